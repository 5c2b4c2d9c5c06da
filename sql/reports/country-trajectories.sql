-- title: Country trajectories
-- question: What path did each country take on a subject, through all the bodies it sat in?
-- method: >
--   Whole texts only (resolutions and draft resolutions), each compared with the country's previous row
--   on the subject in the same body.
-- chart: steps
-- key: [subject, country_code, date, decision_id]
-- columns:
--   - {name: subject, is: "what the decisions are about"}
--   - {name: country_code, is: "the country"}
--   - {name: country_name, is: "its name on that day"}
--   - {name: date, is: "day of the decision"}
--   - {name: body, is: "the body that decided"}
--   - {name: decision_id, is: "the decision"}
--   - {name: symbol, is: "its symbol"}
--   - {name: vote, is: "what the country did"}
--   - {name: previous_vote, is: "what it did the last time in the same body"}
--   - {name: previous_date, is: "when that was"}
--   - {name: step, is: "first, same, or the move: abstain → yes"}

WITH steps AS (
  SELECT
    s.subject, v.country_code, v.country_name, v.date, v.body, v.decision_id, v.symbol, v.vote,
    LAG(v.vote) OVER (
      PARTITION BY s.subject, v.body, v.country_code ORDER BY v.date, v.decision_id
    ) AS previous_vote,
    LAG(v.date) OVER (
      PARTITION BY s.subject, v.body, v.country_code ORDER BY v.date, v.decision_id
    ) AS previous_date
  FROM votes AS v
  INNER JOIN decision_subject AS s ON s.decision_id = v.decision_id
  INNER JOIN decisions AS d ON d.decision_id = v.decision_id
  WHERE d.kind IN ('resolution', 'draft resolution')
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
