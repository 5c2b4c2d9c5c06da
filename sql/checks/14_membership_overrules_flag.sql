-- title: A source's flag of membership that our terms overrule
-- severity: warning
-- explanation: >
--   The source says of a State that it was absent when it was no member, or that it was no member when
--   it was one. The terms of membership are believed: the first have no row, the votes of the second
--   are unknown. One notice for each seat and source.

WITH absent_outsiders AS (
  SELECT v.source_id, v.source_ref, v.country_name, d.body, d.date_from, d.decision_id
  FROM candidate_vote AS v
  INNER JOIN decision_base AS d ON d.decision_id = v.decision_id
  INNER JOIN (SELECT DISTINCT decision_id FROM decision_member) AS k
    ON k.decision_id = v.decision_id
  LEFT JOIN decision_member AS m
    ON m.decision_id = v.decision_id AND m.country_code = v.country_code
  WHERE m.country_code IS NULL AND NOT v.blank AND v.vote = 'absent'
  UNION ALL
  SELECT v.source_id, v.ref, COALESCE(s.name, c.country), d.body, d.date_from, d.decision_id
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d
    ON d.source_id = v.source_id AND d.decision_key = v.decision_key
  INNER JOIN resolved_country AS c
    ON c.country = v.country AND c.status <> 'matched' AND c.seat_code IS NOT NULL
    AND c.date_from IS NOT DISTINCT FROM d.date_from
    AND c.date_to IS NOT DISTINCT FROM d.date_to
  INNER JOIN resolved_vote AS t
    ON t.source_id = v.source_id AND t.text = v.vote AND t.vote = 'absent'
  LEFT JOIN ref_seats AS s ON s.code = c.seat_code
  WHERE TRIM(v.vote) <> '' AND d.decision_id IS NOT NULL
),
flagged_members AS (
  SELECT v.source_id, v.ref AS source_ref, c.name_then AS country_name, d.body, d.date_from, d.decision_id
  FROM raw_vote AS v
  INNER JOIN resolved_vote AS t
    ON t.source_id = v.source_id AND t.text = v.vote
    AND t.status = 'no vote' AND t.rule = 'code book'
  INNER JOIN resolved_decision AS d
    ON d.source_id = v.source_id AND d.decision_key = v.decision_key
  INNER JOIN resolved_country AS c
    ON c.country = v.country AND c.status = 'matched'
    AND c.date_from IS NOT DISTINCT FROM d.date_from
    AND c.date_to IS NOT DISTINCT FROM d.date_to
  -- where only the month is known, a member on all of its days
  INNER JOIN member_term AS m
    ON m.body = d.body AND m.country_code = c.code
    AND m.valid_from <= d.date_from AND (m.valid_to IS NULL OR m.valid_to >= d.date_to)
  LEFT JOIN votes AS p ON p.decision_id = d.decision_id AND p.country_code = c.code
  WHERE TRIM(v.vote) <> '' AND p.decision_id IS NULL
),
found AS (
  SELECT *, 'absent' AS flag FROM absent_outsiders
  UNION ALL
  SELECT *, 'no member' AS flag FROM flagged_members
),
counted AS (
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY source_id, country_name, body, flag) AS cells,
    MAX(date_from) OVER (PARTITION BY source_id, country_name, body, flag) AS last_date,
    ROW_NUMBER() OVER (
      PARTITION BY source_id, country_name, body, flag
      ORDER BY date_from NULLS LAST, decision_id, LENGTH(source_ref), source_ref
    ) AS place
  FROM found
)
SELECT
  source_id,
  source_ref,
  CONCAT(
    country_name, ' is flagged as ', flag, ' in ', cells, ' roll calls of ', body, ' from ',
    CAST(date_from AS STRING), ' to ', CAST(last_date AS STRING),
    CASE
      WHEN flag = 'absent' THEN ', when it was no member: no row is published'
      ELSE ', when it was a member: its votes are unknown'
    END
  ) AS message,
  country_name AS value,
  'Nothing, if the terms of membership are right' AS suggestion
FROM counted
WHERE place = 1
