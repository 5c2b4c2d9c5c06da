-- title: The published votes by number, which reports read
-- question: >
--   One row per decision and member. position is 1 for yes, 0 for abstain, -1 for no, and empty where
--   no position was taken in a roll call. country_name is the name on that day.

SELECT
  d.decision_no,
  c.country_no,
  v.country_name,
  v.vote,
  CASE v.vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 0 WHEN 'no' THEN -1 END AS position
FROM votes AS v
INNER JOIN decision_base AS d ON d.decision_id = v.decision_id
INNER JOIN voters AS c ON c.country_code = v.country_code
ORDER BY d.decision_no, c.country_no
