-- title: A small number for each seat, which reports join and group by

SELECT
  CAST(ROW_NUMBER() OVER (ORDER BY code) AS INTEGER) AS country_no,
  code AS country_code,
  name AS country_name
FROM ref_seats
