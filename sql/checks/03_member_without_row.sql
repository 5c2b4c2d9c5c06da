-- title: A member without a row where the source claims to be complete
-- severity: warning
-- explanation: >
--   The source says that it has a row for every member (coverage: complete), but some have none. Their
--   votes are unknown, not absent.

WITH complete AS (
  SELECT decision_id, source_id, ref
  FROM resolved_decision
  WHERE coverage = 'complete' AND decision_id IS NOT NULL AND COALESCE(adoption, 'recorded vote') = 'recorded vote'
),
with_votes AS (
  SELECT DISTINCT decision_id, source_id FROM source_vote
),
missing AS (
  SELECT c.source_id, c.ref, c.decision_id, m.country_name
  FROM complete AS c
  INNER JOIN with_votes AS w ON w.decision_id = c.decision_id AND w.source_id = c.source_id
  INNER JOIN decision_member AS m ON m.decision_id = c.decision_id
  LEFT JOIN source_vote AS v
    ON v.decision_id = c.decision_id AND v.source_id = c.source_id
    AND v.country_code = m.country_code
  WHERE v.country_code IS NULL
)
SELECT
  source_id,
  ref AS source_ref,
  CONCAT(
    COUNT(*), ' of the members have no row under ', decision_id, ': ', listed(country_name)
  ) AS message,
  listed(country_name) AS value,
  'Add the rows, or declare the source with coverage: partial in sources.yaml' AS suggestion
FROM missing
GROUP BY source_id, ref, decision_id
