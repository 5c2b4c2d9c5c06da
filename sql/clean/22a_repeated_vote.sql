-- title: The countries and decisions for which there are several cells
-- temporary: true
-- question: >
--   Mostly sources agree (alike): each has one cell, filled, and all say the same. Then the best source
--   is taken, and nothing has to be weighed. More than sixty sources are weighed in any case.

WITH cells AS (
  SELECT
    decision_no, country_code, source_no,
    -- numbers, because DuckDB can spill groups only whose states are of one size
    CASE
      WHEN blank THEN 0
      WHEN vote = 'yes' THEN 1
      WHEN vote = 'no' THEN 2
      WHEN vote = 'abstain' THEN 3
      WHEN vote = 'absent' THEN 4
      WHEN vote = 'disassociated' THEN 5
      ELSE 6
    END AS vote_no,
    CASE WHEN source_no <= 60 THEN CAST(POWER(2, source_no) AS BIGINT) ELSE 0 END AS source_bit
  FROM candidate_vote
  WHERE standing = 'admissible'
)
SELECT
  decision_no,
  country_code,
  MIN(source_no) AS best_source_no,
  MIN(vote_no) = MAX(vote_no) AND MIN(vote_no) > 0 AND BIT_COUNT(BIT_OR(source_bit)) = COUNT(*) AS alike
FROM cells
GROUP BY decision_no, country_code
HAVING COUNT(*) > 1
