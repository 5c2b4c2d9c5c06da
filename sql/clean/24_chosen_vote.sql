-- title: One vote per decision and country, from the source with the best authority

WITH ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY decision_id, country_code
      ORDER BY authority_rank, source_id
    ) AS choice
  FROM source_vote
)
SELECT decision_id, source_id, source_ref, country_code, country_name, vote
FROM ranked
WHERE choice = 1
