-- title: Every State that voted at all beside every roll call, within all filters
-- question: >
--   One row per State with a vote and roll call. member is true if it was a member of the body, and of the
--   bloc asked for, that day; vote is empty where no source tells of it.

WITH states AS (
  SELECT DISTINCT country_code FROM chosen_member WHERE vote IS NOT NULL
)
SELECT
  s.country_code,
  CONCAT('v', r.rcid) AS vote_id,
  r.vote_no,
  m.decision_no IS NOT NULL AS member,
  m.vote
FROM states AS s
CROSS JOIN chosen_roll_call AS r
LEFT JOIN chosen_member AS m
  ON m.decision_no = r.decision_no AND m.country_code = s.country_code
