-- title: What became of every vote cell, source by source
-- question: >
--   Each cell that a reader came by is exactly one of: published; collapsed (a better source, or another
--   cell, says the same); conflict (it says something else, and is kept in conflicts); no vote (blank, or
--   the State was no member); refused. A check adds them up.

WITH cells AS (
  SELECT claim_no, name_no, text_no FROM raw_vote WHERE intended IS NOT TRUE
),
by_text AS (
  SELECT
    d.source_id,
    CASE WHEN t.status = 'no vote' OR t.blank THEN 'no vote' ELSE 'refused' END AS fate,
    COUNT(*) AS cells
  FROM cells AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
  WHERE d.decision_no IS NULL OR t.status <> 'matched'
  GROUP BY 1, 2
),
by_name AS (
  SELECT
    d.source_id,
    CASE
      WHEN t.blank OR (c.seat_code IS NOT NULL AND t.vote = 'absent') THEN 'no vote'
      ELSE 'refused'
    END AS fate,
    COUNT(*) AS cells
  FROM cells AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
  INNER JOIN resolved_country AS c ON c.name_no = v.name_no AND c.day_no = d.day_no
  WHERE d.decision_no IS NOT NULL AND t.status = 'matched' AND c.status <> 'matched'
  GROUP BY 1, 2
),
candidates AS (
  SELECT
    claim_no,
    CASE
      WHEN standing = 'admissible' THEN 'published'
      WHEN blank OR (standing = 'outsider' AND vote = 'absent') THEN 'no vote'
      ELSE 'refused'
    END AS fate,
    COUNT(*) AS cells
  FROM candidate_vote
  GROUP BY 1, 2
),
lost AS (
  SELECT d.source_id, l.fate, SUM(l.cells) AS cells
  FROM (
    SELECT lost_claim_no, fate, COUNT(*) AS cells FROM lost_vote GROUP BY lost_claim_no, fate
  ) AS l
  INNER JOIN resolved_decision AS d ON d.claim_no = l.lost_claim_no
  GROUP BY d.source_id, l.fate
),
fates AS (
  SELECT source_id, fate, cells FROM by_text
  UNION ALL SELECT source_id, fate, cells FROM by_name
  UNION ALL
  SELECT d.source_id, c.fate, c.cells
  FROM candidates AS c
  INNER JOIN resolved_decision AS d ON d.claim_no = c.claim_no
  -- a cell that was not chosen is none of the published
  UNION ALL SELECT source_id, 'published', -cells FROM lost
  UNION ALL SELECT source_id, fate, cells FROM lost
  UNION ALL SELECT source_id, 'refused', cells_refused FROM source_file
)
SELECT source_id, fate, CAST(SUM(cells) AS BIGINT) AS cells
FROM fates
GROUP BY source_id, fate
