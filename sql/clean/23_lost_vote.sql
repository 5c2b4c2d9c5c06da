-- title: The cells that were not chosen, and where they had to be weighed the one that was
-- temporary: true
-- question: >
--   A cell that says the same collapses into the chosen one. A cell that says something else is a
--   conflict, unless it is blank and its own source has a filled one for that seat, or says absent and
--   its own source has a vote.

WITH seconds AS (
  SELECT
    l.decision_no, l.country_code, l.claim_no, l.place_no, l.line,
    s.blank AS first_blank, s.vote AS first_vote
  FROM contested_vote AS l
  INNER JOIN contested_vote AS s
    ON s.decision_no = l.decision_no AND s.country_code = l.country_code
    AND s.source_no = l.source_no AND s.first_in_source
  WHERE NOT l.first_in_source
)
SELECT
  l.decision_no, l.country_code,
  l.kept, l.kept_claim_no, l.kept_place_no, l.kept_line,
  l.vote AS lost, l.claim_no AS lost_claim_no, l.place_no AS lost_place_no, l.line AS lost_line,
  CASE
    WHEN l.vote = l.kept THEN 'collapsed'
    WHEN l.blank AND NOT s.first_blank THEN 'no vote'
    WHEN l.vote = 'absent' AND s.first_vote <> 'absent' THEN 'no vote'
    ELSE 'conflict'
  END AS fate
FROM contested_vote AS l
LEFT JOIN seconds AS s
  ON s.decision_no = l.decision_no AND s.country_code = l.country_code
  AND s.claim_no = l.claim_no AND s.place_no = l.place_no AND s.line = l.line
WHERE l.choice > 1
UNION ALL
SELECT
  decision_no, country_code,
  vote, NULL, NULL, NULL,
  vote, claim_no, place_no, line, fate
FROM admissible_vote
WHERE fate = 'collapsed'
