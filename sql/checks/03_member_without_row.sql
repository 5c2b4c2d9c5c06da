-- title: A member without a row where the source claims to be complete
-- severity: warning
-- explanation: >
--   The source says that it has a row for every member (coverage: complete), but some have none. Their
--   votes are unknown, not absent.

WITH short AS (
  SELECT c.claim_no, c.decision_no, c.source_id, c.ref, c.sitting_no
  FROM claim_votes AS c
  INNER JOIN sitting AS k ON k.sitting_no = c.sitting_no
  WHERE
    c.coverage = 'complete' AND COALESCE(c.adoption, 'recorded vote') = 'recorded vote'
    AND c.members < k.members
),
there AS (
  SELECT DISTINCT s.decision_no, s.source_id, v.country_code
  FROM short AS s
  INNER JOIN resolved_decision AS d
    ON d.decision_no = s.decision_no AND d.source_id = s.source_id
  INNER JOIN candidate_vote AS v ON v.claim_no = d.claim_no AND v.standing = 'admissible'
),
missing AS (
  SELECT s.source_id, s.ref, b.decision_id, m.country_name
  FROM short AS s
  INNER JOIN decision_base AS b ON b.decision_no = s.decision_no
  INNER JOIN sitting_member AS m ON m.sitting_no = s.sitting_no
  LEFT JOIN there AS t
    ON t.decision_no = s.decision_no AND t.source_id = s.source_id
    AND t.country_code = m.country_code
  WHERE t.country_code IS NULL
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
