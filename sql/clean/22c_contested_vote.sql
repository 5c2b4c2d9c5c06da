-- title: The cells of a country in a decision that have to be weighed, best first
-- question: >
--   The source with the best authority goes first. Of one source's cells a blank never contradicts a
--   filled one, nor does an absence contradict a vote: a source may have two codes for one seat, of which
--   one was empty that day (China in October 1971). Of two filled cells the first stands (line 9 before
--   line 10). Beside each stands the one that is kept.

WITH ranked AS (
  SELECT
    decision_no, claim_no, country_code, resolution_no, text_no, vote, blank, place_no, line,
    source_no,
    ROW_NUMBER() OVER best_first AS choice,
    LAG(source_no) OVER best_first AS source_before,
    FIRST_VALUE(vote) OVER best_first AS kept,
    FIRST_VALUE(claim_no) OVER best_first AS kept_claim_no,
    FIRST_VALUE(place_no) OVER best_first AS kept_place_no,
    FIRST_VALUE(line) OVER best_first AS kept_line
  FROM admissible_vote
  WHERE fate = 'contested'
  WINDOW best_first AS (
    PARTITION BY decision_no, country_code
    ORDER BY
      source_no,
      CASE WHEN blank THEN 1 ELSE 0 END,
      CASE WHEN vote = 'absent' THEN 1 ELSE 0 END,
      place_no, line NULLS LAST, claim_no, text_no, resolution_no
  )
)
SELECT
  decision_no, claim_no, country_code, resolution_no, text_no, vote, blank, place_no, line,
  source_no, choice,
  COALESCE(source_before, -1) <> source_no AS first_in_source,
  kept, kept_claim_no, kept_place_no, kept_line
FROM ranked
