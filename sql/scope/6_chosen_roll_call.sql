-- title: The roll calls within all filters, with the numbers that exports give them
-- question: >
--   One row per decision that somebody voted on, or was absent from. rcid is Voeten's number of the roll
--   call where a source of that family tells it (own is true), else 10 to the power of 14 and the first 12
--   hexadecimal digits of the MD5 of decision_id: the same from run to run and whatever files are added,
--   unless one of them brings Voeten's number, and exact in R's and JavaScript's numbers too. vote_no is
--   the place in the order of dates. written_symbol and written_kind are the source's of that family.

WITH voted AS (
  SELECT
    decision_id,
    COUNT(*) FILTER (WHERE vote = 'yes') AS yes,
    COUNT(*) FILTER (WHERE vote = 'no') AS no,
    COUNT(*) FILTER (WHERE vote = 'abstain') AS abstain,
    COUNT(*) FILTER (WHERE vote = 'absent') AS absent
  FROM chosen_vote
  WHERE vote IN ('yes', 'no', 'abstain', 'absent')
  GROUP BY decision_id
),
told AS (
  SELECT
    d.decision_no,
    MIN(TRY_CAST(REGEXP_EXTRACT(r.own_id, '^([0-9]+)([.]0*)?$', 1) AS BIGINT)) AS rcid,
    MIN(r.symbol) AS written_symbol,
    MIN(r.kind) AS written_kind
  FROM resolved_decision AS d
  INNER JOIN raw_decision AS r ON r.claim_no = d.claim_no
  WHERE r.family = 'rcid'
  GROUP BY d.decision_no
)
SELECT
  d.decision_no,
  d.decision_id,
  COALESCE(
    t.rcid,
    CAST(100000000000000 AS BIGINT) + hex_number(SUBSTR(MD5(d.decision_id), 1, 12))
  ) AS rcid,
  t.rcid IS NOT NULL AS own,
  ROW_NUMBER() OVER (ORDER BY d.date NULLS LAST, d.decision_id) AS vote_no,
  t.written_symbol,
  CASE WHEN t.rcid IS NULL THEN d.kind ELSE t.written_kind END AS written_kind,
  d.body, d.symbol, d.part, d.session, d.date, d.date_precision, d.title, d.kind, d.adoption,
  d.outcome, v.yes, v.no, v.abstain, v.absent
FROM scope_decision AS d
INNER JOIN voted AS v ON v.decision_id = d.decision_id
LEFT JOIN told AS t ON t.decision_no = d.decision_no
