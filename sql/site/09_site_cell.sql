-- title: The cells behind the votes on each decision, one row per source
-- question: >
--   cells are State, reading, text, line, divided by commas, a semicolon between two cells. lines are counted
--   from base.
-- temporary: true

WITH cells AS (
  SELECT
    d.decision_id, d.source_id, d.authority_rank, v.place_no, c.n AS country, r.n AS reading, v.text_no, v.line,
    MIN(v.line) OVER (PARTITION BY d.decision_id, d.source_id, v.place_no) AS base
  FROM candidate_vote AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_country AS k ON k.resolution_no = v.resolution_no
  INNER JOIN site_country AS c ON c.code = v.country_code
  INNER JOIN site_reading AS r ON r.name_no = k.name_no AND r.rule IS NOT DISTINCT FROM k.rule
)
SELECT
  s.chunk, c.decision_id AS id, c.source_id AS source, c.authority_rank, c.place_no AS place, c.base,
  string_agg(
    concat_ws(',', c.country, c.reading, c.text_no, CAST(c.line - c.base AS VARCHAR)),
    ';' ORDER BY c.country, c.line, c.text_no
  ) AS cells,
  list(DISTINCT c.reading) AS readings,
  list(DISTINCT c.text_no) AS texts
FROM cells AS c
INNER JOIN site_decision AS s ON s.id = c.decision_id
GROUP BY s.chunk, c.decision_id, c.source_id, c.authority_rank, c.place_no, c.base
