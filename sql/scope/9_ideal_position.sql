-- title: The ideal points with the names and days that reports show
-- question: >
--   Points, errors and bounds in ten-thousandths. session is the last of those taken together, year that in
--   which it began: session n of the Assembly in 1945 + n, whatever day a source gives its roll calls; of
--   another body that of its first roll call. place numbers the points of a State.

WITH sessions AS (
  SELECT session, MIN(date) AS first_date, MAX(date) AS last_date, MIN(year) AS year
  FROM ideal_roll_call
  WHERE fate IS NULL
  GROUP BY session
)
SELECT
  i.country_no, c.country_code, c.country_name, COALESCE(p.body, 'GA') AS body,
  i.session, i.from_session, b.first_date, e.last_date,
  session_year(COALESCE(p.body, 'GA'), i.session, e.year) AS year,
  i.point, i.error, i.lower, i.upper, i.votes_used, i.roll_calls,
  ROW_NUMBER() OVER (PARTITION BY i.country_no ORDER BY i.session) AS place
FROM scope_ideal_point AS i
INNER JOIN voters AS c ON c.country_no = i.country_no
INNER JOIN sessions AS b ON b.session = i.from_session
INNER JOIN sessions AS e ON e.session = i.session
CROSS JOIN parameters AS p
