-- title: The cells that were not chosen, beside the one that was
-- question: >
--   A cell that says the same collapses into the chosen one. A cell that says something else is a
--   conflict, unless it is blank and its own source has a filled one for that seat, or says absent and
--   its own source has a vote.

SELECT
  l.decision_no, l.country_code,
  w.vote AS kept, w.source_id AS kept_source, w.place_no AS kept_place_no, w.line AS kept_line,
  l.vote AS lost, l.source_id AS lost_source, l.place_no AS lost_place_no, l.line AS lost_line,
  l.claim_no AS lost_claim_no,
  CASE
    WHEN l.vote = w.vote THEN 'collapsed'
    WHEN l.blank AND NOT s.blank THEN 'no vote'
    WHEN l.vote = 'absent' AND s.vote <> 'absent' THEN 'no vote'
    ELSE 'conflict'
  END AS fate
FROM contested_vote AS l
INNER JOIN contested_vote AS w
  ON w.decision_no = l.decision_no AND w.country_code = l.country_code AND w.choice = 1
INNER JOIN contested_vote AS s
  ON s.decision_no = l.decision_no AND s.country_code = l.country_code
  AND s.source_id = l.source_id AND s.choice_in_source = 1
WHERE l.choice > 1
