-- title: Roll calls on the line of ideal points
-- question: Which votes divided the world, between whom, and how well do ideal points tell them?
-- method: >
--   The parameters of each roll call in the model of ideal-points, the same for those that are tied. The
--   stance of a State at θ is slope × θ, plus a standard normal error; it votes yes below lower_cut, no
--   above upper_cut, and abstains in between. divides_at is (lower_cut + upper_cut) / (2 × slope): the
--   ideal point of a State as likely to be on one side as on the other. With a slope near 0 a vote has
--   little to do with where States stand. classified is the share of votes that are the likeliest at the
--   points, error_reduction the proportional reduction in error against guessing the commonest vote
--   (Poole and Rosenthal 1997). Where no State voted yes, or none no, what was cast stands in for it.
-- chart: {kind: scatter, x: divides_at, y: slope, label: title}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {decision_id}
-- key: [session, decision_id]
-- columns:
--   - {name: session, is: "the session"}
--   - {name: decision_id, is: "the roll call", references: decisions, required: true}
--   - {name: date, is: "its day"}
--   - {name: symbol, is: "its symbol"}
--   - {name: title, is: "its title"}
--   - {name: "yes", is: "members that voted yes"}
--   - {name: "no", is: "members that voted no"}
--   - {name: abstain, is: "members that abstained"}
--   - {name: slope, is: "β: how sharply it divides; above 0 if the side of the United States was against"}
--   - {name: lower_cut, is: "γ1: the stance up to which yes is likelier than not"}
--   - {name: upper_cut, is: "γ2: the stance from which on no is likelier than not"}
--   - {name: divides_at, is: "the ideal point in the middle between both; empty if the slope is between -0.2 and 0.2"}
--   - {name: classified, is: "share of its votes that are the likeliest ones, 0 to 1"}
--   - {name: error_reduction, is: "proportional reduction in error, at most 1; empty if all voted alike here, and not in a tied one"}
--   - {name: tied, is: "roll calls on texts of equal content that share its parameters, itself among them"}

SELECT
  r.session,
  r.decision_id,
  r.date,
  d.symbol,
  d.title,
  r.yes,
  r.no,
  r.abstain,
  i.slope / CAST(10000 AS DOUBLE) AS slope,
  i.lower_cut / CAST(10000 AS DOUBLE) AS lower_cut,
  i.upper_cut / CAST(10000 AS DOUBLE) AS upper_cut,
  CASE
    WHEN ABS(i.slope) >= 2000 THEN rounded((i.lower_cut + i.upper_cut) / CAST(2 * i.slope AS DOUBLE), 4)
  END AS divides_at,
  i.classified / CAST(10000 AS DOUBLE) AS classified,
  i.error_reduction / CAST(10000 AS DOUBLE) AS error_reduction,
  COUNT(*) OVER (PARTITION BY i.text_no) AS tied
FROM scope_ideal_item AS i
INNER JOIN ideal_roll_call AS r ON r.decision_no = i.decision_no
INNER JOIN scope_decision AS d ON d.decision_no = i.decision_no
-- account
SELECT fate, votes FROM ideal_fate
-- headline
SELECT CONCAT(
  'The roll call that split States most sharply along the line of ideal points in session ',
  CAST(session AS STRING), ' was on ', COALESCE(symbol, decision_id), '.'
) AS headline
FROM report
WHERE LEAST(yes, no) >= 10
ORDER BY session DESC, ABS(slope) DESC, decision_id
LIMIT 1
