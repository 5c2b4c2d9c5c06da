-- title: What delegations later said they had meant to vote
-- question: One row per decision and country, from the source with the best authority.

WITH ranked AS (
  SELECT
    d.decision_no,
    c.code AS country_code,
    t.vote,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_no, c.code
      ORDER BY d.authority_rank, d.source_id, v.place_no, v.line NULLS LAST, t.vote
    ) AS choice
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no AND t.status = 'matched'
  INNER JOIN resolved_country AS c
    ON c.name_no = v.name_no AND c.day_no = d.day_no AND c.status = 'matched'
  WHERE d.decision_no IS NOT NULL AND v.intended
)
SELECT decision_no, country_code, vote
FROM ranked
WHERE choice = 1
