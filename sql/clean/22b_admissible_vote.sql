-- title: The votes that can stand, and which of several cells counts
-- temporary: true
-- question: >
--   chosen: the only cell, or the best source's of several that are alike; collapsed: the others of
--   these; contested: to be weighed.

SELECT
  v.decision_no, v.claim_no, v.source_no, v.country_code, v.resolution_no, v.text_no, v.vote,
  v.blank, v.place_no, v.line,
  CASE
    WHEN r.decision_no IS NULL THEN 'chosen'
    WHEN NOT r.alike THEN 'contested'
    WHEN v.source_no = r.best_source_no THEN 'chosen'
    ELSE 'collapsed'
  END AS fate
FROM candidate_vote AS v
LEFT JOIN repeated_vote AS r
  ON r.decision_no = v.decision_no AND r.country_code = v.country_code
WHERE v.standing = 'admissible'
