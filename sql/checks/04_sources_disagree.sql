-- title: Two sources that disagree
-- severity: warning
-- explanation: >
--   Two sources give different values for the same thing. The one with the better authority is
--   published, the other is kept in conflicts.

SELECT
  lost_source AS source_id,
  lost_ref AS source_ref,
  CONCAT(
    decision_id, COALESCE(', ' || country_code, ''), ': ', field, ' is "', lost,
    '" here and "', kept, '" in ', kept_source, ' ', kept_ref, ', which is published'
  ) AS message,
  lost AS value,
  'Look it up in the official record; authority in sources.yaml decides who is believed'
    AS suggestion
FROM conflicts
-- two votes in one source are told by country_twice
WHERE field <> 'vote' OR lost_source <> kept_source
