-- title: What each member did in each roll call, within all filters
-- question: >
--   One row per roll call and member of the body on that day, and of the bloc asked for. vote is yes, no,
--   abstain or absent, and empty where no source tells of it. Where nobody's membership is known, those
--   who have a vote.

WITH members AS (
  SELECT r.decision_no, m.country_code, r.date
  FROM chosen_roll_call AS r
  INNER JOIN decision_base AS b ON b.decision_no = r.decision_no
  INNER JOIN sitting_member AS m ON m.sitting_no = b.sitting_no
),
asked AS (
  SELECT m.decision_no, m.country_code
  FROM members AS m
  CROSS JOIN parameters AS p
  INNER JOIN voters AS c ON c.country_code = m.country_code
  LEFT JOIN bloc_day AS t
    ON t.bloc = p.bloc AND t.country_no = c.country_no AND t.date = m.date
  WHERE (p.country IS NULL OR m.country_code = p.country)
    AND (p.bloc IS NULL OR t.country_no IS NOT NULL)
),
cast_votes AS (
  SELECT r.decision_no, v.country_code, v.vote
  FROM chosen_vote AS v
  INNER JOIN chosen_roll_call AS r ON r.decision_id = v.decision_id
  WHERE v.vote IN ('yes', 'no', 'abstain', 'absent')
)
SELECT
  COALESCE(v.decision_no, a.decision_no) AS decision_no,
  COALESCE(v.country_code, a.country_code) AS country_code,
  v.vote
FROM cast_votes AS v
FULL JOIN asked AS a ON a.decision_no = v.decision_no AND a.country_code = v.country_code
