-- title: A vote that does not fit the way the body decided
-- severity: error
-- explanation: >
--   A yes, no or abstention in a decision that was adopted without a vote, or a dissociation in a
--   recorded vote. The cell is not published.

SELECT
  v.source_id,
  v.source_ref,
  CONCAT(
    '"', v.written, '" for ', v.country_name, ', but ', d.decision_id, ' was ',
    CASE WHEN d.adoption = 'without a vote' THEN 'adopted without a vote' ELSE 'put to a recorded vote' END,
    ': not published'
  ) AS message,
  v.written AS value,
  'Correct the cell, or how the decision was adopted' AS suggestion
FROM candidate_vote AS v
INNER JOIN decision_base AS d ON d.decision_id = v.decision_id
WHERE
  NOT v.blank
  AND CASE
    WHEN d.adoption = 'without a vote' THEN v.vote NOT IN ('disassociated', 'adopted_without_vote')
    ELSE v.vote IN ('disassociated', 'adopted_without_vote')
  END
