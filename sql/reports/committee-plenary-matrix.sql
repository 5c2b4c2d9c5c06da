-- title: From committee to plenary, vote by vote
-- question: Of those who voted one way in committee, how many voted which way in plenary?
-- method: >
--   The transition matrix of each linked pair with both roll calls, in long form: one row per pair of
--   votes that occurs. Absences are in it only where both sides tell who was absent. Filters choose
--   drafts; the plenary decision is looked at wherever it falls. The command shows the plenary decision
--   of the two.
-- chart: {kind: matrix, from: committee_vote, to: plenary_vote, value: countries, pick: [subject,
--   committee_symbol], start: dprk}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {plenary_decision}
-- key: [committee_decision, plenary_decision, committee_vote, plenary_vote]
-- columns:
--   - {name: subject, is: "what the text is about"}
--   - {name: committee, is: "the committee", values: body}
--   - {name: committee_decision, is: "decision_id of the draft", references: decisions, required: true}
--   - {name: committee_symbol, is: "symbol of the draft"}
--   - {name: plenary_decision, is: "decision_id of the resolution", references: decisions, required: true}
--   - {name: plenary_symbol, is: "symbol of the resolution"}
--   - {name: committee_vote, is: "the vote in committee", values: vote, required: true}
--   - {name: plenary_vote, is: "the vote in plenary", values: vote, required: true}
--   - {name: countries, is: "countries that did this"}
--   - {name: share, is: "of those with this vote in committee, 0 to 1"}
--   - {name: who, is: "the countries, if their two votes differ"}

WITH cells AS (
  SELECT
    b.committee_no, b.committee_vote, b.plenary_vote,
    COUNT(*) AS countries,
    listed(CASE WHEN b.committee_vote <> b.plenary_vote THEN b.country_name END) AS who
  FROM pair_ballot AS b
  INNER JOIN committee_pair AS l ON l.committee_no = b.committee_no
  WHERE l.absences_known OR (b.committee_vote <> 'absent' AND b.plenary_vote <> 'absent')
  GROUP BY b.committee_no, b.committee_vote, b.plenary_vote
)
SELECT
  l.subject,
  l.committee,
  l.committee_decision,
  l.committee_symbol,
  l.plenary_decision,
  l.plenary_symbol,
  c.committee_vote,
  c.plenary_vote,
  c.countries,
  rounded(
    c.countries
    / CAST(SUM(c.countries) OVER (PARTITION BY c.committee_no, c.committee_vote) AS DOUBLE),
    4
  ) AS share,
  c.who
FROM cells AS c
INNER JOIN committee_pair AS l ON l.committee_no = c.committee_no
-- account
WITH shown AS (
  SELECT b.committee_no, b.plenary_no, b.country_no
  FROM pair_ballot AS b
  INNER JOIN committee_pair AS l ON l.committee_no = b.committee_no
  WHERE l.absences_known OR (b.committee_vote <> 'absent' AND b.plenary_vote <> 'absent')
),
used AS (
  SELECT committee_no AS decision_no, country_no FROM shown
  UNION
  SELECT s.plenary_no, s.country_no
  FROM shown AS s
  INNER JOIN scope_decision AS d ON d.decision_no = s.plenary_no
),
counted AS (
  SELECT u.country_no IS NOT NULL AS shown, COUNT(*) AS votes
  FROM pair_half AS h
  LEFT JOIN used AS u ON u.decision_no = h.decision_no AND u.country_no = h.country_no
  GROUP BY 1
)
SELECT
  CASE
    WHEN shown THEN 'used'
    ELSE 'of a country absent in one roll call, where the other does not tell who was'
  END AS fate,
  votes
FROM counted
UNION ALL
SELECT fate, votes FROM pair_fate WHERE fate <> 'used'
