-- title: A vote that does not fit the way the body decided
-- severity: error
-- explanation: >
--   A yes, no or abstention in a decision that was adopted without a vote, or a dissociation in a
--   recorded vote. The cell is not published.

SELECT
  d.source_id,
  address(p.place, v.line) AS source_ref,
  CONCAT(
    '"', t.text, '" for ', c.name_then, ', but ', b.decision_id, ' was ',
    CASE WHEN b.adoption = 'without a vote' THEN 'adopted without a vote' ELSE 'put to a recorded vote' END,
    ': not published'
  ) AS message,
  t.text AS value,
  'Correct the cell, or how the decision was adopted' AS suggestion
FROM candidate_vote AS v
INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
INNER JOIN decision_base AS b ON b.decision_no = v.decision_no
INNER JOIN raw_text AS t ON t.text_no = v.text_no
INNER JOIN raw_place AS p ON p.place_no = v.place_no
INNER JOIN resolved_country AS c ON c.resolution_no = v.resolution_no
WHERE v.standing = 'otherwise' AND NOT v.blank
