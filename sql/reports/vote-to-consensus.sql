-- title: From votes to consensus and back
-- question: Which texts stopped being put to the vote, or began to be, by what tally, and who stood apart or kept silent?
-- method: >
--   Consecutive whole texts of a series, one adopted by recorded vote and the other without a vote. A
--   series is a subject in a body or, for texts on none or on a broad one, one title in a body; two texts
--   of one day, and days with both kinds of adoption, are passed over. Only decisions that the sources
--   hold: a source of recorded votes alone shows no turn. Whoever voted no beside an adoption without a
--   vote, and did not dissociate itself, is told of in silent_opponents where dissociations are known.
-- chart: {kind: timeline, x: to_date, y: subject, series: direction, label: to_symbol, pick: [body]}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {voted_decision}
-- key: [body, series, to_date, to_decision]
-- columns:
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: series, is: "the subject, or the title in small letters"}
--   - {name: subject, is: "the subject; of a series by title the broad ones, if any; empty where none is declared"}
--   - {name: direction, is: "to no vote, or to a vote"}
--   - {name: from_decision, is: "decision_id of the earlier decision", references: decisions}
--   - {name: from_symbol, is: "its symbol"}
--   - {name: from_date, is: "its day"}
--   - {name: to_decision, is: "decision_id of the later one", references: decisions, required: true}
--   - {name: to_symbol, is: "its symbol"}
--   - {name: to_date, is: "its day"}
--   - {name: same_title, is: "whether the two have one title, small letters and kind of text aside"}
--   - {name: run, is: "decisions of the series in a row adopted the earlier way, up to this turn"}
--   - {name: voted_decision, is: "the one of the two that was put to the vote", references: decisions}
--   - {name: voted_tally, is: "its yes-no-abstain: counted where there is a roll call, else as stated; ? for a figure not stated"}
--   - {name: voted_no_share, is: "no / (yes + no) of it, 0 to 1"}
--   - {name: opponents, is: "who voted no, where there is a roll call"}
--   - {name: dissociations_known, is: "whether a source says who dissociated itself from the one without a vote"}
--   - {name: dissociated, is: "how many did; empty if not known"}
--   - {name: dissociated_who, is: "who did"}
--   - {name: silent_opponents, is: "how many voted no in the one and went along with the other; empty if not known"}
--   - {name: silent_who, is: "who that was"}

WITH sides AS (
  SELECT
    *,
    CASE WHEN from_adoption = 'recorded vote' THEN from_no ELSE to_no END AS voted_no,
    CASE WHEN from_adoption = 'recorded vote' THEN to_no ELSE from_no END AS silent_no
  FROM adoption_turn
),
opponents AS (
  SELECT s.voted_no, s.silent_no, listed(v.country_name) AS opponents,
    COUNT(*) FILTER (WHERE w.vote = 'adopted_without_vote') AS silent_opponents,
    listed(CASE WHEN w.vote = 'adopted_without_vote' THEN v.country_name END) AS silent_who
  FROM (SELECT DISTINCT voted_no, silent_no FROM sides) AS s
  INNER JOIN ballots AS v ON v.decision_no = s.voted_no AND v.vote = 'no'
  LEFT JOIN ballots AS w ON w.decision_no = s.silent_no AND w.country_no = v.country_no
  GROUP BY s.voted_no, s.silent_no
),
apart AS (
  SELECT
    s.silent_no,
    COUNT(*) FILTER (WHERE v.vote = 'disassociated') AS dissociated,
    listed(CASE WHEN v.vote = 'disassociated' THEN v.country_name END) AS dissociated_who
  FROM (SELECT DISTINCT silent_no FROM sides) AS s
  INNER JOIN ballots AS v ON v.decision_no = s.silent_no
  WHERE v.vote IN ('disassociated', 'adopted_without_vote')
  GROUP BY s.silent_no
),
tallies AS (
  SELECT
    decision_no, decision_id,
    COALESCE(yes, stated_yes) AS yes, COALESCE(no, stated_no) AS no,
    COALESCE(abstain, stated_abstain) AS abstain
  FROM scope_decision
)
SELECT
  s.body,
  s.series,
  s.subject,
  CASE WHEN s.to_adoption = 'without a vote' THEN 'to no vote' ELSE 'to a vote' END AS direction,
  f.decision_id AS from_decision,
  f.symbol AS from_symbol,
  f.date AS from_date,
  t.decision_id AS to_decision,
  t.symbol AS to_symbol,
  t.date AS to_date,
  s.same_title,
  s.run,
  v.decision_id AS voted_decision,
  CASE
    WHEN v.yes IS NOT NULL
      THEN CONCAT(
        v.yes, '-', COALESCE(CAST(v.no AS STRING), '?'), '-',
        COALESCE(CAST(v.abstain AS STRING), '?')
      )
  END AS voted_tally,
  rounded(v.no / CAST(NULLIF(v.yes + v.no, 0) AS DOUBLE), 4) AS voted_no_share,
  o.opponents,
  a.silent_no IS NOT NULL AS dissociations_known,
  a.dissociated,
  a.dissociated_who,
  CASE WHEN a.silent_no IS NOT NULL THEN COALESCE(o.silent_opponents, 0) END AS silent_opponents,
  o.silent_who
FROM sides AS s
INNER JOIN scope_decision AS f ON f.decision_no = s.from_no
INNER JOIN scope_decision AS t ON t.decision_no = s.to_no
INNER JOIN tallies AS v ON v.decision_no = s.voted_no
LEFT JOIN opponents AS o ON o.voted_no = s.voted_no AND o.silent_no = s.silent_no
LEFT JOIN apart AS a ON a.silent_no = s.silent_no
-- account
SELECT
  CASE
    WHEN t.decision_no IS NOT NULL THEN 'used'
    WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
    WHEN d.date IS NULL OR d.adoption IS NULL THEN 'on a text whose day or adoption is not known'
    ELSE 'on a text at no turn: adopted as those beside it, on a day of both kinds, or without subject and title'
  END AS fate,
  d.votes
FROM scope_decision AS d
LEFT JOIN (
  SELECT from_no AS decision_no FROM adoption_turn
  UNION
  SELECT to_no FROM adoption_turn
) AS t ON t.decision_no = d.decision_no
