-- title: Decisions that differ between two runs, field by field, and why
-- temporary: true
-- question: >
--   A counted tally changes with the votes, and for their reason if they have one in common. Any other
--   field changes for the nearest reason, as a vote does.

WITH decisions AS (
  SELECT
    COALESCE(a.decision_id, b.decision_id) AS decision_id,
    a.decision_id IS NOT NULL AS is_after,
    b.decision_id IS NOT NULL AS is_before,
    a.source_id AS source_after,
    b.source_id AS source_before,
    b.title AS title_b, a.title AS title_a,
    b.kind AS kind_b, a.kind AS kind_a,
    b.adoption AS adoption_b, a.adoption AS adoption_a,
    b.outcome AS outcome_b, a.outcome AS outcome_a,
    CAST(b.yes AS STRING) AS yes_b, CAST(a.yes AS STRING) AS yes_a,
    CAST(b.no AS STRING) AS no_b, CAST(a.no AS STRING) AS no_a,
    CAST(b.abstain AS STRING) AS abstain_b, CAST(a.abstain AS STRING) AS abstain_a,
    CAST(b.absent AS STRING) AS absent_b, CAST(a.absent AS STRING) AS absent_a,
    CAST(b.stated_yes AS STRING) AS stated_yes_b, CAST(a.stated_yes AS STRING) AS stated_yes_a,
    CAST(b.stated_no AS STRING) AS stated_no_b, CAST(a.stated_no AS STRING) AS stated_no_a,
    CAST(b.stated_abstain AS STRING) AS stated_abstain_b,
    CAST(a.stated_abstain AS STRING) AS stated_abstain_a,
    b.leads_to AS leads_to_b, a.leads_to AS leads_to_a
  FROM before_decisions AS b
  FULL JOIN after_decisions AS a ON a.decision_id = b.decision_id
),
both_times AS (
  SELECT * FROM decisions WHERE is_before AND is_after
),
fields AS (
  SELECT decision_id, source_before, source_after, 'title' AS field, title_b AS before, title_a AS after
  FROM both_times
  UNION ALL SELECT decision_id, source_before, source_after, 'kind', kind_b, kind_a FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'adoption', adoption_b, adoption_a FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'outcome', outcome_b, outcome_a FROM both_times
  UNION ALL SELECT decision_id, source_before, source_after, 'yes', yes_b, yes_a FROM both_times
  UNION ALL SELECT decision_id, source_before, source_after, 'no', no_b, no_a FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'abstain', abstain_b, abstain_a FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'absent', absent_b, absent_a FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'stated_yes', stated_yes_b, stated_yes_a
  FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'stated_no', stated_no_b, stated_no_a
  FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'stated_abstain', stated_abstain_b,
    stated_abstain_a
  FROM both_times
  UNION ALL
  SELECT decision_id, source_before, source_after, 'leads_to', leads_to_b, leads_to_a
  FROM both_times
),
changed AS (
  SELECT
    'changed' AS change, decision_id, field, before, after, source_before, source_after
  FROM fields
  WHERE before IS DISTINCT FROM after
  UNION ALL
  SELECT
    CASE WHEN is_after THEN 'added' ELSE 'removed' END, decision_id, CAST(NULL AS STRING),
    CAST(NULL AS STRING), CAST(NULL AS STRING), source_before, source_after
  FROM decisions
  WHERE NOT (is_before AND is_after)
),
by_votes AS (
  SELECT decision_id, MIN(reason) AS reason
  FROM vote_change
  GROUP BY decision_id
  HAVING COUNT(DISTINCT reason) = 1
)
SELECT
  c.change, c.decision_id, c.field, c.before, c.after,
  COALESCE(c.source_after, c.source_before) AS source_id,
  c.source_before,
  CASE
    WHEN c.field IN ('yes', 'no', 'abstain', 'absent') AND v.reason IS NOT NULL THEN v.reason
    WHEN o.reason = 'file removed' THEN o.reason
    WHEN n.reason = 'file added' THEN n.reason
    WHEN o.reason = 'file changed' THEN o.reason
    WHEN n.reason = 'file changed' THEN n.reason
    WHEN c.source_after <> c.source_before THEN COALESCE(o.reason, n.reason, f.reason)
    ELSE f.reason
  END AS reason
FROM changed AS c
CROSS JOIN farther_reason AS f
LEFT JOIN by_votes AS v ON v.decision_id = c.decision_id
LEFT JOIN source_change AS n ON n.source_id = c.source_after
LEFT JOIN source_change AS o ON o.source_id = c.source_before
