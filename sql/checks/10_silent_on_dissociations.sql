-- title: Adopted without a vote, and nobody says who stood apart
-- severity: info
-- explanation: >
--   The sources do not say who dissociated itself from the decision, or that nobody did. No member has
--   a row: neither adopted_without_vote nor disassociated would be known to be true.

SELECT
  d.source_id,
  d.source_ref,
  CONCAT(d.decision_id, ' was adopted without a vote; no source lists who dissociated itself')
    AS message,
  '' AS value,
  'Add the list of those who dissociated themselves, if there is one' AS suggestion
FROM decision_base AS d
LEFT JOIN (SELECT DISTINCT decision_id FROM votes) AS v ON v.decision_id = d.decision_id
WHERE d.adoption = 'without a vote' AND v.decision_id IS NULL
