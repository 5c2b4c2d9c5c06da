-- title: Swing States
-- question: Which States changed their position on a subject most?
-- method: >
--   A State's position in a year is the mean of its positions (yes 1, abstain 0, no -1) on the whole texts
--   on the subject in the body, so that several texts of one year are one occasion; absences and
--   decisions without a vote are passed over. A change is a year whose position differs from the one
--   before; its distance is the absolute difference. volatility is the whole distance over the number of
--   occasions to change, years - 1. States with five or more years and at least one change; rank 1 is
--   the most volatile, and States level share a rank.
-- chart: {kind: bars, label: country_name, value: distance, pick: [subject, body], start: dprk}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --subject {subject} --body {body} --country {country_code} --from {first_year} --to {last_year}
-- key: [subject, body, rank, country_code]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: rank, is: "place by volatility on the subject in the body", required: true}
--   - {name: country_code, is: "the State", references: countries, required: true}
--   - {name: country_name, is: "its name today"}
--   - {name: years, is: "years with a position"}
--   - {name: first_year, is: "the first of them"}
--   - {name: last_year, is: "the last of them"}
--   - {name: changes, is: "years with another position than the one before"}
--   - {name: change_rate, is: "changes / (years - 1), 0 to 1"}
--   - {name: distance, is: "sum of the distances of all changes"}
--   - {name: volatility, is: "distance / (years - 1), 0 to 2"}
--   - {name: net, is: "last position less the first, -2 to 2: near 0 with a large distance is to and fro"}
--   - {name: range, is: "largest position less the smallest, 0 to 2"}
--   - {name: last_change, is: "year of the last change"}
--   - {name: last_from, is: "position before it, -1 to 1"}
--   - {name: last_to, is: "position since, -1 to 1"}

WITH yearly AS (
  SELECT
    series_no, country_no, year,
    -- whole ten-thousandths, whose sums are the same in any order
    CAST(rounded(SUM(position) * 10000 / CAST(COUNT(*) AS DOUBLE), 0) AS BIGINT) AS x
  FROM series_position
  GROUP BY series_no, country_no, year
),
steps AS (
  SELECT
    series_no, country_no, year, x,
    LAG(x) OVER (PARTITION BY series_no, country_no ORDER BY year) AS before
  FROM yearly
),
swings AS (
  SELECT
    series_no, country_no,
    COUNT(*) AS years,
    MIN(year) AS first_year,
    MAX(year) AS last_year,
    COUNT(*) FILTER (WHERE x <> before) AS changes,
    SUM(ABS(x - before)) AS distance,
    MAX_BY(x, year) - MIN_BY(x, year) AS net,
    MAX(x) - MIN(x) AS spread,
    MAX(CASE WHEN x <> before THEN year END) AS last_change
  FROM steps
  GROUP BY series_no, country_no
  HAVING COUNT(*) >= 5 AND COUNT(*) FILTER (WHERE x <> before) > 0
),
ranked AS (
  SELECT
    w.*,
    RANK() OVER (
      PARTITION BY w.series_no ORDER BY w.distance / CAST(w.years - 1 AS DOUBLE) DESC
    ) AS place
  FROM swings AS w
),
series AS (
  SELECT DISTINCT series_no, subject, body FROM scope_series
)
SELECT
  s.subject,
  s.body,
  r.place AS rank,
  v.country_code,
  v.country_name,
  r.years,
  r.first_year,
  r.last_year,
  r.changes,
  rounded(r.changes / CAST(r.years - 1 AS DOUBLE), 4) AS change_rate,
  rounded(r.distance / CAST(10000 AS DOUBLE), 4) AS distance,
  rounded(r.distance / CAST(10000 * (r.years - 1) AS DOUBLE), 4) AS volatility,
  rounded(r.net / CAST(10000 AS DOUBLE), 4) AS net,
  rounded(r.spread / CAST(10000 AS DOUBLE), 4) AS range,
  r.last_change,
  rounded(l.before / CAST(10000 AS DOUBLE), 4) AS last_from,
  rounded(l.x / CAST(10000 AS DOUBLE), 4) AS last_to
FROM ranked AS r
INNER JOIN series AS s ON s.series_no = r.series_no
INNER JOIN voters AS v ON v.country_no = r.country_no
INNER JOIN steps AS l
  ON l.series_no = r.series_no AND l.country_no = r.country_no AND l.year = r.last_change
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR v.country_code = p.country
-- account
-- a State that never changed was looked at too; with a country, the others are looked at for its rank
WITH enough AS (
  SELECT series_no, country_no
  FROM series_position
  GROUP BY series_no, country_no
  HAVING COUNT(DISTINCT year) >= 5
),
used AS (
  SELECT s.decision_no, COUNT(DISTINCT s.country_no) AS votes
  FROM series_position AS s
  INNER JOIN enough AS e ON e.series_no = s.series_no AND e.country_no = s.country_no
  GROUP BY s.decision_no
),
positions AS (
  SELECT decision_no, COUNT(DISTINCT country_no) AS votes FROM series_position GROUP BY decision_no
)
SELECT fate, votes FROM series_fate WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, votes FROM used
UNION ALL
SELECT
  'of States with fewer than five years on the subject in the body' AS fate,
  p.votes - COALESCE(u.votes, 0) AS votes
FROM positions AS p
LEFT JOIN used AS u ON u.decision_no = p.decision_no
UNION ALL
SELECT 'absent, or without a vote' AS fate, d.votes - COALESCE(p.votes, 0) AS votes
FROM series_fate AS d
LEFT JOIN positions AS p ON p.decision_no = d.decision_no
WHERE d.fate IS NULL
-- headline
SELECT CONCAT(
  'Nobody changed position more than ', country_name, ': on ', report.subject, ' in ', body, ', ',
  CAST(changes AS STRING), ' changes between ', CAST(first_year AS STRING), ' and ',
  CAST(last_year AS STRING), '.'
) AS headline
FROM report
LEFT JOIN ref_subjects AS r ON r.subject = report.subject
WHERE changes > 0
ORDER BY r.broad NULLS FIRST, distance DESC NULLS LAST, changes DESC, report.subject, body, country_code
LIMIT 1
