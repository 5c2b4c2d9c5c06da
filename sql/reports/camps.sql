-- title: Camps
-- question: Which States voted together, year by year, and who stood in which camp?
-- method: >
--   All roll calls, on whole texts and on parts. For each body and year of at least 10 roll calls, the
--   States that voted in more than half of them are clustered by average linkage (UPGMA, Sokal and
--   Michener 1958) on their distances: per roll call in which both voted, 1 for yes against no, a half for
--   an abstention against either, on average. The number of camps, up to 10, is that of the best mean
--   silhouette (Rousseeuw 1987), 1 if that is below 0.25. Where that division only sets a few outsiders
--   apart, the best one of which two camps hold at least one State in twenty is taken instead, if its
--   silhouette is at most 0.05 lower. A camp is named after the first of the United States, Russia, China,
--   the United Kingdom and France that is in it, else after its most central State, which may change from
--   year to year. Few roll calls make unsteady camps.
-- chart: {kind: heat, x: year, y: country_name, value: camp, pick: [body]}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --body {body} --country {country_code} --from {year} --to {year}
-- key: [body, year, country_code]
-- columns:
--   - {name: body, is: "the body", values: body, required: true}
--   - {name: year, is: "the year"}
--   - {name: country_code, is: "the State", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: camp, is: "its camp, named after the permanent member in it or else its most central State"}
--   - {name: camp_states, is: "States in the camp"}
--   - {name: central, is: "true of the State that is nearest, on average, to the others of its camp"}
--   - {name: fit, is: "silhouette width, -1 to 1: how much nearer it is to its own camp than to the next; below 0 it stood between camps, 0 if alone; empty if there is one camp only"}

WITH permanent AS (
  SELECT
    country_no, country_code,
    CASE country_code
      WHEN 'USA' THEN 1 WHEN 'RUS' THEN 2 WHEN 'CHN' THEN 3 WHEN 'GBR' THEN 4 WHEN 'FRA' THEN 5
    END AS place
  FROM voters
),
named AS (
  SELECT
    s.body, s.year, s.camp,
    COUNT(*) AS camp_states,
    COALESCE(
      MIN_BY(c.country_code, c.place) FILTER (WHERE c.place IS NOT NULL),
      MAX(c.country_code) FILTER (WHERE s.central)
    ) AS name
  FROM scope_camp AS s
  INNER JOIN permanent AS c ON c.country_no = s.country_no
  GROUP BY s.body, s.year, s.camp
)
SELECT
  s.body,
  s.year,
  c.country_code,
  c.country_name,
  n.name AS camp,
  n.camp_states,
  s.central,
  s.fit / CAST(10000 AS DOUBLE) AS fit
FROM scope_camp AS s
INNER JOIN named AS n ON n.body = s.body AND n.year = s.year AND n.camp = s.camp
INNER JOIN voters AS c ON c.country_no = s.country_no
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR c.country_code = p.country
-- account
WITH divided AS (
  SELECT DISTINCT body, year FROM scope_camp
),
counts AS (
  SELECT
    s.year,
    d.year IS NOT NULL AS is_divided,
    c.country_no IS NOT NULL AS in_camp,
    bit_count(s.voted) AS voted,
    bit_count(s.absent) AS absent,
    bit_count(s.along | s.dissociated) AS without_vote
  FROM scope_strip AS s
  LEFT JOIN divided AS d ON d.body = s.body AND d.year = s.year
  LEFT JOIN scope_camp AS c
    ON c.body = s.body AND c.year = s.year AND c.country_no = s.country_no
)
SELECT
  CASE
    WHEN in_camp THEN 'used'
    WHEN is_divided THEN 'of States that voted in half of the roll calls of the year or fewer'
    WHEN year IS NULL THEN 'on decisions without a date'
    ELSE 'in years of fewer than 10 roll calls of the body'
  END AS fate,
  SUM(voted) AS votes
FROM counts
GROUP BY 1
UNION ALL
SELECT 'absent', SUM(absent) FROM counts
UNION ALL
SELECT 'on decisions adopted without a vote', SUM(without_vote) FROM counts
