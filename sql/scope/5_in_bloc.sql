-- title: How many votes in each decision are of members of a bloc, of the bloc asked for
-- question: Each vote once, to however many blocs the State belongs; positions are yes, no and abstain.

WITH member_day AS (
  SELECT DISTINCT t.country_no, t.date
  FROM bloc_day AS t
  CROSS JOIN parameters AS p
  WHERE p.bloc IS NULL OR t.bloc = p.bloc
)
SELECT b.decision_no, COUNT(*) AS votes, COUNT(b.position) AS positions
FROM scope_ballot AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
INNER JOIN member_day AS m ON m.country_no = b.country_no AND m.date = d.date
GROUP BY b.decision_no
