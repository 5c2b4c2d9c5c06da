-- title: Voting-bloc shifts
-- question: How did each bloc vote on a subject from one decision to the next in the same body, and who moved?
-- method: >
--   Whole texts only (resolutions and draft resolutions), in order of date. Texts of one day, or of one
--   month where only that is known, follow one another by decision_id, which says nothing of their order:
--   on a subject with several texts a session a move is no change of mind; see swing-states. A State
--   counts in a bloc if it belonged to it on the day. Position: yes 1, abstain 0, no -1; net_shift is the
--   change of the mean position of those members that took a position both times. Rice index: |yes - no| /
--   (yes + no). Agreement index: (max - (total - max) / 2) / total over yes, no and abstain (Hix, Noury
--   and Roland, British Journal of Political Science 35, 2005).
-- chart: {kind: shares, x: to_date, parts: [to_yes, to_abstain, to_no, to_absent, to_disassociated,
--   to_without_vote], pick: [subject, body, bloc_name], start: dprk}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --subject {subject} --body {body} --from {from_date} --to {to_date} --bloc {bloc}
-- key: [subject, body, bloc, to_date, to_decision]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: bloc_name, is: "its name"}
--   - {name: from_decision, is: "decision_id of the earlier decision", references: decisions}
--   - {name: from_symbol, is: "its symbol"}
--   - {name: from_date, is: "its day"}
--   - {name: to_decision, is: "decision_id of the next one", references: decisions, required: true}
--   - {name: to_symbol, is: "its symbol"}
--   - {name: to_date, is: "its day"}
--   - {name: from_members, is: "members of the bloc with a row in the earlier decision"}
--   - {name: from_yes, is: "members"}
--   - {name: from_no, is: "members"}
--   - {name: from_abstain, is: "members"}
--   - {name: from_absent, is: "members; empty where absences are not known"}
--   - {name: from_disassociated, is: "members"}
--   - {name: from_without_vote, is: "members that went along without a vote"}
--   - {name: to_members, is: "members of the bloc with a row in the later decision"}
--   - {name: to_yes, is: "members"}
--   - {name: to_no, is: "members"}
--   - {name: to_abstain, is: "members"}
--   - {name: to_absent, is: "members; empty where absences are not known"}
--   - {name: to_disassociated, is: "members"}
--   - {name: to_without_vote, is: "members that went along without a vote"}
--   - {name: to_unsure, is: "of to_members, those whose membership in the bloc on that day is not sure; see blocs"}
--   - {name: in_both, is: "members of the bloc with a row in both decisions"}
--   - {name: moved, is: "of these, members whose vote differs"}
--   - {name: net_shift, is: "change of the mean position, -2 to 2; empty if nobody took a position both times"}
--   - {name: from_rice, is: "Rice index, 0 to 1"}
--   - {name: to_rice, is: "Rice index, 0 to 1"}
--   - {name: from_agreement, is: "agreement index, 0 to 1"}
--   - {name: to_agreement, is: "agreement index, 0 to 1"}
--   - {name: moves, is: "who moved from what to what"}

