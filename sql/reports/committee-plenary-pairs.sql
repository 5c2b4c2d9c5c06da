-- title: Committee and plenary, pair by pair
-- question: How did the vote on each text change between committee and plenary, and is the change lopsided?
-- method: >
--   compared_by says what the comparison rests on: roll calls of both, tallies only (at least one side
--   has no country-by-country list), no vote (a side was adopted without one), or no tally. Tests are on
--   the 3 by 3 table of yes, abstain and no of the countries that took a position both times; n_ij moved
--   from i to j. Symmetry (Bowker, Journal of the American Statistical Association 43, 1948): the sum of
--   (n_ij - n_ji)^2 / (n_ij + n_ji) over the pairs of votes between which anybody moved; their number is
--   the degrees of freedom. Equal margins (Stuart, Biometrika 42, 1955; Maxwell, British Journal of
--   Psychiatry 116, 1970): with s_ij = n_ij + n_ji and d_i what vote i lost, (s_23 d_1^2 + s_13 d_2^2 +
--   s_12 d_3^2) / (s_12 s_13 + s_12 s_23 + s_13 s_23), 2 degrees of freedom; where all moves were between
--   two votes, d^2 / s with 1. p is the upper tail of chi-square, with the error function by Abramowitz
--   and Stegun 7.1.26 (error below 1.5e-7). Chi-square is rough where fewer than 10 changed their mind;
--   the sign test of toward_yes against toward_no (two-sided binomial, one half) is exact for any number.
--   A country's vote is no draw from a lot and follows its bloc's: read p as a scale, not as proof.
--   Filters choose drafts; the plenary decision is looked at wherever it falls.
-- chart: {kind: bars, label: committee_symbol, parts: [yes_gained, no_gained, abstain_gained],
--   pick: [subject], start: dprk, unit: States gained or lost}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --from {committee_date} --to {plenary_date}
-- key: [committee_date, committee_decision]
-- columns:
--   - {name: subject, is: "what the text is about"}
--   - {name: committee, is: "the committee", values: body}
--   - {name: committee_decision, is: "decision_id of the draft", references: decisions, required: true}
--   - {name: committee_symbol, is: "symbol of the draft"}
--   - {name: committee_date, is: "day of the vote in committee"}
--   - {name: committee_tally, is: "yes-no-abstain: counted where there is a roll call, else as stated; ? for a figure not stated"}
--   - {name: plenary_decision, is: "decision_id of the resolution", references: decisions}
--   - {name: plenary_symbol, is: "symbol of the resolution"}
--   - {name: plenary_date, is: "day of the vote in plenary"}
--   - {name: plenary_tally, is: "yes-no-abstain: counted where there is a roll call, else as stated"}
--   - {name: compared_by, is: "roll calls, tallies only, no vote, or no tally", values: compared_by}
--   - {name: yes_gained, is: "votes in favour in plenary less those in committee"}
--   - {name: no_gained, is: "votes against in plenary less those in committee"}
--   - {name: abstain_gained, is: "abstentions in plenary less those in committee"}
--   - {name: gains, is: "yes, no or neither: the side whose lead over the other grew"}
--   - {name: in_both, is: "countries with a row in both roll calls; empty where absences are not known on both sides"}
--   - {name: same_vote, is: "of these, countries that did the same both times, absences included; empty where absences are not known on both sides"}
--   - {name: changed_mind, is: "countries that took another position"}
--   - {name: absent_once, is: "countries absent in one of the two; empty where absences are not known on both sides"}
--   - {name: absent_in_committee, is: "of these, absent in committee only; empty where absences are not known on both sides"}
--   - {name: absent_in_plenary, is: "of these, absent in plenary only; empty where absences are not known on both sides"}
--   - {name: agreement_with_absences, is: "same_vote / in_both, 0 to 1; empty where they are"}
--   - {name: voted_both, is: "countries that took a position both times"}
--   - {name: agreement, is: "of these, the share that took the same one, 0 to 1"}
--   - {name: toward_yes, is: "countries that moved toward yes: no → abstain, no → yes, abstain → yes"}
--   - {name: toward_no, is: "countries that moved the other way"}
--   - {name: yes_by_minds, is: "votes in favour gained from changes of mind"}
--   - {name: yes_by_absences, is: "votes in favour gained from countries absent in committee, less those lost to absence in plenary; empty where absences are not known on both sides"}
--   - {name: no_by_minds, is: "votes against gained from changes of mind"}
--   - {name: no_by_absences, is: "votes against gained from countries absent in committee, less those lost to absence in plenary; empty where absences are not known on both sides"}
--   - {name: bowker, is: "Bowker's statistic of symmetry"}
--   - {name: bowker_df, is: "its degrees of freedom; 0 if nobody changed their mind"}
--   - {name: bowker_p, is: "its p, 0 to 1; empty without degrees of freedom"}
--   - {name: stuart_maxwell, is: "the Stuart-Maxwell statistic of equal margins"}
--   - {name: stuart_maxwell_df, is: "its degrees of freedom; 0 if nobody changed their mind"}
--   - {name: stuart_maxwell_p, is: "its p, 0 to 1; empty without degrees of freedom"}
--   - {name: sign_test_p, is: "p of the exact sign test, 0 to 1; empty if nobody changed their mind"}
--   - {name: few_changes, is: "whether fewer than 10 changed their mind: the chi-square p are rough"}

