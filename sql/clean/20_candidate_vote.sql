-- title: Every vote that every source gives, its texts resolved, and whether it can stand
-- question: >
--   A vote can stand (admissible) if a member cast it, in the way the body decided. Where nobody's
--   membership is known for that body and day, nobody is an outsider. source_no counts the sources by
--   their authority, the best first.

WITH precedence AS (
  SELECT claim_no, DENSE_RANK() OVER (ORDER BY authority_rank, source_id) AS source_no
  FROM resolved_decision
)
SELECT
  d.decision_no,
  v.claim_no,
  p.source_no,
  c.code AS country_code,
  c.resolution_no,
  v.text_no,
  t.vote,
  t.blank,
  v.place_no,
  v.line,
  CASE
    WHEN k.sitting_no IS NOT NULL AND m.sitting_no IS NULL THEN 'outsider'
    WHEN b.adoption = 'without a vote' AND t.vote NOT IN ('disassociated', 'adopted_without_vote')
      THEN 'otherwise'
    WHEN COALESCE(b.adoption, 'unknown') <> 'without a vote'
      AND t.vote IN ('disassociated', 'adopted_without_vote')
      THEN 'otherwise'
    ELSE 'admissible'
  END AS standing
FROM raw_vote AS v
INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
INNER JOIN precedence AS p ON p.claim_no = v.claim_no
INNER JOIN decision_base AS b ON b.decision_no = d.decision_no
INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
INNER JOIN resolved_country AS c ON c.name_no = v.name_no AND c.day_no = d.day_no
LEFT JOIN sitting AS k ON k.sitting_no = d.sitting_no
LEFT JOIN sitting_member AS m
  ON m.sitting_no = d.sitting_no AND m.country_code = c.code
WHERE t.status = 'matched' AND c.status = 'matched' AND v.intended IS NOT TRUE
