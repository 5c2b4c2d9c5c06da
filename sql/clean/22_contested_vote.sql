-- title: The votes of a country in a decision for which there are several cells, best first
-- question: >
--   The source with the best authority goes first. Of one source's cells a blank never contradicts a
--   filled one, nor does an absence contradict a vote: a source may have two codes for one seat, of which
--   one was empty that day (China in October 1971). Of two filled cells the first stands (line 9 before
--   line 10). Beside each stands the one that is kept.

WITH several AS (
  SELECT decision_no, country_code
  FROM candidate_vote
  WHERE standing = 'admissible'
  GROUP BY decision_no, country_code
  HAVING COUNT(*) > 1
),
precedence AS (
  SELECT claim_no, DENSE_RANK() OVER (ORDER BY authority_rank, source_id) AS source_no
  FROM resolved_decision
),
ranked AS (
  SELECT
    v.decision_no, v.claim_no, v.country_code, v.resolution_no, v.text_no, v.vote, v.blank,
    v.place_no, v.line, p.source_no,
    ROW_NUMBER() OVER best_first AS choice,
    LAG(p.source_no) OVER best_first AS source_before,
    FIRST_VALUE(v.vote) OVER best_first AS kept,
    FIRST_VALUE(v.claim_no) OVER best_first AS kept_claim_no,
    FIRST_VALUE(v.place_no) OVER best_first AS kept_place_no,
    FIRST_VALUE(v.line) OVER best_first AS kept_line
  FROM candidate_vote AS v
  INNER JOIN several AS s
    ON s.decision_no = v.decision_no AND s.country_code = v.country_code
  INNER JOIN precedence AS p ON p.claim_no = v.claim_no
  WHERE v.standing = 'admissible'
  WINDOW best_first AS (
    PARTITION BY v.decision_no, v.country_code
    ORDER BY
      p.source_no,
      CASE WHEN v.blank THEN 1 ELSE 0 END,
      CASE WHEN v.vote = 'absent' THEN 1 ELSE 0 END,
      v.place_no, v.line
  )
)
SELECT
  decision_no, claim_no, country_code, resolution_no, text_no, vote, blank, place_no, line,
  source_no, choice,
  COALESCE(source_before, -1) <> source_no AS first_in_source,
  kept, kept_claim_no, kept_place_no, kept_line
FROM ranked
