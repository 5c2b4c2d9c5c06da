-- title: "The candidate votes that can stand: cast by a member, in the way the body decided"
-- question: Where nobody's membership is known for that body and day, all stand.

WITH known_membership AS (
  SELECT DISTINCT decision_id FROM decision_member
)
SELECT v.*
FROM candidate_vote AS v
INNER JOIN decision_base AS d ON d.decision_id = v.decision_id
LEFT JOIN known_membership AS k ON k.decision_id = v.decision_id
LEFT JOIN decision_member AS m
  ON m.decision_id = v.decision_id AND m.country_code = v.country_code
WHERE
  (k.decision_id IS NULL OR m.country_code IS NOT NULL)
  AND CASE
    WHEN d.adoption = 'without a vote' THEN v.vote IN ('disassociated', 'adopted_without_vote')
    ELSE v.vote NOT IN ('disassociated', 'adopted_without_vote')
  END
