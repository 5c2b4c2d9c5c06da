-- title: One seat, two votes in one source
-- severity: warning
-- explanation: >
--   Two cells of the same source give different votes for the same seat in the same decision. The
--   first is used.

WITH filled AS (
  SELECT * FROM admissible_vote WHERE NOT blank
)
SELECT
  v.source_id,
  v.source_ref,
  CONCAT(
    'A second "', v.written, '" for ', v.country_name, ' in ', v.decision_id, '; ', s.source_ref,
    ' says "', s.written, '", which is used'
  ) AS message,
  v.written AS value,
  'Keep one of the two rows' AS suggestion
FROM filled AS v
INNER JOIN source_vote AS s
  ON s.decision_id = v.decision_id AND s.source_id = v.source_id
  AND s.country_code = v.country_code
WHERE v.vote <> s.vote
