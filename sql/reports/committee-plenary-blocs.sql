-- title: Committee and plenary, bloc by bloc
-- question: How did each bloc move between committee and plenary, and does it hold together better in one of them?
-- method: >
--   One row per bloc and linked pair with both roll calls, over the bloc's members on the day of the vote
--   in committee that have a row in both. Agreement index: (max - (total - max) / 2) / total over yes, no
--   and abstain (Hix, Noury and Roland, British Journal of Political Science 35, 2005). net_shift is the
--   change of the mean position (yes 1, abstain 0, no -1) of those that took one both times. Filters
--   choose drafts; the plenary decision is looked at wherever it falls. The command shows the plenary
--   decision of the two.
-- chart: {kind: heat, x: committee_date, y: bloc, value: net_shift, pick: [subject], start: dprk}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --decision {plenary_decision} --bloc {bloc}
-- key: [bloc, committee_date, committee_decision]
-- columns:
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: subject, is: "what the text is about"}
--   - {name: committee, is: "the committee", values: body}
--   - {name: committee_date, is: "day of the vote in committee"}
--   - {name: committee_decision, is: "decision_id of the draft", references: decisions, required: true}
--   - {name: plenary_decision, is: "decision_id of the resolution", references: decisions}
--   - {name: members, is: "members of the bloc with a row in both roll calls"}
--   - {name: unsure, is: "of these, those whose membership on that day is not sure; see blocs"}
--   - {name: committee_yes, is: "members"}
--   - {name: committee_no, is: "members"}
--   - {name: committee_abstain, is: "members"}
--   - {name: committee_absent, is: "members; empty where absences are not known on both sides"}
--   - {name: plenary_yes, is: "members"}
--   - {name: plenary_no, is: "members"}
--   - {name: plenary_abstain, is: "members"}
--   - {name: plenary_absent, is: "members; empty where absences are not known on both sides"}
--   - {name: committee_agreement, is: "agreement index in committee, 0 to 1; empty if nobody took a position"}
--   - {name: plenary_agreement, is: "agreement index in plenary, 0 to 1; empty if nobody took a position"}
--   - {name: voted_both, is: "members that took a position both times"}
--   - {name: same_position, is: "of these, the share that took the same one, 0 to 1"}
--   - {name: toward_yes, is: "members that moved toward yes"}
--   - {name: toward_no, is: "members that moved toward no"}
--   - {name: net_shift, is: "change of the mean position, -2 to 2; empty if nobody took one both times"}
--   - {name: absent_once, is: "members absent in one of the two; empty where absences are not known on both sides"}
--   - {name: moves, is: "who changed their mind, from what to what"}

