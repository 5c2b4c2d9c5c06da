-- title: The countries and decisions for which there are several cells
-- temporary: true
-- question: >
--   Mostly sources agree (alike): each has one cell, filled, and all say the same. Then the best source
--   is taken, and nothing has to be weighed. More than sixty sources are weighed in any case.

WITH cells AS (
  SELECT
    decision_no, country_code, source_no, vote, blank,
    CASE WHEN source_no <= 60 THEN CAST(POWER(2, source_no) AS BIGINT) ELSE 0 END AS source_bit
  FROM candidate_vote
  WHERE standing = 'admissible'
)
SELECT
  decision_no,
  country_code,
  MIN(source_no) AS best_source_no,
  MIN(vote) = MAX(vote) AND NOT MAX(blank) AND BIT_COUNT(BIT_OR(source_bit)) = COUNT(*) AS alike
FROM cells
GROUP BY decision_no, country_code
HAVING COUNT(*) > 1
