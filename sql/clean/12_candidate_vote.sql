-- title: Every vote that every source gives, its texts resolved

SELECT
  d.decision_id,
  v.source_id,
  v.ref AS source_ref,
  c.code AS country_code,
  c.name_then AS country_name,
  t.vote,
  v.vote AS written,
  TRIM(v.vote) = '' AS blank,
  f.authority_rank
FROM raw_vote AS v
INNER JOIN resolved_decision AS d
  ON d.source_id = v.source_id AND d.decision_key = v.decision_key
INNER JOIN source_file AS f ON f.source_id = v.source_id
INNER JOIN resolved_vote AS t
  ON t.source_id = v.source_id AND t.text = v.vote AND t.status = 'matched'
INNER JOIN resolved_country AS c
  ON c.country = v.country AND c.status = 'matched'
  AND c.date_from IS NOT DISTINCT FROM d.date_from
  AND c.date_to IS NOT DISTINCT FROM d.date_to
WHERE d.decision_id IS NOT NULL AND v.intended IS NOT TRUE
