-- title: Votes that further sources give as they are published
-- key: [decision_id, country_code, source_id, source_ref]
-- sort: [id_place, country_code, source_id, source_ref]
-- columns:
--   - {name: decision_id, is: "the decision; see decisions", references: decisions, required: true}
--   - {name: country_code, is: "whose vote", references: countries, required: true}
--   - {name: source_id, is: "a source that gives the vote that is published, beside the one named in votes", references: sources, required: true}
--   - {name: source_ref, is: "its address in that source", required: true}

SELECT
  d.decision_id,
  l.country_code,
  c.source_id,
  address(p.place, l.lost_line) AS source_ref,
  d.id_place
FROM lost_vote AS l
INNER JOIN decision_base AS d ON d.decision_no = l.decision_no
INNER JOIN resolved_decision AS c ON c.claim_no = l.lost_claim_no
INNER JOIN raw_place AS p ON p.place_no = l.lost_place_no
WHERE l.fate = 'collapsed'
