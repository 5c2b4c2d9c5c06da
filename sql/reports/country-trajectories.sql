-- title: Country trajectories
-- question: What path did each country take on a subject, through all the bodies it sat in?
-- method: >
--   Whole texts only (resolutions and draft resolutions), each compared with the country's previous row
--   on the subject in the same body. Texts of one day, or of one month where only that is known, follow
--   one another by decision_id, which says nothing of their order: on a subject with several texts a
--   session a move is no change of mind; see swing-states.
-- chart: {kind: heat, x: date, y: country_name, value: vote, label: symbol, pick: [subject, body], start: dprk}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --decision {decision_id} --country {country_code}
-- key: [subject, country_code, date, decision_id]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name on that day"}
--   - {name: date, is: "day of the decision"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: symbol, is: "its symbol"}
--   - {name: vote, is: "what the country did", values: vote}
--   - {name: previous_vote, is: "what it did the last time in the same body", values: vote}
--   - {name: previous_date, is: "when that was"}
--   - {name: step, is: "first (within the filters), same, or the move: abstain → yes"}

WITH steps AS (
  SELECT
    s.subject, c.country_code, v.country_name, d.date, d.body, d.decision_id, d.symbol, v.vote,
    LAG(v.vote) OVER w AS previous_vote,
    LAG(d.date) OVER w AS previous_date
  FROM scope_ballot AS v
  INNER JOIN scope_decision AS d ON d.decision_no = v.decision_no
  INNER JOIN scope_subject AS s ON s.decision_no = d.decision_no
  INNER JOIN voters AS c ON c.country_no = v.country_no
  CROSS JOIN parameters AS p
  WHERE d.whole AND (p.country IS NULL OR c.country_code = p.country)
  WINDOW w AS (PARTITION BY s.subject, d.body, v.country_no ORDER BY d.date, d.decision_id)
)
SELECT
  subject,
  country_code,
  country_name,
  date,
  body,
  decision_id,
  symbol,
  vote,
  previous_vote,
  previous_date,
  CASE
    WHEN previous_vote IS NULL THEN 'first'
    WHEN previous_vote = vote THEN 'same'
    ELSE CONCAT(previous_vote, ' → ', vote)
  END AS step
FROM steps
-- account
SELECT
  CASE
    WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
    WHEN s.decision_no IS NULL THEN 'on no declared subject'
    WHEN p.country IS NOT NULL AND c.country_code <> p.country THEN 'of other countries'
    ELSE 'used'
  END AS fate,
  COUNT(*) AS votes
FROM scope_ballot AS v
INNER JOIN scope_decision AS d ON d.decision_no = v.decision_no
INNER JOIN voters AS c ON c.country_no = v.country_no
CROSS JOIN parameters AS p
LEFT JOIN (SELECT DISTINCT decision_no FROM scope_subject) AS s ON s.decision_no = d.decision_no
GROUP BY 1
