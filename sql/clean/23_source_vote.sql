-- title: One vote per decision, country and source
-- question: >
--   A blank never contradicts a filled cell of the same seat, nor does an absence contradict a vote:
--   a source may have two codes for one seat, of which one was empty that day (China in October 1971).
--   Of two filled cells the first stands (line 9 before line 10).

WITH ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY decision_id, source_id, country_code
      ORDER BY
        CASE WHEN blank THEN 1 ELSE 0 END,
        CASE WHEN vote = 'absent' THEN 1 ELSE 0 END,
        LENGTH(source_ref), source_ref
    ) AS choice
  FROM admissible_vote
)
SELECT
  decision_id, source_id, source_ref, country_code, country_name, vote, written, blank,
  authority_rank
FROM ranked
WHERE choice = 1
