-- title: Every vote cell that could not be read, and so is not published
-- question: >
--   A cell is refused if its text is no vote, or its name is no country. A name under which only blanks
--   stand loses nothing.

SELECT
  v.source_id,
  v.ref AS source_ref,
  d.decision_id,
  v.country,
  v.vote AS written,
  CASE WHEN t.status IN ('unknown', 'ambiguous') THEN 'vote' ELSE 'country' END AS refused
FROM raw_vote AS v
INNER JOIN resolved_decision AS d
  ON d.source_id = v.source_id AND d.decision_key = v.decision_key
INNER JOIN resolved_vote AS t ON t.source_id = v.source_id AND t.text = v.vote
INNER JOIN resolved_country AS c
  ON c.country = v.country
  AND c.date_from IS NOT DISTINCT FROM d.date_from
  AND c.date_to IS NOT DISTINCT FROM d.date_to
WHERE
  v.intended IS NOT TRUE
  AND (
    t.status IN ('unknown', 'ambiguous')
    OR (
      c.status <> 'matched' AND c.seat_code IS NULL AND t.status = 'matched' AND TRIM(v.vote) <> ''
    )
  )