WITH pairs AS (
  SELECT
    t.series_no, t.place, t.subject, t.body,
    f.decision_no AS from_no, f.decision_id AS from_decision, f.symbol AS from_symbol,
    f.date AS from_date, fd.absent AS from_absences,
    t.decision_no AS to_no, t.decision_id AS to_decision, t.symbol AS to_symbol, t.date AS to_date,
    td.absent AS to_absences
  FROM scope_series AS t
  INNER JOIN scope_series AS f ON f.series_no = t.series_no AND f.place = t.place - 1
  INNER JOIN scope_decision AS fd ON fd.decision_no = f.decision_no
  INNER JOIN scope_decision AS td ON td.decision_no = t.decision_no
),
moves AS (
  SELECT
    t.series_no, t.place, t.bloc,
    COUNT(*) AS in_both,
    COUNT(*) FILTER (WHERE f.vote <> t.vote) AS moved,
    SUM(t.position - f.position) AS shift,
    COUNT(t.position - f.position) AS positions,
    listed(CASE WHEN f.vote <> t.vote THEN CONCAT(t.country_name, ': ', f.vote, ' → ', t.vote) END)
      AS moves
  FROM bloc_series AS t
  INNER JOIN bloc_series AS f
    ON f.series_no = t.series_no AND f.place = t.place - 1
    AND f.bloc = t.bloc AND f.country_no = t.country_no
  GROUP BY t.series_no, t.place, t.bloc
)
SELECT
  p.subject,
  p.body,
  m.bloc,
  b.name AS bloc_name,
  p.from_decision,
  p.from_symbol,
  p.from_date,
  p.to_decision,
  p.to_symbol,
  p.to_date,
  f.members AS from_members,
  f.yes AS from_yes,
  f.no AS from_no,
  f.abstain AS from_abstain,
  CASE WHEN p.from_absences IS NOT NULL THEN f.absent END AS from_absent,
  f.disassociated AS from_disassociated,
  f.without_vote AS from_without_vote,
  t.members AS to_members,
  t.yes AS to_yes,
  t.no AS to_no,
  t.abstain AS to_abstain,
  CASE WHEN p.to_absences IS NOT NULL THEN t.absent END AS to_absent,
  t.disassociated AS to_disassociated,
  t.without_vote AS to_without_vote,
  t.unsure AS to_unsure,
  m.in_both,
  m.moved,
  CASE WHEN m.positions > 0 THEN rounded(m.shift / CAST(m.positions AS DOUBLE), 4) END AS net_shift,
  f.rice AS from_rice,
  t.rice AS to_rice,
  f.agreement AS from_agreement,
  t.agreement AS to_agreement,
  m.moves
FROM moves AS m
INNER JOIN pairs AS p ON p.series_no = m.series_no AND p.place = m.place
INNER JOIN ref_blocs AS b ON b.bloc = m.bloc
INNER JOIN bloc_tally AS f ON f.bloc = m.bloc AND f.decision_no = p.from_no
INNER JOIN bloc_tally AS t ON t.bloc = m.bloc AND t.decision_no = p.to_no
-- account
WITH met AS (
  SELECT DISTINCT t.series_no, t.place, t.bloc
  FROM bloc_series AS t
  INNER JOIN bloc_series AS f
    ON f.series_no = t.series_no AND f.place = t.place - 1
    AND f.bloc = t.bloc AND f.country_no = t.country_no
),
told AS (
  SELECT series_no, place, bloc FROM met
  UNION
  SELECT series_no, place - 1 AS place, bloc FROM met
),
used AS (
  SELECT decision_no, COUNT(*) AS votes
  FROM (
    SELECT DISTINCT b.decision_no, b.country_no
    FROM bloc_series AS b
    INNER JOIN told AS t
      ON t.series_no = b.series_no AND t.place = b.place AND t.bloc = b.bloc
  ) AS v
  GROUP BY decision_no
)
SELECT fate, votes FROM series_fate WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, votes FROM used
UNION ALL
SELECT
  'of members of a bloc none of which has a row in the decision before or after' AS fate,
  i.votes - COALESCE(u.votes, 0) AS votes
FROM series_fate AS d
INNER JOIN in_bloc AS i ON i.decision_no = d.decision_no
LEFT JOIN used AS u ON u.decision_no = d.decision_no
WHERE d.fate IS NULL
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, d.votes - COALESCE(i.votes, 0) AS votes
FROM series_fate AS d
LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
WHERE d.fate IS NULL
-- headline
SELECT CONCAT(
  'The largest move of a bloc from one vote to the next: ', bloc_name, ' on ', report.subject, ' in ', body, ', ',
  from_symbol, ' to ', to_symbol, ', where ', CAST(moved AS STRING), ' of ', CAST(in_both AS STRING),
  ' members changed.'
) AS headline
FROM report
LEFT JOIN ref_subjects AS r ON r.subject = report.subject
WHERE in_both >= 5 AND moved > 0 AND from_symbol IS NOT NULL AND to_symbol IS NOT NULL
ORDER BY r.broad NULLS FIRST, ABS(net_shift) DESC NULLS LAST, moved DESC, to_date DESC, report.subject, body, bloc
LIMIT 1
