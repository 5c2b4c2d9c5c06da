-- title: A source that leaves absences out
-- severity: info
-- explanation: >
--   The source has roll calls in which some members have no row, and does not say that those took no
--   part. They are unknown, not absent.

SELECT
  c.source_id,
  '' AS source_ref,
  CONCAT(
    COUNT(*), CASE WHEN COUNT(*) = 1 THEN ' roll call has' ELSE ' roll calls have' END,
    ' fewer rows than the body had members; the others are unknown'
  ) AS message,
  CAST(COUNT(*) AS STRING) AS value,
  'If the source is an official recorded-vote list, declare coverage: unlisted_absent in sources.yaml'
    AS suggestion
FROM claim_votes AS c
INNER JOIN decision_base AS b ON b.decision_no = c.decision_no
INNER JOIN sitting AS k ON k.sitting_no = c.sitting_no
WHERE
  COALESCE(c.coverage, 'partial') = 'partial'
  AND COALESCE(b.adoption, 'recorded vote') = 'recorded vote'
  AND c.members < k.members
GROUP BY c.source_id
