-- title: The tally of each bloc in each decision
-- question: >
--   All blocs, whichever is asked for, since a distance needs two. side is the position that more
--   members took than any other; empty where two are level or nobody took one.

WITH counts AS (
  SELECT
    t.bloc, b.decision_no,
    COUNT(*) AS members,
    COUNT(*) FILTER (WHERE t.certainty = 'unsure') AS unsure,
    COUNT(*) FILTER (WHERE b.position = 1) AS yes,
    COUNT(*) FILTER (WHERE b.position = -1) AS no,
    COUNT(*) FILTER (WHERE b.position = 0) AS abstain,
    COUNT(*) FILTER (WHERE b.vote = 'absent') AS absent,
    COUNT(*) FILTER (WHERE b.vote = 'disassociated') AS disassociated,
    COUNT(*) FILTER (WHERE b.vote = 'adopted_without_vote') AS without_vote
  FROM scope_ballot AS b
  INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
  INNER JOIN bloc_day AS t ON t.country_no = b.country_no AND t.date = d.date
  GROUP BY t.bloc, b.decision_no
)
SELECT
  bloc, decision_no, members, unsure, yes, no, abstain, absent, disassociated, without_vote,
  yes + no + abstain AS positions,
  CASE
    WHEN yes > no AND yes > abstain THEN 1
    WHEN no > yes AND no > abstain THEN -1
    WHEN abstain > yes AND abstain > no THEN 0
  END AS side,
  CASE WHEN yes + no > 0 THEN rounded(ABS(yes - no) / CAST(yes + no AS DOUBLE), 4) END AS rice,
  CASE
    WHEN yes + no + abstain > 0 THEN rounded(
      (3 * GREATEST(yes, no, abstain) - (yes + no + abstain))
      / CAST(2 * (yes + no + abstain) AS DOUBLE),
      4
    )
  END AS agreement,
  CASE
    WHEN yes + no + abstain > 0
      THEN rounded((yes - no) / CAST(yes + no + abstain AS DOUBLE), 4)
  END AS mean_position
FROM counts
