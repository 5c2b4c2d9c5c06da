-- title: The votes of each bloc's members in each series of decisions, of the bloc asked for
-- question: A State that belongs to several blocs has a row in each.

SELECT
  t.bloc, t.certainty, b.series_no, b.place, b.decision_no, b.country_no, b.country_name, b.vote,
  b.position
FROM series_ballot AS b
INNER JOIN scope_series AS s ON s.series_no = b.series_no AND s.place = b.place
INNER JOIN bloc_day AS t ON t.country_no = b.country_no AND t.date = s.date
CROSS JOIN parameters AS p
WHERE p.bloc IS NULL OR t.bloc = p.bloc
