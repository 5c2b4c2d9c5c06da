-- title: Bloc cohesion, decision by decision
-- question: How united was each bloc in each decision on a subject?
-- method: >
--   Whole texts on declared subjects. A State counts in a bloc if it belonged to it on the day. Over the
--   members that took a position (yes Y, no N, abstain A), the Rice index is |Y - N| / (Y + N) (Rice,
--   Quantitative Methods in Politics, 1928) and the agreement index (max(Y, N, A) - (Y + N + A - max(Y, N,
--   A)) / 2) / (Y + N + A), which is 1 when all agree and 0 when they split three ways evenly (Hix, Noury
--   and Roland, British Journal of Political Science 35, 2005). Mean position is (Y - N) / (Y + N + A).
--   One member alone is always united: the agreement index is 1 by its formula, and the Rice index 1, or
--   empty if it abstained; single says so.
-- chart: {kind: heat, x: date, y: bloc, value: agreement, label: symbol, pick: [subject, body], start: dprk}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --decision {decision_id} --bloc {bloc}
-- key: [bloc, date, decision_id]
-- columns:
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: bloc_name, is: "its name"}
--   - {name: subject, is: "what the decision is about"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: symbol, is: "its symbol"}
--   - {name: date, is: "its day"}
--   - {name: members, is: "members of the bloc with a row"}
--   - {name: unsure, is: "of these, members whose membership in the bloc on that day is not sure; see blocs"}
--   - {name: "yes", is: "members"}
--   - {name: "no", is: "members"}
--   - {name: abstain, is: "members"}
--   - {name: absent, is: "members; empty where absences are not known"}
--   - {name: disassociated, is: "members"}
--   - {name: without_vote, is: "members that went along without a vote"}
--   - {name: side, is: "the position that more members took than any other; level where two are even; empty where nobody took one"}
--   - {name: mean_position, is: "-1 (all against) to 1 (all in favour); empty where nobody took a position"}
--   - {name: rice, is: "Rice index, 0 to 1; empty where nobody voted yes or no"}
--   - {name: agreement, is: "agreement index, 0 to 1; empty where nobody took a position"}
--   - {name: single, is: "whether only one member took a position"}

WITH about AS (
  SELECT decision_no, listed(subject) AS subject FROM scope_series GROUP BY decision_no
)
SELECT
  t.bloc,
  b.name AS bloc_name,
  a.subject,
  d.body,
  d.decision_id,
  d.symbol,
  d.date,
  t.members,
  t.unsure,
  t.yes,
  t.no,
  t.abstain,
  CASE WHEN d.absent IS NOT NULL THEN t.absent END AS absent,
  t.disassociated,
  t.without_vote,
  CASE
    WHEN t.positions = 0 THEN NULL
    WHEN t.side = 1 THEN 'yes'
    WHEN t.side = -1 THEN 'no'
    WHEN t.side = 0 THEN 'abstain'
    ELSE 'level'
  END AS side,
  t.mean_position,
  t.rice,
  t.agreement,
  t.positions = 1 AS single
FROM about AS a
INNER JOIN scope_decision AS d ON d.decision_no = a.decision_no
INNER JOIN bloc_tally AS t ON t.decision_no = a.decision_no
INNER JOIN ref_blocs AS b ON b.bloc = t.bloc
CROSS JOIN parameters AS p
WHERE p.bloc IS NULL OR t.bloc = p.bloc
-- account
SELECT fate, votes FROM series_fate WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, i.votes
FROM series_fate AS d
INNER JOIN in_bloc AS i ON i.decision_no = d.decision_no
WHERE d.fate IS NULL
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, d.votes - COALESCE(i.votes, 0) AS votes
FROM series_fate AS d
LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
WHERE d.fate IS NULL