WITH counts AS (
  SELECT
    committee_no,
    COUNT(*) AS in_both,
    COUNT(*) FILTER (WHERE committee_vote = plenary_vote) AS same_vote,
    COUNT(*) FILTER (WHERE committee_vote = 'absent' AND plenary_vote <> 'absent')
      AS absent_in_committee,
    COUNT(*) FILTER (WHERE committee_vote <> 'absent' AND plenary_vote = 'absent')
      AS absent_in_plenary,
    COUNT(*) FILTER (WHERE committee_vote <> 'absent' AND plenary_vote <> 'absent') AS voted_both,
    COUNT(*) FILTER (WHERE plenary_position > committee_position) AS toward_yes,
    COUNT(*) FILTER (WHERE plenary_position < committee_position) AS toward_no,
    COUNT(*) FILTER (WHERE committee_position = 1 AND plenary_position = 0) AS n12,
    COUNT(*) FILTER (WHERE committee_position = 0 AND plenary_position = 1) AS n21,
    COUNT(*) FILTER (WHERE committee_position = 1 AND plenary_position = -1) AS n13,
    COUNT(*) FILTER (WHERE committee_position = -1 AND plenary_position = 1) AS n31,
    COUNT(*) FILTER (WHERE committee_position = 0 AND plenary_position = -1) AS n23,
    COUNT(*) FILTER (WHERE committee_position = -1 AND plenary_position = 0) AS n32,
    COUNT(*) FILTER (WHERE committee_vote = 'absent' AND plenary_position = 1)
      - COUNT(*) FILTER (WHERE committee_position = 1 AND plenary_vote = 'absent')
      AS yes_by_absences,
    COUNT(*) FILTER (WHERE committee_vote = 'absent' AND plenary_position = -1)
      - COUNT(*) FILTER (WHERE committee_position = -1 AND plenary_vote = 'absent')
      AS no_by_absences
  FROM pair_ballot
  GROUP BY committee_no
),
sums AS (
  SELECT
    *,
    n12 + n21 AS s12, n13 + n31 AS s13, n23 + n32 AS s23,
    n12 + n13 - n21 - n31 AS d1, n21 + n23 - n12 - n32 AS d2, n31 + n32 - n13 - n23 AS d3
  FROM counts
),
tests AS (
  SELECT
    committee_no, 'bowker' AS test,
    COALESCE((n12 - n21) * (n12 - n21) / CAST(NULLIF(s12, 0) AS DOUBLE), 0)
      + COALESCE((n13 - n31) * (n13 - n31) / CAST(NULLIF(s13, 0) AS DOUBLE), 0)
      + COALESCE((n23 - n32) * (n23 - n32) / CAST(NULLIF(s23, 0) AS DOUBLE), 0) AS x,
    CASE WHEN s12 > 0 THEN 1 ELSE 0 END + CASE WHEN s13 > 0 THEN 1 ELSE 0 END
      + CASE WHEN s23 > 0 THEN 1 ELSE 0 END AS df
  FROM sums
  UNION ALL
  SELECT
    committee_no, 'stuart_maxwell',
    CASE
      WHEN s12 * s13 + s12 * s23 + s13 * s23 > 0
        THEN (s23 * d1 * d1 + s13 * d2 * d2 + s12 * d3 * d3)
          / CAST(s12 * s13 + s12 * s23 + s13 * s23 AS DOUBLE)
      -- all moves were between two votes: both lost what the other gained
      WHEN s12 + s13 + s23 > 0
        THEN GREATEST(d1 * d1, d2 * d2, d3 * d3) / CAST(s12 + s13 + s23 AS DOUBLE)
      ELSE 0
    END,
    CASE
      WHEN s12 * s13 + s12 * s23 + s13 * s23 > 0 THEN 2
      WHEN s12 + s13 + s23 > 0 THEN 1
      ELSE 0
    END
  FROM sums
),
-- neither DuckDB nor Spark has an error function
scaled AS (
  SELECT *, 1 / (1 + CAST(0.3275911 AS DOUBLE) * SQRT(x / 2)) AS t FROM tests
),
tails AS (
  SELECT
    *,
    EXP(-x / 2) * t * (
      CAST(0.254829592 AS DOUBLE) + t * (
        CAST(-0.284496736 AS DOUBLE) + t * (
          CAST(1.421413741 AS DOUBLE) + t * (
            CAST(-1.453152027 AS DOUBLE) + t * CAST(1.061405429 AS DOUBLE)
          )
        )
      )
    ) AS erfc
  FROM scaled
),
tested AS (
  SELECT
    committee_no,
    test,
    rounded(rounded(x, 9), 4) AS x,
    df,
    rounded(
      rounded(
        CASE df
          WHEN 1 THEN erfc
          WHEN 2 THEN EXP(-x / 2)
          WHEN 3 THEN erfc + SQRT(2 * x / PI()) * EXP(-x / 2)
        END,
        9
      ),
      4
    ) AS p
  FROM tails
),
-- the logarithm of n factorial; there are more seats than can change their mind
factorials AS (
  SELECT country_no AS n, SUM(LN(country_no)) OVER (ORDER BY country_no) AS log_factorial
  FROM voters
  UNION ALL
  SELECT 0, CAST(0 AS DOUBLE)
),
signs AS (
  SELECT
    c.committee_no,
    LEAST(
      1,
      rounded(
        rounded(
          2 * SUM(EXP(m.log_factorial - i.log_factorial - r.log_factorial - m.n * LN(2))),
          9
        ),
        4
      )
    ) AS p
  FROM counts AS c
  INNER JOIN factorials AS m ON m.n = c.toward_yes + c.toward_no
  INNER JOIN factorials AS i ON i.n <= LEAST(c.toward_yes, c.toward_no)
  INNER JOIN factorials AS r ON r.n = c.toward_yes + c.toward_no - i.n
  WHERE c.toward_yes + c.toward_no > 0
  GROUP BY c.committee_no
)
SELECT
  l.subject,
  l.committee,
  l.committee_decision,
  l.committee_symbol,
  l.committee_date,
  CASE
    WHEN l.committee_yes IS NULL THEN l.committee_adoption
    ELSE CONCAT(
      l.committee_yes, '-', COALESCE(CAST(l.committee_no_votes AS STRING), '?'), '-',
      COALESCE(CAST(l.committee_abstain AS STRING), '?')
    )
  END AS committee_tally,
  l.plenary_decision,
  l.plenary_symbol,
  l.plenary_date,
  CASE
    WHEN l.plenary_yes IS NULL THEN l.plenary_adoption
    ELSE CONCAT(
      l.plenary_yes, '-', COALESCE(CAST(l.plenary_no_votes AS STRING), '?'), '-',
      COALESCE(CAST(l.plenary_abstain AS STRING), '?')
    )
  END AS plenary_tally,
  l.compared_by,
  l.plenary_yes - l.committee_yes AS yes_gained,
  l.plenary_no_votes - l.committee_no_votes AS no_gained,
  l.plenary_abstain - l.committee_abstain AS abstain_gained,
  CASE
    WHEN l.plenary_yes - l.committee_yes > l.plenary_no_votes - l.committee_no_votes THEN 'yes'
    WHEN l.plenary_yes - l.committee_yes < l.plenary_no_votes - l.committee_no_votes THEN 'no'
    WHEN l.plenary_yes - l.committee_yes = l.plenary_no_votes - l.committee_no_votes THEN 'neither'
  END AS gains,
  CASE WHEN l.absences_known THEN s.in_both END AS in_both,
  CASE WHEN l.absences_known THEN s.same_vote END AS same_vote,
  s.toward_yes + s.toward_no AS changed_mind,
  CASE WHEN l.absences_known THEN s.absent_in_committee + s.absent_in_plenary END AS absent_once,
  CASE WHEN l.absences_known THEN s.absent_in_committee END AS absent_in_committee,
  CASE WHEN l.absences_known THEN s.absent_in_plenary END AS absent_in_plenary,
  CASE WHEN l.absences_known THEN rounded(s.same_vote / CAST(s.in_both AS DOUBLE), 4) END
    AS agreement_with_absences,
  s.voted_both,
  rounded(
    (s.voted_both - s.toward_yes - s.toward_no) / CAST(NULLIF(s.voted_both, 0) AS DOUBLE), 4
  ) AS agreement,
  s.toward_yes,
  s.toward_no,
  -s.d1 AS yes_by_minds,
  CASE WHEN l.absences_known THEN s.yes_by_absences END AS yes_by_absences,
  -s.d3 AS no_by_minds,
  CASE WHEN l.absences_known THEN s.no_by_absences END AS no_by_absences,
  b.x AS bowker,
  b.df AS bowker_df,
  b.p AS bowker_p,
  m.x AS stuart_maxwell,
  m.df AS stuart_maxwell_df,
  m.p AS stuart_maxwell_p,
  g.p AS sign_test_p,
  s.toward_yes + s.toward_no < 10 AS few_changes
FROM committee_pair AS l
LEFT JOIN sums AS s ON s.committee_no = l.committee_no
LEFT JOIN tested AS b ON b.committee_no = l.committee_no AND b.test = 'bowker'
LEFT JOIN tested AS m ON m.committee_no = l.committee_no AND m.test = 'stuart_maxwell'
LEFT JOIN signs AS g ON g.committee_no = l.committee_no
-- account
SELECT fate, votes FROM pair_fate
-- headline
SELECT CONCAT(
  'Committee and plenary agree in ',
  CAST(rounded(100.0 * SUM(rounded(agreement * voted_both, 0)) / SUM(voted_both), 1) AS STRING), ' % of ',
  CAST(CAST(SUM(voted_both) AS BIGINT) AS STRING), ' votes that States cast in both, on ',
  CAST(COUNT(*) AS STRING), ' texts.'
) AS headline
FROM report
WHERE voted_both > 0
HAVING COUNT(*) > 0
