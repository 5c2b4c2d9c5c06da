-- title: Committee and plenary, country by country
-- question: Which countries vote otherwise in plenary than in committee as a habit, which way, and who is missing in committee?
-- method: >
--   Over all linked pairs with both roll calls within the filters, which choose drafts. A country differs
--   if it took a position both times and not the same one. Absences are counted apart, for they say
--   nothing of a position, and only over pairs of which both sides tell who was absent. habit: often
--   (differed at least 3 times and in at least a tenth of the pairs in which it voted both times), at
--   times (differed otherwise), never, or empty where it never voted both times.
-- chart: {kind: bars, label: country_name, parts: [toward_yes, toward_no], value: differed, unit: texts}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --country {country_code} --from {first_date} --to {last_date}
-- key: [country_code]
-- columns:
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: pairs, is: "pairs in which it has a row in both roll calls"}
--   - {name: first_date, is: "day of the first of these votes in committee"}
--   - {name: last_date, is: "day of the last of these votes in plenary"}
--   - {name: voted_both, is: "pairs in which it took a position both times"}
--   - {name: differed, is: "of these, pairs in which it took another in plenary"}
--   - {name: differed_share, is: "differed / voted_both, 0 to 1"}
--   - {name: habit, is: "often, at times or never", values: habit}
--   - {name: toward_yes, is: "pairs in which it moved toward yes"}
--   - {name: toward_no, is: "pairs in which it moved toward no"}
--   - {name: usual_direction, is: "yes, no or both ways, by the greater number of moves"}
--   - {name: net_steps, is: "steps toward yes less steps toward no; no → yes is two"}
--   - {name: last_differed, is: "day of the last vote in plenary in which it differed"}
--   - {name: absences_known, is: "of pairs, those of which both sides tell who was absent"}
--   - {name: absent_in_committee, is: "of these, pairs in which it was absent in committee and voted in plenary; empty if there are none, as are those below"}
--   - {name: then_yes, is: "of absent_in_committee, yes in plenary"}
--   - {name: then_abstain, is: "of absent_in_committee, abstain in plenary"}
--   - {name: then_no, is: "of absent_in_committee, no in plenary"}
--   - {name: absent_in_plenary, is: "of absences_known, pairs in which it voted in committee and was absent in plenary"}
--   - {name: absent_both, is: "of absences_known, pairs in which it was absent both times"}
--   - {name: changes, is: "each change of mind: plenary symbol and move"}

WITH counts AS (
  SELECT
    b.country_no,
    COUNT(*) AS pairs,
    MIN(l.committee_date) AS first_date,
    MAX(l.plenary_date) AS last_date,
    COUNT(*) FILTER (WHERE b.committee_vote <> 'absent' AND b.plenary_vote <> 'absent') AS voted_both,
    COUNT(*) FILTER (WHERE b.plenary_position > b.committee_position) AS toward_yes,
    COUNT(*) FILTER (WHERE b.plenary_position < b.committee_position) AS toward_no,
    SUM(b.plenary_position - b.committee_position) AS net_steps,
    MAX(CASE WHEN b.plenary_position <> b.committee_position THEN l.plenary_date END)
      AS last_differed,
    COUNT(*) FILTER (WHERE l.absences_known) AS absences_known,
    COUNT(*) FILTER (
      WHERE l.absences_known AND b.committee_vote = 'absent' AND b.plenary_vote <> 'absent'
    ) AS absent_in_committee,
    COUNT(*) FILTER (
      WHERE l.absences_known AND b.committee_vote = 'absent' AND b.plenary_vote = 'yes'
    ) AS then_yes,
    COUNT(*) FILTER (
      WHERE l.absences_known AND b.committee_vote = 'absent' AND b.plenary_vote = 'abstain'
    ) AS then_abstain,
    COUNT(*) FILTER (
      WHERE l.absences_known AND b.committee_vote = 'absent' AND b.plenary_vote = 'no'
    ) AS then_no,
    COUNT(*) FILTER (
      WHERE l.absences_known AND b.committee_vote <> 'absent' AND b.plenary_vote = 'absent'
    ) AS absent_in_plenary,
    COUNT(*) FILTER (
      WHERE l.absences_known AND b.committee_vote = 'absent' AND b.plenary_vote = 'absent'
    ) AS absent_both,
    listed(
      CASE
        WHEN b.plenary_position <> b.committee_position
          THEN CONCAT(
            COALESCE(l.plenary_symbol, l.plenary_decision), ' ', b.committee_vote, ' → ',
            b.plenary_vote
          )
      END
    ) AS changes
  FROM pair_ballot AS b
  INNER JOIN committee_pair AS l ON l.committee_no = b.committee_no
  GROUP BY b.country_no
)
SELECT
  k.country_code,
  k.country_name,
  c.pairs,
  c.first_date,
  c.last_date,
  c.voted_both,
  c.toward_yes + c.toward_no AS differed,
  rounded((c.toward_yes + c.toward_no) / CAST(NULLIF(c.voted_both, 0) AS DOUBLE), 4)
    AS differed_share,
  CASE
    WHEN c.voted_both = 0 THEN NULL
    WHEN c.toward_yes + c.toward_no = 0 THEN 'never'
    WHEN
      c.toward_yes + c.toward_no >= 3 AND 10 * (c.toward_yes + c.toward_no) >= c.voted_both
      THEN 'often'
    ELSE 'at times'
  END AS habit,
  c.toward_yes,
  c.toward_no,
  CASE
    WHEN c.toward_yes + c.toward_no = 0 THEN NULL
    WHEN c.toward_yes > c.toward_no THEN 'yes'
    WHEN c.toward_yes < c.toward_no THEN 'no'
    ELSE 'both ways'
  END AS usual_direction,
  c.net_steps,
  c.last_differed,
  c.absences_known,
  CASE WHEN c.absences_known > 0 THEN c.absent_in_committee END AS absent_in_committee,
  CASE WHEN c.absences_known > 0 THEN c.then_yes END AS then_yes,
  CASE WHEN c.absences_known > 0 THEN c.then_abstain END AS then_abstain,
  CASE WHEN c.absences_known > 0 THEN c.then_no END AS then_no,
  CASE WHEN c.absences_known > 0 THEN c.absent_in_plenary END AS absent_in_plenary,
  CASE WHEN c.absences_known > 0 THEN c.absent_both END AS absent_both,
  c.changes
FROM counts AS c
INNER JOIN voters AS k ON k.country_no = c.country_no
CROSS JOIN parameters AS q
WHERE q.country IS NULL OR k.country_code = q.country
-- account
SELECT
  CASE WHEN q.country IS NULL OR k.country_code = q.country THEN 'used' ELSE 'of other countries' END
    AS fate,
  COUNT(*) AS votes
FROM pair_half AS h
INNER JOIN voters AS k ON k.country_no = h.country_no
CROSS JOIN parameters AS q
GROUP BY 1
UNION ALL
SELECT fate, votes FROM pair_fate WHERE fate <> 'used'
