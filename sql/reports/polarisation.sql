-- title: Polarisation
-- question: How divided was each body, year by year, and how far apart did the permanent members vote?
-- method: >
--   All roll calls, on whole texts and on parts. distance is the mean over all pairs of States and roll
--   calls in which both voted of 1 for yes against no, a half for an abstention against either, 0 for the
--   same, which is 1 - the mean agreement of voting-coincidence-pairs, each pair weighted by its roll
--   calls; 0 when all vote alike, about 0.5 when half vote yes and half no. A roll call is contested if
--   the smaller of yes and no is at least a tenth of both. Camps are those of the report camps (average
--   linkage, number by mean silhouette). effective_camps is the effective number of Laakso and Taagepera
--   (1979), 1 / sum of squared shares of States, so that two camps of equal size count 2 and one large
--   camp with a few outsiders little more than 1. The distance of two permanent members of the Security
--   Council is the same measure for that pair, empty below 5 common roll calls; the China seat was the
--   Republic of China's until 25 October 1971. On a subject, if one is asked for.
-- chart: {kind: lines, x: year, parts: [contested_share, distance, silhouette], pick: [body],
--   unit: "share, distance or silhouette"}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --body {body} --from {year} --to {year}
-- key: [body, year]
-- columns:
--   - {name: body, is: "the body", values: body, required: true}
--   - {name: year, is: "the year"}
--   - {name: roll_calls, is: "roll calls in which two or more States voted yes, no or abstained"}
--   - {name: contested, is: "of these, roll calls in which the smaller of yes and no was at least a tenth of both"}
--   - {name: contested_share, is: "contested / roll_calls, 0 to 1"}
--   - {name: distance, is: "mean distance of two States in a roll call, 0 to 1"}
--   - {name: states, is: "States that were put into camps; empty with too few roll calls"}
--   - {name: camps, is: "camps found"}
--   - {name: effective_camps, is: "effective number of camps, 1 or more"}
--   - {name: largest_camp, is: "share of the States that are in the largest camp, 0 to 1"}
--   - {name: silhouette, is: "mean silhouette, how clearly the camps stand apart, 0.25 to 1; empty if there is one camp only"}
--   - {name: usa_rus, is: "distance of the United States and Russia (Soviet Union to 1991)"}
--   - {name: usa_chn, is: "distance of the United States and the China seat"}
--   - {name: usa_gbr, is: "distance of the United States and the United Kingdom"}
--   - {name: usa_fra, is: "distance of the United States and France"}
--   - {name: rus_chn, is: "distance of Russia and the China seat"}
--   - {name: rus_gbr, is: "distance of Russia and the United Kingdom"}
--   - {name: rus_fra, is: "distance of Russia and France"}
--   - {name: chn_gbr, is: "distance of the China seat and the United Kingdom"}
--   - {name: chn_fra, is: "distance of the China seat and France"}
--   - {name: gbr_fra, is: "distance of the United Kingdom and France"}

