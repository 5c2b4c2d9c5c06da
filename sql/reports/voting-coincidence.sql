-- title: Voting coincidence with one State
-- question: How often did each State vote as a chosen one did, year by year?
-- method: >
--   All roll calls, on whole texts and on parts. As voting-coincidence-pairs, which defines the indices,
--   for each year and the pairs of one State only: the United States unless another country is asked for.
--   On a subject, if one is asked for; with a bloc, each other State while it was a member. coincidence is
--   the U.S. State Department's (until 2016); agreement is Lijphart's (1963) / 100, as Voeten describes
--   it: an abstention counts as half a disagreement. A year of few roll calls says little, so look at
--   roll_calls; none is left out.
-- chart: {kind: lines, x: year, y: agreement, series: country_name, pick: [with_country]}
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA, country: USA}
-- follow: rollcall votes --country {country_code} --country {with_country} --from {year} --to {year}
-- key: [country_code, year]
-- columns:
--   - {name: with_country, is: "the chosen State", references: countries}
--   - {name: country_code, is: "the other State", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: year, is: "year of the decisions; empty for those without a date"}
--   - {name: roll_calls, is: "roll calls in which both voted yes, no or abstained"}
--   - {name: same_yes_no, is: "roll calls in which both voted yes or both voted no"}
--   - {name: same_abstain, is: "roll calls in which both abstained"}
--   - {name: partial, is: "roll calls in which one abstained and the other voted yes or no"}
--   - {name: opposite, is: "roll calls in which one voted yes and the other no"}
--   - {name: without_vote, is: "decisions adopted without a vote with which both are known to have gone along"}
--   - {name: coincidence, is: "same_yes_no / (same_yes_no + opposite), 0 to 1"}
--   - {name: coincidence_with_consensus, is: "the same with without_vote added above and below, 0 to 1; empty where without_vote is 0"}
--   - {name: identical, is: "(same_yes_no + same_abstain) / roll_calls, 0 to 1"}
--   - {name: agreement, is: "(same_yes_no + same_abstain + partial / 2) / roll_calls, 0 to 1"}
--   - {name: kappa, is: "agreement beyond chance, at most 1, 0 as chance has it; empty where chance explains all"}

WITH sums AS (
  SELECT
    c.country_code AS with_country,
    b.country_no,
    b.year,
    CAST(SUM(bit_count(a.voted & b.voted)) AS BIGINT) AS roll_calls,
    CAST(SUM(bit_count((a.yes & b.yes) | (a.no & b.no))) AS BIGINT) AS same_yes_no,
    CAST(SUM(bit_count(a.abstain & b.abstain)) AS BIGINT) AS same_abstain,
    CAST(SUM(bit_count((a.yes & b.no) | (a.no & b.yes))) AS BIGINT) AS opposite,
    CAST(SUM(bit_count(a.along & b.along)) AS BIGINT) AS without_vote,
    CAST(SUM(bit_count(a.yes & b.voted)) AS BIGINT) AS a_yes,
    CAST(SUM(bit_count(a.no & b.voted)) AS BIGINT) AS a_no_votes,
    CAST(SUM(bit_count(b.yes & a.voted)) AS BIGINT) AS b_yes,
    CAST(SUM(bit_count(b.no & a.voted)) AS BIGINT) AS b_no_votes
  FROM scope_strip AS a
  INNER JOIN voters AS c ON c.country_no = a.country_no
  INNER JOIN parameters AS p ON p.country = c.country_code
  INNER JOIN scope_strip AS b ON b.strip = a.strip AND b.country_no <> a.country_no AND b.in_bloc
  GROUP BY c.country_code, b.country_no, b.year
),
expected AS (
  SELECT
    *,
    a_yes * b_yes + a_no_votes * b_no_votes
    + (roll_calls - a_yes - a_no_votes) * (roll_calls - b_yes - b_no_votes) AS by_chance
  FROM sums
  WHERE roll_calls + without_vote > 0
)
SELECT
  e.with_country,
  c.country_code,
  c.country_name,
  e.year,
  e.roll_calls,
  e.same_yes_no,
  e.same_abstain,
  e.roll_calls - e.same_yes_no - e.same_abstain - e.opposite AS partial,
  e.opposite,
  e.without_vote,
  CASE
    WHEN e.same_yes_no + e.opposite > 0
      THEN rounded(e.same_yes_no / CAST(e.same_yes_no + e.opposite AS DOUBLE), 4)
  END AS coincidence,
  CASE
    WHEN e.without_vote > 0 THEN rounded(
      (e.same_yes_no + e.without_vote) / CAST(e.same_yes_no + e.opposite + e.without_vote AS DOUBLE), 4)
  END AS coincidence_with_consensus,
  CASE
    WHEN e.roll_calls > 0
      THEN rounded((e.same_yes_no + e.same_abstain) / CAST(e.roll_calls AS DOUBLE), 4)
  END AS identical,
  CASE
    WHEN e.roll_calls > 0 THEN rounded(
      (e.roll_calls + e.same_yes_no + e.same_abstain - e.opposite) / CAST(2 * e.roll_calls AS DOUBLE), 4)
  END AS agreement,
  CASE
    WHEN e.by_chance < e.roll_calls * e.roll_calls THEN rounded(
      ((e.same_yes_no + e.same_abstain) * e.roll_calls - e.by_chance)
      / CAST(e.roll_calls * e.roll_calls - e.by_chance AS DOUBLE),
      4
    )
  END AS kappa
FROM expected AS e
INNER JOIN voters AS c ON c.country_no = e.country_no
-- account
WITH counts AS (
  SELECT
    m.country_no IS NOT NULL AS takes_part,
    bit_count(s.absent) AS absent,
    bit_count(s.dissociated) AS dissociated,
    bit_count(s.voted | s.along) AS known,
    CASE WHEN p.country IS NULL THEN 0 ELSE COALESCE(bit_count(m.voted | m.along), 0) END AS met
  FROM scope_strip AS s
  CROSS JOIN parameters AS p
  LEFT JOIN scope_met AS m
    ON m.strip = s.strip AND m.country_no = s.country_no AND m.in_bloc = s.in_bloc
)
SELECT 'used' AS fate, SUM(met) AS votes FROM counts
UNION ALL
SELECT
  'the chosen State, or every other one, took no position', SUM(known - met) FROM counts WHERE takes_part
UNION ALL
SELECT 'absent', SUM(absent) FROM counts WHERE takes_part
UNION ALL
SELECT 'dissociated, which is no vote', SUM(dissociated) FROM counts WHERE takes_part
UNION ALL
SELECT 'of States outside the bloc', SUM(absent + dissociated + known) FROM counts WHERE NOT takes_part
