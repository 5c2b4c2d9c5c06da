-- title: One seat, two votes in one source
-- severity: warning
-- explanation: >
--   Two cells of the same source give different votes for the same seat in the same decision. The
--   first is used.

SELECT
  d.source_id,
  address(p.place, v.line) AS source_ref,
  CONCAT(
    'A second "', t.text, '" for ', c.name_then, ' in ', b.decision_id, '; ',
    address(q.place, s.line), ' says "', u.text, '", which is used'
  ) AS message,
  t.text AS value,
  'Keep one of the two rows' AS suggestion
FROM contested_vote AS v
INNER JOIN contested_vote AS s
  ON s.decision_no = v.decision_no AND s.source_no = v.source_no
  AND s.country_code = v.country_code AND s.first_in_source
INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
INNER JOIN decision_base AS b ON b.decision_no = v.decision_no
INNER JOIN resolved_country AS c ON c.resolution_no = v.resolution_no
INNER JOIN raw_place AS p ON p.place_no = v.place_no
INNER JOIN raw_text AS t ON t.text_no = v.text_no
INNER JOIN raw_place AS q ON q.place_no = s.place_no
INNER JOIN raw_text AS u ON u.text_no = s.text_no
WHERE
  NOT v.first_in_source AND NOT v.blank AND v.vote <> s.vote
  AND v.vote <> 'absent' -- an absence does not contradict a vote: one of two codes was empty that day
