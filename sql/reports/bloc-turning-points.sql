-- title: Turning points of blocs
-- question: When did each bloc's position on a subject move, if it did?
-- method: >
--   The series is the bloc's mean position (yes 1, abstain 0, no -1) on the whole texts of each year on
--   one subject in one body; the texts of a year are one observation, since texts of one year may differ.
--   Years in which fewer than two positions were taken are left out; series of eight or more years.
--   Pettitt's test (Applied Statistics 28, 1979) looks for one change: U(t) is the sum, over all earlier
--   years i up to t and all later years j, of the sign of x(i) - x(j), made of ranks as 2 * (R(1) + ... +
--   R(t)) - t * (n + 1) with equal values sharing the mean of their ranks; K is the largest |U(t)|, and the
--   first such t is the last year before the change. p is about 2 * exp(-6 * K * K / (n * n * n + n * n)), at
--   most 1, and too large rather than too small in short series or with many equal values: with fewer
--   than 11 years not even a clean break comes below 0.05, so clean says how near K is to the largest
--   possible, n * n / 4 rounded down. Read p with care: of hundreds of series one in twenty falls below
--   0.05 by chance, and a bloc's mean also moves because its members change, above all those that sit in
--   the Commission and the Council.
-- chart: {kind: change, label: bloc_name, from: mean_before, to: mean_after, x: before_year, pick: [subject,
--   body], start: dprk, unit: "mean position, –1 no to 1 yes: before → after"}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --subject {subject} --body {body} --bloc {bloc} --from {before_year} --to {after_year}
-- key: [subject, body, bloc]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: bloc_name, is: "its name"}
--   - {name: years, is: "observations n: years with two or more positions"}
--   - {name: first_year, is: "the first of them"}
--   - {name: last_year, is: "the last of them"}
--   - {name: before_year, is: "last year before the change; empty if no year differs from another"}
--   - {name: after_year, is: "first year after it"}
--   - {name: mean_before, is: "mean of the yearly means up to before_year, -1 to 1"}
--   - {name: mean_after, is: "mean of the yearly means from after_year, -1 to 1"}
--   - {name: change, is: "mean_after less mean_before, -2 to 2; above 0 towards yes"}
--   - {name: k, is: "Pettitt's K"}
--   - {name: p, is: "approximate probability of a K as large without any change, 0 to 1"}
--   - {name: clean, is: "K as a share of the largest possible, 0 to 1: at 1 every year before is on one side of every year after"}
--   - {name: significant, is: "whether p is below 0.05; empty with fewer than 11 years"}

