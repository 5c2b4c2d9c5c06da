-- title: Who was in which bloc when
-- temporary: true

SELECT
  row_number() OVER (ORDER BY b.n, c.n, t.valid_from NULLS FIRST) AS n,
  b.n AS bloc, c.n AS country, t.valid_from AS since, t.valid_to AS until,
  NULLIF(t.certainty, 'sure') AS certainty
FROM blocs AS t
INNER JOIN site_bloc AS b ON b.id = t.bloc
INNER JOIN site_country AS c ON c.code = t.country_code
