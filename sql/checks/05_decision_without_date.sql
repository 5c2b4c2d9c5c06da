-- title: A decision without a date
-- severity: warning
-- explanation: >
--   Without a date nobody's membership can be known, and names are only read where they mean one State
--   on every day.

SELECT
  source_id,
  source_ref,
  CONCAT('No source says when ', decision_id, ' was decided') AS message,
  COALESCE(symbol, '') AS value,
  'Add a date to the row or column' AS suggestion
FROM decision_base
WHERE date_from IS NULL
