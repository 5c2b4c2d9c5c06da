-- title: Bloc cohesion, year by year
-- question: How united was each bloc over all roll calls of a year?
-- method: >
--   All roll calls on whole texts, whatever their subject. Means over those in which at least two members
--   of the bloc took a position, of the Rice index |Y - N| / (Y + N) (Rice 1928), where anybody voted yes
--   or no, and of the agreement index (max - (total - max) / 2) / total over yes, no and abstain (Hix,
--   Noury and Roland 2005), each index to four places. Every roll call weighs the same. The account counts
--   votes in too_few roll calls as used.
-- chart: {kind: lines, x: year, y: agreement, series: bloc_name, pick: [body]}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --body {body} --bloc {bloc} --from {year} --to {year}
-- key: [bloc, body, year]
-- columns:
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: bloc_name, is: "its name"}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: year, is: "the calendar year"}
--   - {name: roll_calls, is: "roll calls in which two or more members took a position"}
--   - {name: too_few, is: "other roll calls in which the bloc had a row; they are not in the means"}
--   - {name: mean_members, is: "members that took a position, mean over roll_calls"}
--   - {name: unsure_share, is: "of the members with a row in roll_calls, the share whose membership is not sure, 0 to 1"}
--   - {name: mean_position, is: "mean over all positions taken in roll_calls, -1 to 1"}
--   - {name: rice, is: "mean Rice index, 0 to 1"}
--   - {name: agreement, is: "mean agreement index, 0 to 1"}
--   - {name: unanimous, is: "roll calls in which all members that took a position took the same"}

WITH told AS (
  SELECT t.*, d.body, d.year, t.positions >= 2 AS counts
  FROM bloc_tally AS t
  INNER JOIN scope_decision AS d ON d.decision_no = t.decision_no
  CROSS JOIN parameters AS p
  WHERE d.whole AND d.yes IS NOT NULL AND (p.bloc IS NULL OR t.bloc = p.bloc)
),
years AS (
  SELECT
    bloc, body, year,
    COUNT(*) FILTER (WHERE counts) AS roll_calls,
    COUNT(*) FILTER (WHERE NOT counts) AS too_few,
    SUM(positions) FILTER (WHERE counts) AS positions,
    SUM(members) FILTER (WHERE counts) AS members,
    SUM(unsure) FILTER (WHERE counts) AS unsure,
    SUM(yes - no) FILTER (WHERE counts) AS balance,
    -- sums of whole ten-thousandths are the same in any order
    SUM(CAST(rounded(rice * 10000, 0) AS BIGINT)) FILTER (WHERE counts) AS rice,
    COUNT(rice) FILTER (WHERE counts) AS with_rice,
    SUM(CAST(rounded(agreement * 10000, 0) AS BIGINT)) FILTER (WHERE counts) AS agreement,
    COUNT(*) FILTER (WHERE counts AND GREATEST(yes, no, abstain) = positions) AS unanimous
  FROM told
  GROUP BY bloc, body, year
)
SELECT
  y.bloc,
  b.name AS bloc_name,
  y.body,
  y.year,
  y.roll_calls,
  y.too_few,
  CASE WHEN y.roll_calls > 0 THEN rounded(y.positions / CAST(y.roll_calls AS DOUBLE), 1) END
    AS mean_members,
  CASE WHEN y.members > 0 THEN rounded(y.unsure / CAST(y.members AS DOUBLE), 4) END AS unsure_share,
  CASE WHEN y.positions > 0 THEN rounded(y.balance / CAST(y.positions AS DOUBLE), 4) END
    AS mean_position,
  CASE WHEN y.with_rice > 0 THEN rounded(y.rice / CAST(10000 * y.with_rice AS DOUBLE), 4) END AS rice,
  CASE WHEN y.roll_calls > 0 THEN rounded(y.agreement / CAST(10000 * y.roll_calls AS DOUBLE), 4) END
    AS agreement,
  y.unanimous
FROM years AS y
INNER JOIN ref_blocs AS b ON b.bloc = y.bloc
-- account
WITH counted AS (
  SELECT
    d.votes,
    COALESCE(i.votes, 0) AS members,
    CASE
      WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
      WHEN d.date IS NULL THEN 'on a day unknown'
      WHEN d.yes IS NULL THEN 'on a decision adopted without a vote'
    END AS fate
  FROM scope_decision AS d
  LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
)
SELECT fate, votes FROM counted WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, members AS votes FROM counted WHERE fate IS NULL
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, votes - members AS votes
FROM counted
WHERE fate IS NULL
-- headline
SELECT CONCAT(
  'In ', CAST(year AS STRING), ' the most united bloc in ', body, ' was ', bloc_name, ' (agreement index ',
  CAST(rounded(agreement, 2) AS STRING), ' over ', CAST(roll_calls AS STRING), ' roll calls).'
) AS headline
FROM report
WHERE mean_members >= 5 AND roll_calls >= 5 AND agreement IS NOT NULL
ORDER BY year DESC, agreement DESC, mean_members DESC, body, bloc
LIMIT 1
