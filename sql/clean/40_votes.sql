-- title: One row per decision and member of the body that took it
-- key: [decision_id, country_code]
-- columns:
--   - {name: decision_id, is: "the decision; see decisions"}
--   - {name: body, is: "GA, GA1 to GA6 (main committees), CHR, HRC, SC"}
--   - {name: symbol, is: "the document's own symbol; may repeat; empty where the source has none"}
--   - {name: date, is: "day of the decision, or the first of its month where date_precision says month"}
--   - {name: session, is: "the body's session"}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes"}
--   - {name: country_name, is: "the Member's name on that day"}
--   - {name: vote, is: "yes, no, abstain, absent, disassociated or adopted_without_vote"}
--   - {name: intended_vote, is: "what the delegation later said it had meant to vote; the vote stays as it was"}
--   - {name: source_id, is: "the source that was believed; see sources"}
--   - {name: source_ref, is: "the cell or line in that source; for a vote that follows from the list as a whole, the list"}

WITH all_votes AS (
  SELECT decision_id, source_id, source_ref, country_code, country_name, vote FROM chosen_vote
  UNION ALL
  SELECT decision_id, source_id, source_ref, country_code, country_name, vote FROM vote_filled
)
SELECT
  v.decision_id,
  d.body,
  d.symbol,
  d.date_from AS date,
  d.session,
  v.country_code,
  v.country_name,
  v.vote,
  i.vote AS intended_vote,
  v.source_id,
  v.source_ref
FROM all_votes AS v
INNER JOIN decision_base AS d ON d.decision_id = v.decision_id
LEFT JOIN intended_vote AS i
  ON i.decision_id = v.decision_id AND i.country_code = v.country_code
