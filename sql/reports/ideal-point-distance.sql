-- title: Distance of ideal points
-- question: How far did each State stand from each permanent member of the Security Council, session by session?
-- method: >
--   The difference of the points of ideal-points of two States in one session, with the standard error
--   √(e1² + e2²), which takes their errors for independent. Every State beside the United States, Russia (the
--   Soviet Union to 1991), the China seat, the United Kingdom and France; with a State asked for, that State
--   beside all others.
-- chart: {kind: lines, x: year, y: distance, series: name_b, pick: [name_a], unit: "distance of ideal points"}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --body {body} --country {country_a} --country {country_b} --from {first_date} --to {last_date}
-- key: [country_a, country_b, session]
-- columns:
--   - {name: country_a, is: "the permanent member, or the State asked for", references: countries, required: true}
--   - {name: name_a, is: "its name"}
--   - {name: country_b, is: "the other State", references: countries, required: true}
--   - {name: name_b, is: "its name"}
--   - {name: session, is: "the session, or the last one of those taken together"}
--   - {name: year, is: "the year in which the session began: 1945 and its number in the Assembly and its committees, elsewhere that of its first roll call"}
--   - {name: distance, is: "how far they stood apart, in standard deviations of all points, 0 or more"}
--   - {name: difference, is: "the point of country_b less that of country_a"}
--   - {name: std_error, is: "standard error of the difference"}
--   - {name: apart, is: "whether the difference is more than 1.96 of its standard errors"}
--   - {name: first_date, is: "day of the first roll call"}
--   - {name: last_date, is: "day of the last roll call"}
--   - {name: body, is: "the body", values: body, required: true}

WITH chosen AS (
  SELECT i.*
  FROM ideal_position AS i
  CROSS JOIN parameters AS p
  WHERE i.country_code = p.country
    OR (p.country IS NULL AND i.country_code IN ('USA', 'RUS', 'CHN', 'GBR', 'FRA'))
),
pairs AS (
  SELECT
    a.country_code AS country_a, a.country_name AS name_a,
    b.country_code AS country_b, b.country_name AS name_b,
    a.session, a.year, a.first_date, a.last_date, a.body,
    b.point - a.point AS difference,
    SQRT(CAST(a.error AS DOUBLE) * a.error + CAST(b.error AS DOUBLE) * b.error) AS error
  FROM chosen AS a
  INNER JOIN ideal_position AS b ON b.session = a.session AND b.country_no <> a.country_no
)
SELECT
  country_a,
  name_a,
  country_b,
  name_b,
  session,
  year,
  ABS(difference) / CAST(10000 AS DOUBLE) AS distance,
  difference / CAST(10000 AS DOUBLE) AS difference,
  rounded(error / 10000, 4) AS std_error,
  ABS(difference) > 1.96 * error AS apart,
  first_date,
  last_date,
  body
FROM pairs
-- account
SELECT fate, votes FROM ideal_fate
