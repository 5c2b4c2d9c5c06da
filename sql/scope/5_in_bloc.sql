-- title: How many votes in each decision are of members of a bloc
-- question: >
--   Each vote once, to however many blocs the State belongs. votes and positions (yes, no and abstain)
--   are of members of the bloc asked for, of_any are positions of members of any bloc.

WITH member_day AS (
  SELECT
    t.country_no, t.date,
    MAX(CASE WHEN p.bloc IS NULL OR t.bloc = p.bloc THEN 1 ELSE 0 END) AS asked
  FROM bloc_day AS t
  CROSS JOIN parameters AS p
  GROUP BY t.country_no, t.date
)
SELECT
  b.decision_no,
  COUNT(*) FILTER (WHERE m.asked = 1) AS votes,
  COUNT(b.position) FILTER (WHERE m.asked = 1) AS positions,
  COUNT(b.position) AS of_any
FROM scope_ballot AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
INNER JOIN member_day AS m ON m.country_no = b.country_no AND m.date = d.date
GROUP BY b.decision_no
