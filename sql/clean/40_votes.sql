-- title: One row per decision and member of the body that took it
-- key: [decision_id, country_code]
-- sort: [id_place, country_code]
-- columns:
--   - {name: decision_id, is: "the decision; see decisions", references: decisions, required: true}
--   - {name: body, is: "GA, GA1 to GA6 (main committees), CHR, HRC, SC", values: body, required: true}
--   - {name: symbol, is: "the document's own symbol; may repeat; empty where the source has none"}
--   - {name: date, is: "day of the decision, or the first of its month where date_precision says month"}
--   - {name: session, is: "the body's session"}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes", references: countries, required: true}
--   - {name: country_name, is: "the Member's name on that day", required: true}
--   - {name: vote, is: "yes, no, abstain, absent, disassociated or adopted_without_vote", values: vote, required: true}
--   - {name: intended_vote, is: "what the delegation later said it had meant to vote; the vote stays as it was", values: vote}
--   - {name: source_id, is: "the source that was believed; see sources", references: sources, required: true}
--   - {name: source_ref, is: "the cell or line in that source; for a vote that follows from the list as a whole, the list", required: true}

WITH chosen AS (
  SELECT decision_no, claim_no, country_code, resolution_no, vote, place_no, line
  FROM admissible_vote
  WHERE fate = 'chosen'
  UNION ALL
  SELECT decision_no, claim_no, country_code, resolution_no, vote, place_no, line
  FROM contested_vote
  WHERE choice = 1
),
all_votes AS (
  SELECT
    v.decision_no, d.source_id, address(p.place, v.line) AS source_ref, v.country_code,
    c.name_then AS country_name, v.vote
  FROM chosen AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN raw_place AS p ON p.place_no = v.place_no
  INNER JOIN resolved_country AS c ON c.resolution_no = v.resolution_no
  UNION ALL
  SELECT decision_no, source_id, source_ref, country_code, country_name, vote FROM vote_filled
)
SELECT
  d.decision_id,
  d.body,
  d.symbol,
  d.date_from AS date,
  d.session,
  v.country_code,
  v.country_name,
  v.vote,
  i.vote AS intended_vote,
  v.source_id,
  v.source_ref,
  d.id_place
FROM all_votes AS v
INNER JOIN decision_base AS d ON d.decision_no = v.decision_no
LEFT JOIN intended_vote AS i
  ON i.decision_no = v.decision_no AND i.country_code = v.country_code
