-- title: The votes of each bloc's members on the day, of the bloc asked for
-- question: A State that belongs to several blocs has a row in each.

SELECT t.bloc, t.certainty, b.decision_no, b.country_no, b.country_name, b.vote, b.position
FROM scope_ballot AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
INNER JOIN bloc_day AS t ON t.country_no = b.country_no AND t.date = d.date
CROSS JOIN parameters AS p
WHERE p.bloc IS NULL OR t.bloc = p.bloc
