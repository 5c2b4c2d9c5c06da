-- title: The votes of each bloc's members on the day, of the bloc asked for
-- question: A State that belongs to several blocs has a row in each.

SELECT t.bloc, t.certainty, b.decision_no, b.country_no, b.country_name, b.vote, b.position
FROM scope_ballot AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
INNER JOIN voters AS c ON c.country_no = b.country_no
INNER JOIN blocs AS t
  ON t.country_code = c.country_code
  AND t.valid_from <= d.date
  AND (t.valid_to IS NULL OR t.valid_to >= d.date)
CROSS JOIN parameters AS p
WHERE p.bloc IS NULL OR t.bloc = p.bloc
