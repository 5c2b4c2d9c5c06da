-- title: Votes that follow from what a source says of those it does not list
-- question: >
--   In a decision adopted without a vote, of which a source names those who stood apart, all other
--   members went along. In an official recorded-vote list whoever is not listed took no part. Nothing
--   follows from a list of which a cell was refused: the refused State would seem to be unlisted.

WITH readable AS (
  SELECT d.*
  FROM resolved_decision AS d
  LEFT JOIN (SELECT DISTINCT decision_id, source_id FROM refused_cell) AS r
    ON r.decision_id = d.decision_id AND r.source_id = d.source_id
  WHERE r.decision_id IS NULL
),
named_dissociations AS (
  SELECT
    d.decision_id, d.source_id, d.ref AS source_ref,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_id ORDER BY f.authority_rank, d.source_id, d.ref
    ) AS choice
  FROM readable AS d
  INNER JOIN source_file AS f ON f.source_id = d.source_id
  INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
  WHERE b.adoption = 'without a vote' AND d.coverage = 'dissociations'
),
recorded_lists AS (
  SELECT
    d.decision_id, d.source_id, d.ref AS source_ref,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_id ORDER BY f.authority_rank, d.source_id, d.ref
    ) AS choice
  FROM readable AS d
  INNER JOIN source_file AS f ON f.source_id = d.source_id
  INNER JOIN (SELECT DISTINCT decision_id, source_id FROM source_vote) AS listed_there
    ON listed_there.decision_id = d.decision_id AND listed_there.source_id = d.source_id
  INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
  WHERE COALESCE(b.adoption, 'recorded vote') = 'recorded vote' AND d.coverage = 'unlisted_absent'
),
fillings AS (
  SELECT decision_id, source_id, source_ref, 'adopted_without_vote' AS vote
  FROM named_dissociations WHERE choice = 1
  UNION ALL
  SELECT decision_id, source_id, source_ref, 'absent'
  FROM recorded_lists WHERE choice = 1
)
SELECT
  f.decision_id, f.source_id, f.source_ref, m.country_code, m.country_name, f.vote
FROM fillings AS f
INNER JOIN decision_member AS m ON m.decision_id = f.decision_id
LEFT JOIN chosen_vote AS c
  ON c.decision_id = f.decision_id AND c.country_code = m.country_code
WHERE c.country_code IS NULL