WITH years AS (
  SELECT
    body, year,
    COUNT(*) AS roll_calls,
    COUNT(*) FILTER (WHERE yes + no > 0 AND LEAST(yes, no) * 10 >= yes + no) AS contested,
    SUM(2 * yes * no + abstain * (yes + no)) AS apart,
    SUM((yes + no + abstain) * (yes + no + abstain - 1)) AS together
  FROM scope_decision
  WHERE yes + no + abstain > 1 AND year IS NOT NULL
  GROUP BY body, year
),
camp_sizes AS (
  SELECT body, year, camp, COUNT(*) AS states, SUM(fit) AS fit
  FROM scope_camp
  GROUP BY body, year, camp
),
camp_years AS (
  SELECT
    body, year,
    SUM(states) AS states,
    COUNT(*) AS camps,
    SUM(states * states) AS squares,
    MAX(states) AS largest,
    SUM(fit) AS fit
  FROM camp_sizes
  GROUP BY body, year
),
permanent AS (
  SELECT s.strip, s.body, s.year, c.country_code, s.yes, s.no, s.abstain, s.voted
  FROM scope_strip AS s
  INNER JOIN voters AS c ON c.country_no = s.country_no
  WHERE c.country_code IN ('USA', 'RUS', 'CHN', 'GBR', 'FRA')
),
pair_sums AS (
  SELECT
    a.body, a.year,
    CONCAT(a.country_code, ' ', b.country_code) AS pair,
    SUM(bit_count(a.voted & b.voted)) AS roll_calls,
    SUM(bit_count((a.yes & b.yes) | (a.no & b.no) | (a.abstain & b.abstain))) AS same,
    SUM(bit_count((a.yes & b.no) | (a.no & b.yes))) AS opposite
  FROM permanent AS a
  INNER JOIN permanent AS b ON b.strip = a.strip AND b.country_code <> a.country_code
  GROUP BY a.body, a.year, a.country_code, b.country_code
),
pairs AS (
  SELECT
    body, year, pair,
    rounded((roll_calls - same + opposite) / CAST(2 * roll_calls AS DOUBLE), 4) AS distance
  FROM pair_sums
  WHERE roll_calls >= 5
),
powers AS (
  SELECT
    body, year,
    MAX(distance) FILTER (WHERE pair = 'USA RUS') AS usa_rus,
    MAX(distance) FILTER (WHERE pair = 'USA CHN') AS usa_chn,
    MAX(distance) FILTER (WHERE pair = 'USA GBR') AS usa_gbr,
    MAX(distance) FILTER (WHERE pair = 'USA FRA') AS usa_fra,
    MAX(distance) FILTER (WHERE pair = 'RUS CHN') AS rus_chn,
    MAX(distance) FILTER (WHERE pair = 'RUS GBR') AS rus_gbr,
    MAX(distance) FILTER (WHERE pair = 'RUS FRA') AS rus_fra,
    MAX(distance) FILTER (WHERE pair = 'CHN GBR') AS chn_gbr,
    MAX(distance) FILTER (WHERE pair = 'CHN FRA') AS chn_fra,
    MAX(distance) FILTER (WHERE pair = 'GBR FRA') AS gbr_fra
  FROM pairs
  GROUP BY body, year
)
SELECT
  y.body,
  y.year,
  y.roll_calls,
  y.contested,
  rounded(y.contested / CAST(y.roll_calls AS DOUBLE), 4) AS contested_share,
  rounded(y.apart / CAST(y.together AS DOUBLE), 4) AS distance,
  c.states,
  c.camps,
  rounded(c.states * c.states / CAST(c.squares AS DOUBLE), 4) AS effective_camps,
  rounded(c.largest / CAST(c.states AS DOUBLE), 4) AS largest_camp,
  rounded(c.fit / CAST(10000 * c.states AS DOUBLE), 3) AS silhouette,
  w.usa_rus,
  w.usa_chn,
  w.usa_gbr,
  w.usa_fra,
  w.rus_chn,
  w.rus_gbr,
  w.rus_fra,
  w.chn_gbr,
  w.chn_fra,
  w.gbr_fra
FROM years AS y
LEFT JOIN camp_years AS c ON c.body = y.body AND c.year = y.year
LEFT JOIN powers AS w ON w.body = y.body AND w.year = y.year
-- account
SELECT
  CASE
    WHEN year IS NULL THEN 'on decisions without a date'
    WHEN yes + no + abstain > 1 THEN 'used'
    ELSE 'on roll calls in which fewer than two States voted'
  END AS fate,
  SUM(yes + no + abstain) AS votes
FROM scope_decision
GROUP BY 1
UNION ALL
SELECT 'absent', SUM(COALESCE(absent, 0)) FROM scope_decision
UNION ALL
SELECT
  'on decisions adopted without a vote',
  SUM(votes - COALESCE(yes + no + abstain, 0) - COALESCE(absent, 0))
FROM scope_decision
-- headline
SELECT CONCAT(
  'In ', body, ' ', CAST(CAST(rounded(100 * contested_share, 0) AS INTEGER) AS STRING), ' % of the ',
  CAST(roll_calls AS STRING), ' roll calls of ', CAST(year AS STRING), ' were contested.'
) AS headline
FROM report
WHERE roll_calls >= 10 AND contested_share IS NOT NULL
ORDER BY year DESC, roll_calls DESC, body
LIMIT 1
