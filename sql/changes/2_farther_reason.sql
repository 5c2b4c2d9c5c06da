-- title: Why a row may have changed whose own source did not, one row
-- temporary: true
-- question: >
--   Another file may date a decision better, or win or lose a vote; the program may read a text
--   otherwise; sources.yaml and aliases.csv say how to read. Where just one of these changed it is the
--   reason. Where none did, or several, or where one run kept no record of it, the reason is unknown.

WITH changed AS (
  SELECT
    (SELECT COUNT(*) FROM source_change WHERE reason IS NOT NULL) > 0 AS files,
    program,
    settings
  FROM compared
)
SELECT
  CASE
    WHEN program IS NULL OR settings IS NULL THEN 'unknown'
    WHEN files AND NOT program AND NOT settings THEN 'another file'
    WHEN program AND NOT files AND NOT settings THEN 'program or reference data'
    WHEN settings AND NOT files AND NOT program THEN 'settings'
    ELSE 'unknown'
  END AS reason
FROM changed
