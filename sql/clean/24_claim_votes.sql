-- title: How many votes of each claim can stand, and for how many members

WITH standing AS (
  SELECT claim_no, COUNT(*) AS cells
  FROM candidate_vote
  WHERE standing = 'admissible'
  GROUP BY claim_no
),
repeated AS (
  SELECT claim_no, COUNT(*) AS cells
  FROM contested_vote
  WHERE NOT first_in_source
  GROUP BY claim_no
)
SELECT
  d.claim_no, d.decision_no, d.source_id, d.sitting_no, d.coverage, d.adoption, d.ref,
  s.cells,
  s.cells - COALESCE(r.cells, 0) AS members
FROM standing AS s
INNER JOIN resolved_decision AS d
  ON d.claim_no = s.claim_no AND d.authority_rank > 0 -- corrections are no list
LEFT JOIN repeated AS r ON r.claim_no = s.claim_no
