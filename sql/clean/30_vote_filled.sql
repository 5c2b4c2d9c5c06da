-- title: Votes that follow from what a source says of those it does not list
-- question: >
--   In a decision adopted without a vote, of which a source names those who stood apart, all other
--   members went along. In an official recorded-vote list whoever is not listed took no part. Nothing
--   follows from a list of which a cell was refused: the refused State would seem to be unlisted.

WITH readable AS (
  SELECT d.*
  FROM resolved_decision AS d
  LEFT JOIN (SELECT DISTINCT decision_no, source_id FROM refused_cell) AS r
    ON r.decision_no = d.decision_no AND r.source_id = d.source_id
  WHERE r.decision_no IS NULL
),
named_dissociations AS (
  SELECT
    d.decision_no, d.sitting_no, d.source_id, d.ref AS source_ref,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_no ORDER BY d.authority_rank, d.source_id, d.ref
    ) AS choice
  FROM readable AS d
  INNER JOIN decision_base AS b ON b.decision_no = d.decision_no
  WHERE b.adoption = 'without a vote' AND d.coverage = 'dissociations'
),
recorded_lists AS (
  SELECT
    d.decision_no, d.sitting_no, d.source_id, d.ref AS source_ref,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_no ORDER BY d.authority_rank, d.source_id, d.ref
    ) AS choice
  FROM readable AS d
  INNER JOIN (SELECT DISTINCT decision_no, source_id FROM claim_votes) AS listed_there
    ON listed_there.decision_no = d.decision_no AND listed_there.source_id = d.source_id
  INNER JOIN decision_base AS b ON b.decision_no = d.decision_no
  WHERE COALESCE(b.adoption, 'recorded vote') = 'recorded vote' AND d.coverage = 'unlisted_absent'
),
fillings AS (
  SELECT decision_no, sitting_no, source_id, source_ref, 'adopted_without_vote' AS vote
  FROM named_dissociations WHERE choice = 1
  UNION ALL
  SELECT decision_no, sitting_no, source_id, source_ref, 'absent'
  FROM recorded_lists WHERE choice = 1
),
voiced AS (
  SELECT DISTINCT v.decision_no, v.country_code
  FROM candidate_vote AS v
  INNER JOIN fillings AS f ON f.decision_no = v.decision_no
  WHERE v.standing = 'admissible'
)
SELECT
  f.decision_no, f.source_id, f.source_ref, m.country_code, m.country_name, f.vote
FROM fillings AS f
INNER JOIN sitting_member AS m ON m.sitting_no = f.sitting_no
LEFT JOIN voiced AS v ON v.decision_no = f.decision_no AND v.country_code = m.country_code
WHERE v.country_code IS NULL