WITH observations AS (
  SELECT
    s.series_no, t.bloc, s.year,
    -- the same fraction gives the same number, so that equal means are equal ranks
    SUM(t.yes - t.no) / CAST(SUM(t.positions) AS DOUBLE) AS x
  FROM scope_series AS s
  INNER JOIN bloc_tally AS t ON t.decision_no = s.decision_no
  CROSS JOIN parameters AS p
  WHERE p.bloc IS NULL OR t.bloc = p.bloc
  GROUP BY s.series_no, t.bloc, s.year
  HAVING SUM(t.positions) >= 2
),
ranked AS (
  SELECT
    series_no, bloc, year, x,
    CAST(rounded(x * 10000, 0) AS BIGINT) AS x_whole,
    ROW_NUMBER() OVER (PARTITION BY series_no, bloc ORDER BY year) AS t,
    COUNT(*) OVER (PARTITION BY series_no, bloc) AS n,
    -- twice the mean rank of equal values
    2 * RANK() OVER (PARTITION BY series_no, bloc ORDER BY x)
      + COUNT(*) OVER (PARTITION BY series_no, bloc, x) - 1 AS rank_twice
  FROM observations
),
walk AS (
  SELECT
    series_no, bloc, year, t, n,
    (SUM(rank_twice) OVER w) - t * (n + 1) AS u,
    SUM(x_whole) OVER w AS sum_before,
    SUM(x_whole) OVER (PARTITION BY series_no, bloc) AS sum_all,
    LEAD(year) OVER (PARTITION BY series_no, bloc ORDER BY t) AS next_year,
    MIN(year) OVER (PARTITION BY series_no, bloc) AS first_year,
    MAX(year) OVER (PARTITION BY series_no, bloc) AS last_year
  FROM ranked
  WHERE n >= 8
  WINDOW w AS (
    PARTITION BY series_no, bloc ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  )
),
chosen AS (
  SELECT
    *,
    ABS(u) AS k,
    ROW_NUMBER() OVER (PARTITION BY series_no, bloc ORDER BY ABS(u) DESC, t) AS choice
  FROM walk
),
tested AS (
  SELECT
    *,
    LEAST(1, 2 * EXP(-6 * k * k / CAST(n * n * n + n * n AS DOUBLE))) AS p
  FROM chosen
  WHERE choice = 1
),
series AS (
  SELECT DISTINCT series_no, subject, body FROM scope_series
)
SELECT
  s.subject,
  s.body,
  c.bloc,
  b.name AS bloc_name,
  c.n AS years,
  c.first_year,
  c.last_year,
  CASE WHEN c.k > 0 THEN c.year END AS before_year,
  CASE WHEN c.k > 0 THEN c.next_year END AS after_year,
  CASE WHEN c.k > 0 THEN rounded(c.sum_before / CAST(10000 * c.t AS DOUBLE), 4) END AS mean_before,
  CASE WHEN c.k > 0 THEN rounded((c.sum_all - c.sum_before) / CAST(10000 * (c.n - c.t) AS DOUBLE), 4) END
    AS mean_after,
  CASE
    WHEN c.k > 0 THEN rounded(
      (c.sum_all - c.sum_before) / CAST(10000 * (c.n - c.t) AS DOUBLE)
      - c.sum_before / CAST(10000 * c.t AS DOUBLE),
      4
    )
  END AS change,
  CAST(c.k AS BIGINT) AS k,
  rounded(c.p, 4) AS p,
  rounded(c.k / FLOOR(c.n * c.n / CAST(4 AS DOUBLE)), 4) AS clean,
  CASE WHEN c.n >= 11 THEN c.p < 0.05 END AS significant
FROM tested AS c
INNER JOIN series AS s ON s.series_no = c.series_no
INNER JOIN ref_blocs AS b ON b.bloc = c.bloc
-- account
WITH observations AS (
  SELECT s.series_no, t.bloc, s.year
  FROM scope_series AS s
  INNER JOIN bloc_tally AS t ON t.decision_no = s.decision_no
  CROSS JOIN parameters AS p
  WHERE p.bloc IS NULL OR t.bloc = p.bloc
  GROUP BY s.series_no, t.bloc, s.year
  HAVING SUM(t.positions) >= 2
),
counted AS (
  SELECT series_no, bloc, year, COUNT(*) OVER (PARTITION BY series_no, bloc) AS n
  FROM observations
),
used AS (
  SELECT decision_no, COUNT(*) AS votes
  FROM (
    SELECT DISTINCT b.decision_no, b.country_no
    FROM bloc_series AS b
    INNER JOIN scope_series AS s ON s.series_no = b.series_no AND s.place = b.place
    INNER JOIN counted AS c
      ON c.series_no = s.series_no AND c.year = s.year AND c.bloc = b.bloc
    WHERE c.n >= 8 AND b.position IS NOT NULL
  ) AS v
  GROUP BY decision_no
)
SELECT fate, votes FROM series_fate WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, votes FROM used
UNION ALL
SELECT 'absent, or without a vote' AS fate, i.votes - i.positions AS votes
FROM series_fate AS d
INNER JOIN in_bloc AS i ON i.decision_no = d.decision_no
WHERE d.fate IS NULL
UNION ALL
SELECT
  'in years of fewer than two positions, or of blocs with fewer than eight years on the subject in the body'
    AS fate,
  i.positions - COALESCE(u.votes, 0) AS votes
FROM series_fate AS d
INNER JOIN in_bloc AS i ON i.decision_no = d.decision_no
LEFT JOIN used AS u ON u.decision_no = d.decision_no
WHERE d.fate IS NULL
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, d.votes - COALESCE(i.votes, 0) AS votes
FROM series_fate AS d
LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
WHERE d.fate IS NULL
