-- title: Each country's vote on a draft in committee beside its vote on the resolution that it became
-- columns:
--   - {name: committee_decision, is: "decision_id of the draft"}
--   - {name: committee, is: "the committee", values: body}
--   - {name: committee_symbol, is: "symbol of the draft"}
--   - {name: plenary_decision, is: "decision_id of the resolution"}
--   - {name: plenary_symbol, is: "symbol of the resolution"}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes"}
--   - {name: country_name, is: "its name on the day of the plenary vote, else of the committee's"}
--   - {name: committee_vote, is: "its vote in committee; empty where it has no row", values: vote}
--   - {name: plenary_vote, is: "its vote in plenary; empty where it has no row", values: vote}

WITH pairs AS (
  SELECT
    c.decision_id AS committee_decision, c.body AS committee, c.symbol AS committee_symbol,
    p.decision_id AS plenary_decision, p.symbol AS plenary_symbol
  FROM decisions AS c
  INNER JOIN decisions AS p ON p.decision_id = c.leads_to
),
halves AS (
  SELECT
    q.committee_decision, v.country_code, v.country_name AS committee_name,
    v.vote AS committee_vote, CAST(NULL AS STRING) AS plenary_name,
    CAST(NULL AS STRING) AS plenary_vote
  FROM pairs AS q
  INNER JOIN votes AS v ON v.decision_id = q.committee_decision
  UNION ALL
  SELECT
    q.committee_decision, v.country_code, CAST(NULL AS STRING), CAST(NULL AS STRING),
    v.country_name, v.vote
  FROM pairs AS q
  INNER JOIN votes AS v ON v.decision_id = q.plenary_decision
),
both_halves AS (
  SELECT
    committee_decision, country_code,
    COALESCE(MAX(plenary_name), MAX(committee_name)) AS country_name,
    MAX(committee_vote) AS committee_vote,
    MAX(plenary_vote) AS plenary_vote
  FROM halves
  GROUP BY committee_decision, country_code
)
SELECT
  q.committee_decision, q.committee, q.committee_symbol, q.plenary_decision, q.plenary_symbol,
  h.country_code, h.country_name, h.committee_vote, h.plenary_vote
FROM pairs AS q
INNER JOIN both_halves AS h ON h.committee_decision = q.committee_decision
