-- title: Distance between blocs
-- question: How far apart did two blocs vote in each year?
-- method: >
--   All roll calls on whole texts in which members of both blocs took a position. A bloc's position in a
--   roll call is the mean of its members' (yes 1, abstain 0, no -1). distance is the mean
--   over the year's roll calls of the absolute difference between the two (city-block distance, 0 the
--   same to 2 opposite); lead is the mean of the plain difference, the first bloc's less the other's, in
--   which opposite differences cancel. A State in both blocs counts in both. Each pair once, or with
--   that bloc first if one is asked for.
-- chart: {kind: lines, x: year, y: distance, series: other_bloc, pick: [bloc, body]}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --body {body} --from {year} --to {year}
-- key: [bloc, other_bloc, body, year]
-- columns:
--   - {name: bloc, is: "one bloc", required: true}
--   - {name: other_bloc, is: "the other", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: year, is: "the calendar year"}
--   - {name: roll_calls, is: "roll calls in which members of both took a position"}
--   - {name: single, is: "of these, roll calls in which only one member of one of them did: read such years with care"}
--   - {name: distance, is: "mean absolute difference of the mean positions, 0 to 2"}
--   - {name: lead, is: "mean difference, -2 to 2: above 0 if the first bloc voted more in favour"}
--   - {name: opposite, is: "roll calls in which one bloc's mean was in favour and the other's against"}

WITH positions AS (
  SELECT
    t.bloc, t.decision_no, d.body, d.year, t.positions = 1 AS single,
    -- whole ten-thousandths, whose sums are the same in any order
    CAST(rounded(t.mean_position * 10000, 0) AS BIGINT) AS position
  FROM bloc_tally AS t
  INNER JOIN scope_decision AS d ON d.decision_no = t.decision_no
  WHERE d.whole AND t.positions > 0
),
years AS (
  SELECT
    a.bloc, o.bloc AS other_bloc, a.body, a.year,
    COUNT(*) AS roll_calls,
    COUNT(*) FILTER (WHERE a.single OR o.single) AS single,
    SUM(ABS(a.position - o.position)) AS distance,
    SUM(a.position - o.position) AS lead_sum,
    COUNT(*) FILTER (WHERE a.position * o.position < 0) AS opposite
  FROM positions AS a
  INNER JOIN positions AS o ON o.decision_no = a.decision_no AND o.bloc <> a.bloc
  CROSS JOIN parameters AS p
  WHERE (p.bloc IS NULL AND a.bloc < o.bloc) OR a.bloc = p.bloc
  GROUP BY a.bloc, o.bloc, a.body, a.year
)
SELECT
  bloc,
  other_bloc,
  body,
  year,
  roll_calls,
  single,
  rounded(distance / CAST(10000 * roll_calls AS DOUBLE), 4) AS distance,
  rounded(lead_sum / CAST(10000 * roll_calls AS DOUBLE), 4) AS lead,
  opposite
FROM years
-- account
WITH blocs_there AS (
  SELECT
    t.decision_no,
    COUNT(*) >= 2 AND COUNT(*) FILTER (WHERE p.bloc IS NULL OR t.bloc = p.bloc) >= 1 AS two
  FROM bloc_tally AS t
  CROSS JOIN parameters AS p
  WHERE t.positions > 0
  GROUP BY t.decision_no
),
counted AS (
  SELECT
    d.votes,
    CASE WHEN t.two THEN i.of_any ELSE 0 END AS used,
    CASE
      WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
      WHEN d.date IS NULL THEN 'on a day unknown'
      WHEN t.two THEN 'absent, or of States in no bloc'
      ELSE 'where no two blocs to compare took a position'
    END AS fate,
    d.whole
  FROM scope_decision AS d
  LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
  LEFT JOIN blocs_there AS t ON t.decision_no = d.decision_no
)
SELECT fate, votes - CASE WHEN whole THEN used ELSE 0 END AS votes FROM counted
UNION ALL
SELECT 'used' AS fate, used AS votes FROM counted WHERE whole
