-- title: Who sat in which body from when to when
-- question: Every Member State sits in the plenary and in its six main committees; the others have terms.

WITH united_nations AS (
  SELECT code, CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to
  FROM ref_seat_terms
),
everyones_bodies AS (
  SELECT 'GA' AS body
  UNION ALL SELECT 'GA1' UNION ALL SELECT 'GA2' UNION ALL SELECT 'GA3'
  UNION ALL SELECT 'GA4' UNION ALL SELECT 'GA5' UNION ALL SELECT 'GA6'
)
SELECT body, code AS country_code, valid_from, valid_to
FROM everyones_bodies
CROSS JOIN united_nations
UNION ALL
SELECT body, code, CAST(valid_from AS DATE), CAST(valid_to AS DATE)
FROM ref_body_terms
