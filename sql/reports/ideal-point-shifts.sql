-- title: Shifts of ideal points
-- question: Which States moved most, when, and for good?
-- method: >
--   Two measures of the points of ideal-points, one row for each State and session that stands out by either.
--   change is the point less that of the State's session before, with the standard error √(e1² + e2²) and
--   z their ratio; a row stands out if z is beyond 1.96 and the change beyond 0.25. lasting is the mean of this
--   point and the up to four after it less the mean of the up to five before it, with three or more on
--   either side; a change point is where lasting is beyond 0.5 and largest, without sign, of the State's
--   sessions up to four before and after. Errors of one State's neighbouring points are not independent,
--   and of thousands of changes one in twenty is beyond 1.96 by chance. The prior draws points towards those
--   before: a sudden move may show smaller than it was. Where sessions are taken together, neighbouring
--   points may be many years apart.
-- chart: {kind: bars, label: country_name, value: lasting, pick: [year]}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --body {body} --country {country_code} --from {before_date} --to {last_date}
-- key: [country_code, session]
-- columns:
--   - {name: country_code, is: "the State", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: session, is: "the session in which it stood elsewhere than before"}
--   - {name: year, is: "the year in which the session began: 1945 and its number in the Assembly and its committees, elsewhere that of its first roll call"}
--   - {name: before_session, is: "the State's session before"}
--   - {name: point_before, is: "its ideal point in that session"}
--   - {name: ideal_point, is: "its ideal point in this one"}
--   - {name: change, is: "ideal_point less point_before; above 0 towards the United States"}
--   - {name: std_error, is: "standard error of the change"}
--   - {name: z, is: "change / std_error"}
--   - {name: lasting, is: "mean of this point and up to four after it less the mean of up to five before; empty with fewer than three on a side"}
--   - {name: change_point, is: "whether the State moved for good here"}
--   - {name: rank, is: "place among all rows by the size of lasting, the largest first; empty where lasting is"}
--   - {name: before_date, is: "day of the first roll call of the session before"}
--   - {name: last_date, is: "day of the last roll call of this session"}
--   - {name: body, is: "the body", values: body, required: true}

WITH steps AS (
  SELECT
    i.*,
    LAG(point) OVER own AS point_before,
    LAG(error) OVER own AS error_before,
    LAG(session) OVER own AS before_session,
    LAG(first_date) OVER own AS before_date,
    CAST(SUM(point) OVER before AS BIGINT) AS sum_before,
    COUNT(*) OVER before AS n_before,
    CAST(SUM(point) OVER after AS BIGINT) AS sum_after,
    COUNT(*) OVER after AS n_after
  FROM ideal_position AS i
  WINDOW
    own AS (PARTITION BY country_no ORDER BY session),
    before AS (PARTITION BY country_no ORDER BY session ROWS BETWEEN 5 PRECEDING AND 1 PRECEDING),
    after AS (PARTITION BY country_no ORDER BY session ROWS BETWEEN CURRENT ROW AND 4 FOLLOWING)
),
measured AS (
  SELECT
    *,
    point - point_before AS change,
    SQRT(CAST(error AS DOUBLE) * error + CAST(error_before AS DOUBLE) * error_before) AS change_error,
    CASE
      WHEN n_before >= 3 AND n_after >= 3
        THEN CAST(rounded((sum_after * n_before - sum_before * n_after) / CAST(n_before * n_after AS DOUBLE), 0) AS BIGINT)
    END AS lasting
  FROM steps
  WHERE point_before IS NOT NULL
),
peaks AS (
  SELECT
    *,
    MAX(ABS(lasting)) OVER (
      PARTITION BY country_no ORDER BY session ROWS BETWEEN 4 PRECEDING AND 4 FOLLOWING
    ) AS largest
  FROM measured
),
told AS (
  SELECT
    *,
    COALESCE(ABS(lasting) > 5000 AND ABS(lasting) = largest, FALSE) AS change_point,
    ABS(change) > 1.96 * change_error AND ABS(change) > 2500 AS sudden
  FROM peaks
)
SELECT
  t.country_code,
  t.country_name,
  t.session,
  t.year,
  t.before_session,
  t.point_before / CAST(10000 AS DOUBLE) AS point_before,
  t.point / CAST(10000 AS DOUBLE) AS ideal_point,
  t.change / CAST(10000 AS DOUBLE) AS change,
  rounded(t.change_error / 10000, 4) AS std_error,
  rounded(t.change / t.change_error, 2) AS z,
  t.lasting / CAST(10000 AS DOUBLE) AS lasting,
  t.change_point,
  CASE
    WHEN t.lasting IS NOT NULL
      THEN RANK() OVER (ORDER BY ABS(t.lasting) DESC NULLS LAST)
  END AS rank,
  t.before_date,
  t.last_date,
  t.body
FROM told AS t
CROSS JOIN parameters AS p
WHERE (t.change_point OR t.sudden) AND (p.country IS NULL OR t.country_code = p.country)
-- account
SELECT fate, votes FROM ideal_fate
-- headline
SELECT CONCAT(
  country_name, ' moved furthest of all States along the line of ideal points, in ',
  CAST(year AS STRING), '.'
) AS headline
FROM report
WHERE change_point
ORDER BY rank, session, country_code
LIMIT 1
