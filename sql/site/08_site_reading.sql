-- title: The ways in which a name was read, numbered
-- temporary: true

SELECT
  row_number() OVER (ORDER BY name_no, rule) AS n, name_no, rule
FROM (SELECT DISTINCT name_no, rule FROM resolved_country WHERE status = 'matched')
