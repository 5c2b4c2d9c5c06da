-- title: What each Member was called from when to when

SELECT
  code AS country_code,
  name AS country_name,
  CAST(valid_from AS DATE) AS valid_from,
  CAST(valid_to AS DATE) AS valid_to
FROM ref_seat_names
WHERE language = 'en'
