-- title: Voting coincidence of pairs
-- question: How often did any two States vote alike?
-- method: >
--   All roll calls, on whole texts and on parts. Every pair of States, over the roll calls in which both
--   voted yes, no or abstained; absences are never counted. same is the same of the three, partial is one
--   abstention against a yes or a no, opposite is yes against no. coincidence is the U.S. State
--   Department's (Voting Practices in the United Nations, reports until 2016) and agree2un of Strezhnev
--   and Voeten (2013), identical yes or no votes / (identical + opposite), abstentions left out.
--   coincidence_with_consensus adds each decision adopted without a vote with which both went along to
--   both sides of that fraction (the Department weighs them by each State's attendance, which is not done
--   here); only decisions are known of which a source tells who dissociated itself, those with a
--   dissociation of either State are not counted, and the column is empty where there is none. identical
--   is agree3un of Strezhnev and Voeten, same / roll calls. agreement is (same + partial / 2) / roll
--   calls, which is Lijphart's Index of Agreement (1963) / 100, as Voeten describes it: an abstention
--   counts as half a disagreement; 2 × agreement - 1 is Signorino and Ritter's S (1999) with equal
--   weights, s3un of Strezhnev and Voeten. kappa is Cohen's (1960) over yes, abstain and no, (p - e) / (1 - e)
--   with p identical and e what both States' own shares of each vote make expected; see Häge (2011)
--   on why chance agreement matters where nearly all votes are yes. It is empty where e is 1. No pair is
--   left out for having few roll calls in common, so look at roll_calls. With a State asked for, only its
--   pairs; with a bloc, only while both (or the other one) are its members. In plenary only unless another
--   body is asked for, as the same text is often voted on in committee too.
-- chart: {kind: pairs, x: name_b, y: name_a, value: agreement}
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA}
-- follow: rollcall votes --country {country_a} --country {country_b} --body GA
-- key: [country_a, country_b]
-- columns:
--   - {name: country_a, is: "one State", references: countries, required: true}
--   - {name: name_a, is: "its name"}
--   - {name: country_b, is: "the other State", references: countries, required: true}
--   - {name: name_b, is: "its name"}
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

WITH chosen AS (
  SELECT p.country, c.country_no
  FROM parameters AS p
  LEFT JOIN voters AS c ON c.country_code = p.country
),
sums AS (
  SELECT
    a.country_no AS a_no,
    b.country_no AS b_no,
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
  INNER JOIN scope_strip AS b ON b.strip = a.strip AND b.country_no > a.country_no
  CROSS JOIN chosen AS k
  WHERE (k.country IS NULL OR a.country_no = k.country_no OR b.country_no = k.country_no)
    AND (a.in_bloc OR a.country_no = k.country_no)
    AND (b.in_bloc OR b.country_no = k.country_no)
  GROUP BY a.country_no, b.country_no
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
  a.country_code AS country_a,
  a.country_name AS name_a,
  b.country_code AS country_b,
  b.country_name AS name_b,
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
INNER JOIN voters AS a ON a.country_no = e.a_no
INNER JOIN voters AS b ON b.country_no = e.b_no
-- account
WITH counts AS (
  SELECT
    m.country_no IS NOT NULL AS takes_part,
    bit_count(s.absent) AS absent,
    bit_count(s.dissociated) AS dissociated,
    bit_count(s.voted | s.along) AS known,
    COALESCE(bit_count(m.voted | m.along), 0) AS met
  FROM scope_strip AS s
  LEFT JOIN scope_met AS m
    ON m.strip = s.strip AND m.country_no = s.country_no AND m.in_bloc = s.in_bloc
)
SELECT 'used' AS fate, SUM(met) AS votes FROM counts
UNION ALL
SELECT 'no other State to compare with took a position', SUM(known - met) FROM counts WHERE takes_part
UNION ALL
SELECT 'absent', SUM(absent) FROM counts WHERE takes_part
UNION ALL
SELECT 'dissociated, which is no vote', SUM(dissociated) FROM counts WHERE takes_part
UNION ALL
SELECT 'of States outside the bloc', SUM(absent + dissociated + known) FROM counts WHERE NOT takes_part
