-- title: Ideal points of blocs
-- question: Where did each bloc stand, session by session, and how far were its members apart?
-- method: >
--   The points of ideal-points of a bloc's members on the last day of the session's roll calls. The median is
--   the middle member's, or the mean of both; spread is the standard deviation of its members' points
--   around their mean, the middle half lies between the quartiles q1 and q3 (the points of the member at a
--   quarter and at three quarters of the way, in the order of points). The intervals of single points are
--   not in it. Blocs of fewer than 3 members with a point are left out. A bloc moves because its members
--   move, and because others join.
-- chart: {kind: lines, x: year, y: median, series: bloc_name, unit: "median ideal point"}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --body {body} --bloc {bloc} --from {first_date} --to {last_date}
-- key: [bloc, session]
-- columns:
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: bloc_name, is: "its name"}
--   - {name: session, is: "the session, or the last one of those taken together"}
--   - {name: year, is: "the year in which the session began: 1945 and its number in the Assembly and its committees, elsewhere that of its first roll call"}
--   - {name: members, is: "members that have an ideal point"}
--   - {name: unsure, is: "of these, members whose membership is not sure"}
--   - {name: median, is: "median of their ideal points"}
--   - {name: mean, is: "mean of their ideal points"}
--   - {name: spread, is: "standard deviation of their ideal points"}
--   - {name: q1, is: "the point of the member at a quarter of the way"}
--   - {name: q3, is: "the point of the member at three quarters of the way"}
--   - {name: lowest, is: "the lowest point"}
--   - {name: highest, is: "the highest point"}
--   - {name: first_date, is: "day of the first roll call"}
--   - {name: last_date, is: "day of the last roll call"}
--   - {name: body, is: "the body", values: body, required: true}

WITH members AS (
  SELECT
    t.bloc, t.certainty, i.session, i.year, i.first_date, i.last_date, i.body,
    CAST(i.point AS BIGINT) AS point,
    ROW_NUMBER() OVER (PARTITION BY t.bloc, i.session ORDER BY i.point, i.country_code) AS place,
    COUNT(*) OVER (PARTITION BY t.bloc, i.session) AS n
  FROM ideal_position AS i
  INNER JOIN bloc_day AS t ON t.country_no = i.country_no AND t.date = i.last_date
  CROSS JOIN parameters AS p
  WHERE p.bloc IS NULL OR t.bloc = p.bloc
),
sums AS (
  SELECT
    bloc, session, year, first_date, last_date, body, n,
    COUNT(*) FILTER (WHERE certainty <> 'sure') AS unsure,
    SUM(point) FILTER (WHERE place IN (FLOOR((n + 1) / CAST(2 AS DOUBLE)), FLOOR((n + 2) / CAST(2 AS DOUBLE)))) AS middle,
    COUNT(*) FILTER (WHERE place IN (FLOOR((n + 1) / CAST(2 AS DOUBLE)), FLOOR((n + 2) / CAST(2 AS DOUBLE)))) AS middles,
    SUM(point) AS points,
    SUM(point * point) AS squares,
    MAX(point) FILTER (WHERE place = CEIL(n / CAST(4 AS DOUBLE))) AS q1,
    MAX(point) FILTER (WHERE place = CEIL(3 * n / CAST(4 AS DOUBLE))) AS q3,
    MIN(point) AS lowest,
    MAX(point) AS highest
  FROM members
  WHERE n >= 3
  GROUP BY bloc, session, year, first_date, last_date, body, n
)
SELECT
  s.bloc,
  b.name AS bloc_name,
  s.session,
  s.year,
  s.n AS members,
  s.unsure,
  rounded(s.middle / CAST(10000 * s.middles AS DOUBLE), 4) AS median,
  rounded(s.points / CAST(10000 * s.n AS DOUBLE), 4) AS mean,
  rounded(SQRT((s.n * s.squares - s.points * s.points) / CAST(s.n * s.n AS DOUBLE)) / 10000, 4) AS spread,
  s.q1 / CAST(10000 AS DOUBLE) AS q1,
  s.q3 / CAST(10000 AS DOUBLE) AS q3,
  s.lowest / CAST(10000 AS DOUBLE) AS lowest,
  s.highest / CAST(10000 AS DOUBLE) AS highest,
  s.first_date,
  s.last_date,
  s.body
FROM sums AS s
INNER JOIN ref_blocs AS b ON b.bloc = s.bloc
-- account
SELECT fate, votes FROM ideal_fate
