-- title: What delegations later said they had meant to vote
-- question: One row per decision and country, from the source with the best authority.

WITH ranked AS (
  SELECT
    d.decision_id,
    c.code AS country_code,
    t.vote,
    v.source_id,
    v.ref AS source_ref,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_id, c.code
      ORDER BY f.authority_rank, v.source_id, LENGTH(v.ref), v.ref
    ) AS choice
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
  WHERE d.decision_id IS NOT NULL AND v.intended
)
SELECT decision_id, country_code, vote, source_id, source_ref
FROM ranked
WHERE choice = 1
