-- title: What each country did last on each subject in each body
-- question: >
--   Whole texts only (resolutions and draft resolutions). Of several on one day, that with the last
--   decision_id, which says nothing of their order.
-- columns:
--   - {name: subject, is: "short name of the subject"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes"}
--   - {name: country_name, is: "the Member's name on that day"}
--   - {name: date, is: "day of the decision, or the first of its month where only that is known"}
--   - {name: decision_id, is: "the decision; see decisions"}
--   - {name: symbol, is: "the document's own symbol; may repeat"}
--   - {name: vote, is: "what the member did", values: vote}

WITH ranked AS (
  SELECT
    s.subject,
    v.body,
    v.country_code,
    v.country_name,
    v.date,
    v.decision_id,
    v.symbol,
    v.vote,
    ROW_NUMBER() OVER (
      PARTITION BY s.subject, v.body, v.country_code
      ORDER BY v.date DESC NULLS LAST, v.decision_id DESC
    ) AS place
  FROM decision_subject AS s
  INNER JOIN votes AS v ON v.decision_id = s.decision_id
  INNER JOIN decisions AS d ON d.decision_id = s.decision_id
  WHERE d.kind IN ('resolution', 'draft resolution')
)
SELECT subject, body, country_code, country_name, date, decision_id, symbol, vote
FROM ranked
WHERE place = 1
