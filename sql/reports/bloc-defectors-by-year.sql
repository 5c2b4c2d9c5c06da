-- title: Defectors by year
-- question: How often did each member leave its bloc's side in the roll calls of a year?
-- method: >
--   All roll calls on whole texts, whatever their subject, in which three or more members of the bloc took
--   a position and one position was taken by more members than any other (the bloc's side). against is
--   the opposite of the side; apart is an abstention from it, or a yes or no where the bloc abstains.
--   Members with ten or more such roll calls in the year that left the side at least once.
-- chart: {kind: heat, x: year, y: country_name, value: defection, pick: [bloc, body]}
-- takes: [subject, body, bloc, country, from, to]
-- follow: rollcall votes --body {body} --country {country_code} --from {year} --to {year}
-- key: [bloc, country_code, body, year]
-- columns:
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: country_code, is: "the member", references: countries, required: true}
--   - {name: country_name, is: "its name today"}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: year, is: "the calendar year"}
--   - {name: roll_calls, is: "roll calls in which the bloc had a side and the member took a position"}
--   - {name: against, is: "those in which it voted the opposite"}
--   - {name: apart, is: "those in which one of the two abstained and the other did not"}
--   - {name: defection, is: "share in which it left the side: (against + apart) / roll_calls"}

WITH sides AS (
  SELECT t.bloc, t.decision_no, t.side, d.body, d.year
  FROM bloc_tally AS t
  INNER JOIN scope_decision AS d ON d.decision_no = t.decision_no
  WHERE d.whole AND t.positions >= 3 AND t.side IS NOT NULL
),
members AS (
  SELECT
    b.bloc, b.country_no, s.body, s.year,
    COUNT(*) AS roll_calls,
    COUNT(*) FILTER (WHERE b.position * s.side = -1) AS against,
    COUNT(*) FILTER (WHERE ABS(b.position - s.side) = 1) AS apart
  FROM bloc_ballot AS b
  INNER JOIN sides AS s ON s.decision_no = b.decision_no AND s.bloc = b.bloc
  WHERE b.position IS NOT NULL
  GROUP BY b.bloc, b.country_no, s.body, s.year
)
SELECT
  m.bloc,
  c.country_code,
  c.country_name,
  m.body,
  m.year,
  m.roll_calls,
  m.against,
  m.apart,
  rounded((m.against + m.apart) / CAST(m.roll_calls AS DOUBLE), 4) AS defection
FROM members AS m
INNER JOIN voters AS c ON c.country_no = m.country_no
CROSS JOIN parameters AS p
WHERE m.roll_calls >= 10 AND m.against + m.apart > 0
  AND (p.country IS NULL OR c.country_code = p.country)
-- account
WITH asked AS (
  SELECT t.decision_no, t.positions >= 3 AND t.side IS NOT NULL AS has_side, t.bloc
  FROM bloc_tally AS t
  CROSS JOIN parameters AS p
  WHERE p.bloc IS NULL OR t.bloc = p.bloc
),
-- decisions in which all blocs had a side are told of whole, vote by vote only the others
mixed AS (
  SELECT
    decision_no,
    COUNT(*) FILTER (WHERE has_side) AS with_side,
    COUNT(*) FILTER (WHERE NOT has_side) AS without_side
  FROM asked
  GROUP BY decision_no
),
vote_by_vote AS (
  SELECT decision_no, COUNT(*) AS positions
  FROM (
    SELECT DISTINCT b.decision_no, b.country_no
    FROM mixed AS m
    INNER JOIN asked AS a ON a.decision_no = m.decision_no AND a.has_side
    INNER JOIN bloc_ballot AS b ON b.decision_no = a.decision_no AND b.bloc = a.bloc
    WHERE m.without_side > 0 AND b.position IS NOT NULL
  ) AS v
  GROUP BY decision_no
),
counted AS (
  SELECT
    d.votes,
    COALESCE(i.votes, 0) AS members,
    COALESCE(i.positions, 0) AS positions,
    CASE
      WHEN m.with_side IS NULL OR m.with_side = 0 THEN 0
      WHEN m.without_side = 0 THEN i.positions
      ELSE COALESCE(v.positions, 0)
    END AS judged,
    CASE
      WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
      WHEN d.date IS NULL THEN 'on a day unknown'
    END AS fate
  FROM scope_decision AS d
  LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
  LEFT JOIN mixed AS m ON m.decision_no = d.decision_no
  LEFT JOIN vote_by_vote AS v ON v.decision_no = d.decision_no
)
SELECT fate, votes FROM counted WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, judged AS votes FROM counted WHERE fate IS NULL
UNION ALL
SELECT 'where the bloc took no side, or fewer than three members a position' AS fate,
  positions - judged AS votes
FROM counted
WHERE fate IS NULL
UNION ALL
SELECT 'absent, or without a vote' AS fate, members - positions AS votes
FROM counted
WHERE fate IS NULL
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, votes - members AS votes
FROM counted
WHERE fate IS NULL
