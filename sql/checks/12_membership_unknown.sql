-- title: Nobody's membership is known
-- severity: warning
-- explanation: >
--   The membership tables have no term for that body on that day, so that nothing can be said of votes
--   by non-members or of missing members.

SELECT
  d.source_id,
  d.source_ref,
  CONCAT('No members of ', d.body, ' are known on ', CAST(d.date_from AS STRING)) AS message,
  d.decision_id AS value,
  'Check the date and the body' AS suggestion
FROM decision_base AS d
LEFT JOIN sitting AS m ON m.sitting_no = d.sitting_no
WHERE d.date_from IS NOT NULL AND m.sitting_no IS NULL
