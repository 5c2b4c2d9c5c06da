-- title: The States as the site numbers them
-- question: >
--   In the order in which they became Members, so that the votes of early decisions are short.
-- temporary: true

WITH named AS (
  SELECT country_code, list({name: country_name, since: valid_from, until: valid_to} ORDER BY valid_from) AS names
  FROM name_term
  GROUP BY country_code
)
SELECT
  CAST(row_number() OVER (ORDER BY c.member_from NULLS LAST, c.country_code) - 1 AS INTEGER) AS n,
  c.country_code AS code,
  c.country_name AS name,
  c.member_from AS since,
  c.member_to AS until,
  c.predecessor,
  c.successor,
  c.votes,
  CASE WHEN len(a.names) > 1 OR a.names[1].name <> c.country_name THEN a.names END AS names
FROM countries AS c
LEFT JOIN named AS a ON a.country_code = c.country_code
