-- title: Committee and plenary, year by year
-- question: How often do countries change their vote between committee and plenary, by committee, subject and year?
-- method: >
--   The year is that of the vote in committee. Each body and year has a row for all texts (subject all),
--   and one for each subject; a text on two subjects counts in both. Comparisons of a country's two votes
--   are summed over pairs with both roll calls. Filters choose drafts; the plenary decision is looked at
--   wherever it falls.
-- chart: {kind: lines, x: year, y: agreement, series: committee, pick: [subject], start: dprk}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --body {committee} --from {year} --to {year}
-- key: [committee, subject, year]
-- columns:
--   - {name: committee, is: "the committee", values: body, required: true}
--   - {name: subject, is: "the subject, or all for all texts", required: true}
--   - {name: year, is: "year of the vote in committee"}
--   - {name: drafts, is: "draft resolutions decided in committee"}
--   - {name: drafts_voted, is: "of these, by recorded vote"}
--   - {name: linked, is: "drafts whose plenary decision is known"}
--   - {name: by_roll_calls, is: "pairs with both roll calls"}
--   - {name: by_tallies, is: "pairs with tallies only"}
--   - {name: no_vote, is: "pairs of which a side was adopted without a vote or has no tally"}
--   - {name: compared, is: "countries with a row in both roll calls, summed over pairs"}
--   - {name: voted_both, is: "of these, took a position both times"}
--   - {name: changed_mind, is: "of these, took another position in plenary"}
--   - {name: agreement, is: "share that took the same position, 0 to 1; empty without a comparison"}
--   - {name: agreement_with_absences, is: "share that did the same, absences included, 0 to 1, over pairs of which both sides tell who was absent; empty if there is none"}
--   - {name: toward_yes, is: "moves toward yes"}
--   - {name: toward_no, is: "moves toward no"}
--   - {name: absent_in_committee, is: "absent in committee only, over pairs of which both sides tell who was absent; empty if there is none"}
--   - {name: absent_in_plenary, is: "absent in plenary only, over pairs of which both sides tell who was absent; empty if there is none"}
--   - {name: yes_gained, is: "votes in favour gained between the two, over pairs with both tallies"}
--   - {name: no_gained, is: "votes against gained between the two, over pairs with both tallies"}

WITH about AS (
  SELECT decision_no, subject FROM scope_subject
  UNION ALL
  SELECT decision_no, 'all' FROM scope_decision
),
drafts AS (
  SELECT
    d.body AS committee, a.subject, d.year,
    COUNT(*) AS drafts,
    COUNT(*) FILTER (WHERE d.adoption = 'recorded vote') AS drafts_voted
  FROM scope_decision AS d
  INNER JOIN about AS a ON a.decision_no = d.decision_no
  WHERE d.whole AND d.body IN ('GA1', 'GA2', 'GA3', 'GA4', 'GA5', 'GA6') AND d.year IS NOT NULL
  GROUP BY d.body, a.subject, d.year
),
pairs AS (
  SELECT
    committee_no,
    COUNT(*) AS compared,
    COUNT(*) FILTER (WHERE committee_vote <> 'absent' AND plenary_vote <> 'absent') AS voted_both,
    COUNT(*) FILTER (WHERE committee_vote = plenary_vote) AS same_vote,
    COUNT(*) FILTER (WHERE plenary_position > committee_position) AS toward_yes,
    COUNT(*) FILTER (WHERE plenary_position < committee_position) AS toward_no,
    COUNT(*) FILTER (WHERE committee_vote = 'absent' AND plenary_vote <> 'absent')
      AS absent_in_committee,
    COUNT(*) FILTER (WHERE committee_vote <> 'absent' AND plenary_vote = 'absent')
      AS absent_in_plenary
  FROM pair_ballot
  GROUP BY committee_no
),
sums AS (
  SELECT
    l.committee, a.subject, l.year,
    COUNT(*) AS linked,
    COUNT(*) FILTER (WHERE l.compared_by = 'roll calls') AS by_roll_calls,
    COUNT(*) FILTER (WHERE l.compared_by = 'tallies only') AS by_tallies,
    COUNT(*) FILTER (WHERE l.compared_by IN ('no vote', 'no tally')) AS no_vote,
    SUM(p.compared) AS compared,
    SUM(p.voted_both) AS voted_both,
    SUM(CASE WHEN l.absences_known THEN p.compared END) AS compared_whole,
    SUM(CASE WHEN l.absences_known THEN p.same_vote END) AS same_vote,
    SUM(p.toward_yes) AS toward_yes,
    SUM(p.toward_no) AS toward_no,
    SUM(CASE WHEN l.absences_known THEN p.absent_in_committee END) AS absent_in_committee,
    SUM(CASE WHEN l.absences_known THEN p.absent_in_plenary END) AS absent_in_plenary,
    SUM(l.plenary_yes - l.committee_yes) AS yes_gained,
    SUM(l.plenary_no_votes - l.committee_no_votes) AS no_gained
  FROM committee_pair AS l
  INNER JOIN about AS a ON a.decision_no = l.committee_no
  LEFT JOIN pairs AS p ON p.committee_no = l.committee_no
  GROUP BY l.committee, a.subject, l.year
)
SELECT
  d.committee,
  d.subject,
  d.year,
  d.drafts,
  d.drafts_voted,
  COALESCE(s.linked, 0) AS linked,
  COALESCE(s.by_roll_calls, 0) AS by_roll_calls,
  COALESCE(s.by_tallies, 0) AS by_tallies,
  COALESCE(s.no_vote, 0) AS no_vote,
  COALESCE(s.compared, 0) AS compared,
  COALESCE(s.voted_both, 0) AS voted_both,
  COALESCE(s.toward_yes + s.toward_no, 0) AS changed_mind,
  rounded((s.voted_both - s.toward_yes - s.toward_no) / CAST(NULLIF(s.voted_both, 0) AS DOUBLE), 4)
    AS agreement,
  rounded(s.same_vote / CAST(NULLIF(s.compared_whole, 0) AS DOUBLE), 4) AS agreement_with_absences,
  COALESCE(s.toward_yes, 0) AS toward_yes,
  COALESCE(s.toward_no, 0) AS toward_no,
  s.absent_in_committee,
  s.absent_in_plenary,
  s.yes_gained,
  s.no_gained
FROM drafts AS d
LEFT JOIN sums AS s ON s.committee = d.committee AND s.subject = d.subject AND s.year = d.year
-- account
SELECT fate, votes FROM pair_fate
