-- title: The votes of a country in a decision for which there are several cells, best first
-- question: >
--   The source with the best authority goes first. Of one source's cells a blank never contradicts a
--   filled one, nor does an absence contradict a vote: a source may have two codes for one seat, of which
--   one was empty that day (China in October 1971). Of two filled cells the first stands (line 9 before
--   line 10).

WITH several AS (
  SELECT decision_no, country_code
  FROM candidate_vote
  WHERE standing = 'admissible'
  GROUP BY decision_no, country_code
  HAVING COUNT(*) > 1
)
SELECT
  v.decision_no, v.claim_no, v.country_code, v.resolution_no, v.text_no, v.vote, v.blank,
  v.place_no, v.line, d.source_id,
  ROW_NUMBER() OVER (
    PARTITION BY v.decision_no, v.country_code
    ORDER BY
      d.authority_rank, d.source_id,
      CASE WHEN v.blank THEN 1 ELSE 0 END,
      CASE WHEN v.vote = 'absent' THEN 1 ELSE 0 END,
      v.place_no, v.line
  ) AS choice,
  ROW_NUMBER() OVER (
    PARTITION BY v.decision_no, v.country_code, d.source_id
    ORDER BY
      CASE WHEN v.blank THEN 1 ELSE 0 END,
      CASE WHEN v.vote = 'absent' THEN 1 ELSE 0 END,
      v.place_no, v.line
  ) AS choice_in_source
FROM candidate_vote AS v
INNER JOIN several AS s ON s.decision_no = v.decision_no AND s.country_code = v.country_code
INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
WHERE v.standing = 'admissible'