WITH counts AS (
  -- joined here: pairs are few, and the table of all votes of all blocs is large
  SELECT
    t.bloc,
    b.committee_no AS pair_no,
    COUNT(*) AS members,
    COUNT(*) FILTER (WHERE t.certainty = 'unsure') AS unsure,
    COUNT(*) FILTER (WHERE b.committee_vote = 'yes') AS c_yes,
    COUNT(*) FILTER (WHERE b.committee_vote = 'no') AS c_no,
    COUNT(*) FILTER (WHERE b.committee_vote = 'abstain') AS c_abstain,
    COUNT(*) FILTER (WHERE b.committee_vote = 'absent') AS c_absent,
    COUNT(*) FILTER (WHERE b.plenary_vote = 'yes') AS p_yes,
    COUNT(*) FILTER (WHERE b.plenary_vote = 'no') AS p_no,
    COUNT(*) FILTER (WHERE b.plenary_vote = 'abstain') AS p_abstain,
    COUNT(*) FILTER (WHERE b.plenary_vote = 'absent') AS p_absent,
    COUNT(*) FILTER (WHERE b.committee_vote <> 'absent' AND b.plenary_vote <> 'absent') AS voted_both,
    COUNT(*) FILTER (
      WHERE b.committee_vote <> b.plenary_vote AND 'absent' IN (b.committee_vote, b.plenary_vote)
    ) AS absent_once,
    COUNT(*) FILTER (WHERE b.plenary_position > b.committee_position) AS toward_yes,
    COUNT(*) FILTER (WHERE b.plenary_position < b.committee_position) AS toward_no,
    SUM(b.plenary_position - b.committee_position) AS steps,
    listed(
      CASE
        WHEN b.plenary_position <> b.committee_position
          THEN CONCAT(b.country_name, ': ', b.committee_vote, ' → ', b.plenary_vote)
      END
    ) AS moves
  FROM pair_ballot AS b
  INNER JOIN committee_pair AS l ON l.committee_no = b.committee_no
  INNER JOIN voters AS k ON k.country_no = b.country_no
  INNER JOIN blocs AS t
    ON t.country_code = k.country_code
    AND t.valid_from <= l.committee_date
    AND (t.valid_to IS NULL OR t.valid_to >= l.committee_date)
  CROSS JOIN parameters AS q
  WHERE q.bloc IS NULL OR t.bloc = q.bloc
  GROUP BY t.bloc, b.committee_no
),
sums AS (
  SELECT
    *,
    c_yes + c_no + c_abstain AS c_total,
    p_yes + p_no + p_abstain AS p_total,
    GREATEST(c_yes, c_no, c_abstain) AS c_most,
    GREATEST(p_yes, p_no, p_abstain) AS p_most
  FROM counts
)
SELECT
  c.bloc,
  l.subject,
  l.committee,
  l.committee_date,
  l.committee_decision,
  l.plenary_decision,
  c.members,
  c.unsure,
  c.c_yes AS committee_yes,
  c.c_no AS committee_no,
  c.c_abstain AS committee_abstain,
  CASE WHEN l.absences_known THEN c.c_absent END AS committee_absent,
  c.p_yes AS plenary_yes,
  c.p_no AS plenary_no,
  c.p_abstain AS plenary_abstain,
  CASE WHEN l.absences_known THEN c.p_absent END AS plenary_absent,
  rounded((3 * c.c_most - c.c_total) / CAST(NULLIF(2 * c.c_total, 0) AS DOUBLE), 4)
    AS committee_agreement,
  rounded((3 * c.p_most - c.p_total) / CAST(NULLIF(2 * c.p_total, 0) AS DOUBLE), 4)
    AS plenary_agreement,
  c.voted_both,
  rounded(
    (c.voted_both - c.toward_yes - c.toward_no) / CAST(NULLIF(c.voted_both, 0) AS DOUBLE), 4
  ) AS same_position,
  c.toward_yes,
  c.toward_no,
  rounded(c.steps / CAST(NULLIF(c.voted_both, 0) AS DOUBLE), 4) AS net_shift,
  CASE WHEN l.absences_known THEN c.absent_once END AS absent_once,
  c.moves
FROM sums AS c
INNER JOIN committee_pair AS l ON l.committee_no = c.pair_no
-- account
SELECT
  CASE WHEN t.country_no IS NOT NULL THEN 'used' ELSE 'of a country in no bloc that is asked for' END
    AS fate,
  COUNT(*) AS votes
FROM pair_half AS h
LEFT JOIN (
  SELECT DISTINCT x.decision_no, x.country_no
  FROM (
    SELECT committee_no AS decision_no, committee_no, country_no FROM pair_ballot
    UNION ALL
    SELECT plenary_no, committee_no, country_no FROM pair_ballot
  ) AS x
  INNER JOIN committee_pair AS l ON l.committee_no = x.committee_no
  INNER JOIN voters AS k ON k.country_no = x.country_no
  INNER JOIN blocs AS b
    ON b.country_code = k.country_code
    AND b.valid_from <= l.committee_date
    AND (b.valid_to IS NULL OR b.valid_to >= l.committee_date)
  CROSS JOIN parameters AS q
  WHERE q.bloc IS NULL OR b.bloc = q.bloc
) AS t ON t.decision_no = h.decision_no AND t.country_no = h.country_no
GROUP BY 1
UNION ALL
SELECT fate, votes FROM pair_fate WHERE fate <> 'used'
