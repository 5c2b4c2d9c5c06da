-- title: Voting-bloc shifts
-- question: How did each bloc vote on a subject from one decision to the next in the same body, and who moved?
-- method: >
--   Whole texts only (resolutions and draft resolutions), in order of date. A State counts in a bloc if
--   it belonged to it on the day. Position: yes 1, abstain 0, no -1; net_shift is the change of the mean
--   position of those members that took a position both times. Rice index: |yes - no| / (yes + no).
--   Agreement index: (max - (total - max) / 2) / total over yes, no and abstain (Hix, Noury and Roland,
--   British Journal of Political Science 35, 2005).
-- chart: flow
-- key: [subject, body, bloc, to_date, to_decision]
-- columns:
--   - {name: subject, is: "what the decisions are about"}
--   - {name: body, is: "the body that decided"}
--   - {name: bloc, is: "the bloc"}
--   - {name: bloc_name, is: "its name"}
--   - {name: from_decision, is: "decision_id of the earlier decision"}
--   - {name: from_symbol, is: "its symbol"}
--   - {name: from_date, is: "its day"}
--   - {name: to_decision, is: "decision_id of the next one"}
--   - {name: to_symbol, is: "its symbol"}
--   - {name: to_date, is: "its day"}
--   - {name: from_members, is: "members of the bloc with a row in the earlier decision"}
--   - {name: from_yes, is: "members"}
--   - {name: from_no, is: "members"}
--   - {name: from_abstain, is: "members"}
--   - {name: from_absent, is: "members"}
--   - {name: from_disassociated, is: "members"}
--   - {name: from_without_vote, is: "members that went along without a vote"}
--   - {name: to_members, is: "members of the bloc with a row in the later decision"}
--   - {name: to_yes, is: "members"}
--   - {name: to_no, is: "members"}
--   - {name: to_abstain, is: "members"}
--   - {name: to_absent, is: "members"}
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

WITH bloc_term AS (
  SELECT
    bloc, code AS country_code, certainty,
    CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to
  FROM ref_bloc_terms
),
with_rows AS (
  SELECT DISTINCT decision_id FROM votes
),
series AS (
  SELECT
    s.subject, d.body, d.decision_id, d.symbol, d.date,
    LAG(d.decision_id) OVER (PARTITION BY s.subject, d.body ORDER BY d.date, d.decision_id) AS from_id
  FROM decisions AS d
  INNER JOIN decision_subject AS s ON s.decision_id = d.decision_id
  INNER JOIN with_rows AS w ON w.decision_id = d.decision_id
  WHERE d.kind IN ('resolution', 'draft resolution') AND d.date IS NOT NULL
),
pairs AS (
  SELECT
    t.subject, t.body,
    f.decision_id AS from_decision, f.symbol AS from_symbol, f.date AS from_date,
    t.decision_id AS to_decision, t.symbol AS to_symbol, t.date AS to_date
  FROM series AS t
  INNER JOIN decisions AS f ON f.decision_id = t.from_id
),
bloc_vote AS (
  SELECT
    b.bloc, b.certainty, v.decision_id, v.country_code, v.country_name, v.vote,
    CASE v.vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 0 WHEN 'no' THEN -1 END AS position
  FROM votes AS v
  INNER JOIN bloc_term AS b
    ON b.country_code = v.country_code
    AND b.valid_from <= v.date
    AND (b.valid_to IS NULL OR b.valid_to >= v.date)
),
counts AS (
  SELECT
    bloc, decision_id,
    COUNT(*) AS members,
    COUNT(*) FILTER (WHERE vote = 'yes') AS yes,
    COUNT(*) FILTER (WHERE vote = 'no') AS no,
    COUNT(*) FILTER (WHERE vote = 'abstain') AS abstain,
    COUNT(*) FILTER (WHERE vote = 'absent') AS absent,
    COUNT(*) FILTER (WHERE vote = 'disassociated') AS disassociated,
    COUNT(*) FILTER (WHERE vote = 'adopted_without_vote') AS without_vote,
    COUNT(*) FILTER (WHERE certainty = 'unsure') AS unsure
  FROM bloc_vote
  GROUP BY bloc, decision_id
),
cohesion AS (
  SELECT
    *,
    CASE WHEN yes + no > 0 THEN ROUND(ABS(yes - no) / CAST(yes + no AS DOUBLE), 4) END AS rice,
    CASE
      WHEN yes + no + abstain > 0 THEN ROUND(
        (GREATEST(yes, no, abstain) - (yes + no + abstain - GREATEST(yes, no, abstain)) / CAST(2 AS DOUBLE))
        / CAST(yes + no + abstain AS DOUBLE),
        4
      )
    END AS agreement
  FROM counts
),
moves AS (
  SELECT
    p.subject, p.body, p.from_decision, p.to_decision, t.bloc,
    COUNT(*) AS in_both,
    COUNT(*) FILTER (WHERE f.vote <> t.vote) AS moved,
    AVG(t.position - f.position) AS net_shift,
    listed(CASE WHEN f.vote <> t.vote THEN CONCAT(t.country_name, ': ', f.vote, ' → ', t.vote) END)
      AS moves
  FROM pairs AS p
  INNER JOIN bloc_vote AS f ON f.decision_id = p.from_decision
  INNER JOIN bloc_vote AS t
    ON t.decision_id = p.to_decision AND t.bloc = f.bloc AND t.country_code = f.country_code
  GROUP BY p.subject, p.body, p.from_decision, p.to_decision, t.bloc
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
  f.absent AS from_absent,
  f.disassociated AS from_disassociated,
  f.without_vote AS from_without_vote,
  t.members AS to_members,
  t.yes AS to_yes,
  t.no AS to_no,
  t.abstain AS to_abstain,
  t.absent AS to_absent,
  t.disassociated AS to_disassociated,
  t.without_vote AS to_without_vote,
  t.unsure AS to_unsure,
  m.in_both,
  m.moved,
  ROUND(m.net_shift, 4) AS net_shift,
  f.rice AS from_rice,
  t.rice AS to_rice,
  f.agreement AS from_agreement,
  t.agreement AS to_agreement,
  m.moves
FROM moves AS m
INNER JOIN pairs AS p
  ON p.subject = m.subject AND p.body = m.body
  AND p.from_decision = m.from_decision AND p.to_decision = m.to_decision
INNER JOIN ref_blocs AS b ON b.bloc = m.bloc
INNER JOIN cohesion AS f ON f.bloc = m.bloc AND f.decision_id = m.from_decision
INNER JOIN cohesion AS t ON t.bloc = m.bloc AND t.decision_id = m.to_decision
