-- title: Who moved together
-- question: Which countries moved the same way at the same decision on a subject, again and again?
-- method: >
--   Whole texts on the subject. A move is a change against the position (yes 1, abstain 0, no -1) that the
--   country took the last time on the subject in the same body; absences in between are passed over. Two
--   countries move together if both move at the same decision in the same direction, up or down, however
--   far. Pairs with two or more joint moves in one body, each seen from both sides; bodies are kept apart,
--   since a committee and the plenary vote on one text. overlap is joint_moves over all
--   decisions at which either moved (Jaccard index). On a subject whose texts differ from one another,
--   moves back and forth may be no change of mind: see the symbols.
-- chart: {kind: bars, label: country_name, series: other_name, value: joint_moves, pick: [subject, body],
--   start: dprk}
-- takes: [subject, body, country, from, to]
-- filters: {subject: dprk}
-- follow: rollcall votes --decision {last_decision}
-- key: [subject, body, country_code, other_code]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: country_code, is: "one country", references: countries, required: true}
--   - {name: country_name, is: "its name today"}
--   - {name: other_code, is: "the other", references: countries, required: true}
--   - {name: other_name, is: "its name today"}
--   - {name: joint_moves, is: "decisions at which both moved the same way"}
--   - {name: joint_up, is: "of these, those at which both moved towards yes"}
--   - {name: contrary_moves, is: "decisions at which they moved opposite ways"}
--   - {name: moves, is: "moves of the first country"}
--   - {name: other_moves, is: "moves of the other"}
--   - {name: overlap, is: "joint_moves / (moves + other_moves - joint_moves - contrary_moves), 0 to 1"}
--   - {name: symbols, is: "the decisions at which they did"}
--   - {name: last_decision, is: "decision_id of the last of them", references: decisions}

WITH moves AS (
  SELECT series_no, place, country_no, SIGN(position - previous) AS direction
  FROM series_position
  WHERE previous <> position
),
totals AS (
  SELECT series_no, country_no, COUNT(*) AS moves FROM moves GROUP BY series_no, country_no
),
pairs AS (
  SELECT
    a.series_no, a.country_no, o.country_no AS other_no,
    COUNT(*) FILTER (WHERE a.direction = o.direction) AS joint_moves,
    COUNT(*) FILTER (WHERE a.direction = o.direction AND a.direction > 0) AS joint_up,
    COUNT(*) FILTER (WHERE a.direction <> o.direction) AS contrary_moves
  FROM moves AS a
  INNER JOIN voters AS v ON v.country_no = a.country_no
  INNER JOIN moves AS o
    ON o.series_no = a.series_no AND o.place = a.place AND o.country_no <> a.country_no
  CROSS JOIN parameters AS p
  WHERE p.country IS NULL OR v.country_code = p.country
  GROUP BY a.series_no, a.country_no, o.country_no
  HAVING COUNT(*) FILTER (WHERE a.direction = o.direction) >= 2
),
joint AS (
  SELECT
    p.series_no, p.country_no, p.other_no,
    listed(s.symbol) AS symbols,
    MAX_BY(s.decision_id, s.place) AS last_decision
  FROM pairs AS p
  INNER JOIN moves AS a ON a.series_no = p.series_no AND a.country_no = p.country_no
  INNER JOIN moves AS o
    ON o.series_no = p.series_no AND o.country_no = p.other_no
    AND o.place = a.place AND o.direction = a.direction
  INNER JOIN scope_series AS s ON s.series_no = a.series_no AND s.place = a.place
  GROUP BY p.series_no, p.country_no, p.other_no
),
series AS (
  SELECT DISTINCT series_no, subject, body FROM scope_series
)
SELECT
  s.subject,
  s.body,
  c.country_code,
  c.country_name,
  o.country_code AS other_code,
  o.country_name AS other_name,
  p.joint_moves,
  p.joint_up,
  p.contrary_moves,
  n.moves,
  m.moves AS other_moves,
  rounded(p.joint_moves / CAST(n.moves + m.moves - p.joint_moves - p.contrary_moves AS DOUBLE), 4)
    AS overlap,
  j.symbols,
  j.last_decision
FROM pairs AS p
INNER JOIN joint AS j
  ON j.series_no = p.series_no AND j.country_no = p.country_no AND j.other_no = p.other_no
INNER JOIN series AS s ON s.series_no = p.series_no
INNER JOIN voters AS c ON c.country_no = p.country_no
INNER JOIN voters AS o ON o.country_no = p.other_no
INNER JOIN totals AS n ON n.series_no = p.series_no AND n.country_no = p.country_no
INNER JOIN totals AS m ON m.series_no = p.series_no AND m.country_no = p.other_no
-- account
-- every position is looked at for a move, those of other countries for company
WITH positions AS (
  SELECT decision_no, COUNT(DISTINCT country_no) AS votes FROM series_position GROUP BY decision_no
)
SELECT fate, votes FROM series_fate WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, votes FROM positions
UNION ALL
SELECT 'absent, or without a vote' AS fate, d.votes - COALESCE(p.votes, 0) AS votes
FROM series_fate AS d
LEFT JOIN positions AS p ON p.decision_no = d.decision_no
WHERE d.fate IS NULL
