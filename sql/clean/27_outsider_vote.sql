-- title: Votes that a source gives to a State that was no member of the body that day
-- question: >
--   None of them is published. An absence is only a flag that the terms of membership overrule. Where
--   more than four outsiders vote in one decision of a source (crowd), its date or body is wrong rather
--   than its rows.

WITH outsiders AS (
  SELECT
    v.claim_no, v.place_no, v.line, c.name_then AS country_name, v.text_no, v.vote
  FROM candidate_vote AS v
  INNER JOIN resolved_country AS c ON c.resolution_no = v.resolution_no
  WHERE v.standing = 'outsider' AND NOT v.blank
),
not_in_the_united_nations AS (
  SELECT
    v.claim_no, v.place_no, v.line, COALESCE(s.name, n.name) AS country_name, v.text_no, t.vote
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_country AS c
    ON c.name_no = v.name_no AND c.day_no = d.day_no
    AND c.status <> 'matched' AND c.seat_code IS NOT NULL
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no AND t.status = 'matched'
  INNER JOIN raw_name AS n ON n.name_no = v.name_no
  LEFT JOIN ref_seats AS s ON s.code = c.seat_code
  WHERE NOT t.blank AND d.decision_no IS NOT NULL AND v.intended IS NOT TRUE
),
found AS (
  SELECT * FROM outsiders
  UNION ALL
  SELECT * FROM not_in_the_united_nations
),
crowds AS (
  SELECT claim_no FROM found WHERE vote <> 'absent' GROUP BY claim_no HAVING COUNT(*) > 4
)
SELECT
  d.source_id, d.authority_rank, d.decision_id, d.body, d.symbol, d.date_from,
  f.place_no, f.line, f.country_name, f.text_no, f.vote,
  c.claim_no IS NOT NULL AS crowd
FROM found AS f
INNER JOIN resolved_decision AS d ON d.claim_no = f.claim_no
LEFT JOIN crowds AS c ON c.claim_no = f.claim_no
