-- title: Adopted without a vote, and nobody says who stood apart
-- severity: info
-- explanation: >
--   The sources do not say who dissociated itself from the decision, or that nobody did. No member has
--   a row: neither adopted_without_vote nor disassociated would be known to be true. A source
--   with many such decisions gets one notice.

WITH silent AS (
  SELECT
    d.source_id, d.source_ref, d.decision_id,
    COUNT(*) OVER (PARTITION BY d.source_id) AS decisions,
    ROW_NUMBER() OVER (
      PARTITION BY d.source_id ORDER BY d.date_from NULLS LAST, d.decision_id
    ) AS place
  FROM decision_base AS d
  LEFT JOIN (SELECT DISTINCT decision_id FROM votes) AS v ON v.decision_id = d.decision_id
  WHERE d.adoption = 'without a vote' AND v.decision_id IS NULL
)
SELECT
  source_id,
  source_ref,
  CASE
    WHEN decisions > 20 THEN CONCAT(
      decisions, ' decisions were adopted without a vote, of which no source lists who dissociated',
      ' itself; the first is ', decision_id
    )
    ELSE CONCAT(decision_id, ' was adopted without a vote; no source lists who dissociated itself')
  END AS message,
  '' AS value,
  'Add the list of those who dissociated themselves, if there is one' AS suggestion
FROM silent
WHERE decisions <= 20 OR place = 1
