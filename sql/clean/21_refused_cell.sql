-- title: Every vote cell whose texts could not be read, and so is not published
-- question: >
--   A cell is refused if its text is no vote, or its name is no country. A name under which only blanks
--   stand loses nothing.

WITH unreadable AS (
  SELECT v.claim_no, v.name_no, v.text_no, v.place_no, v.line, 'vote' AS refused
  FROM raw_vote AS v
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
  WHERE t.status IN ('unknown', 'ambiguous') AND v.intended IS NOT TRUE
  UNION ALL
  SELECT v.claim_no, v.name_no, v.text_no, v.place_no, v.line, 'country'
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_country AS c ON c.name_no = v.name_no AND c.day_no = d.day_no
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
  WHERE
    c.status <> 'matched' AND c.seat_code IS NULL
    AND t.status = 'matched' AND NOT t.blank AND v.intended IS NOT TRUE
)
SELECT
  d.source_id,
  u.claim_no,
  d.decision_no,
  u.place_no,
  u.line,
  n.name AS country,
  t.text AS written,
  u.refused
FROM unreadable AS u
INNER JOIN resolved_decision AS d ON d.claim_no = u.claim_no
INNER JOIN raw_name AS n ON n.name_no = u.name_no
INNER JOIN raw_text AS t ON t.text_no = u.text_no
