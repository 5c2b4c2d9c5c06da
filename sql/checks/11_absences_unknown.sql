-- title: A source that leaves absences out
-- severity: info
-- explanation: >
--   The source has roll calls in which some members have no row, and does not say that those took no
--   part. They are unknown, not absent.

WITH sizes AS (
  SELECT decision_id, COUNT(*) AS members FROM decision_member GROUP BY decision_id
),
rows_of AS (
  SELECT v.source_id, v.decision_id, COUNT(DISTINCT v.country_code) AS voters
  FROM source_vote AS v
  INNER JOIN resolved_decision AS d
    ON d.decision_id = v.decision_id AND d.source_id = v.source_id
  WHERE COALESCE(d.coverage, 'partial') = 'partial'
    AND v.vote IN ('yes', 'no', 'abstain', 'absent')
  GROUP BY v.source_id, v.decision_id
)
SELECT
  r.source_id,
  '' AS source_ref,
  CONCAT(
    COUNT(*), CASE WHEN COUNT(*) = 1 THEN ' roll call has' ELSE ' roll calls have' END,
    ' fewer rows than the body had members; the others are unknown'
  ) AS message,
  CAST(COUNT(*) AS STRING) AS value,
  'If the source is an official recorded-vote list, declare coverage: unlisted_absent in sources.yaml'
    AS suggestion
FROM rows_of AS r
INNER JOIN sizes AS s ON s.decision_id = r.decision_id
WHERE r.voters < s.members
GROUP BY r.source_id
