-- title: The votes in each series of decisions

SELECT s.series_no, s.place, s.year, b.decision_no, b.country_no, b.country_name, b.vote, b.position
FROM scope_ballot AS b
INNER JOIN scope_series AS s ON s.decision_no = b.decision_no
