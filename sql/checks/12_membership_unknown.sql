-- title: Nobody's membership is known
-- severity: warning
-- explanation: >
--   The membership tables have no term for that body on that day, so that nothing can be said of votes
--   by non-members or of missing members. One notice for each source and body.

WITH unknown AS (
  SELECT
    d.source_id, d.source_ref, d.decision_id, d.body, d.date_from,
    COUNT(*) OVER (PARTITION BY d.source_id, d.body) AS decisions,
    MAX(d.date_from) OVER (PARTITION BY d.source_id, d.body) AS last_date,
    ROW_NUMBER() OVER (
      PARTITION BY d.source_id, d.body ORDER BY d.date_from, d.decision_id
    ) AS place
  FROM decision_base AS d
  LEFT JOIN sitting AS m ON m.sitting_no = d.sitting_no
  WHERE d.date_from IS NOT NULL AND m.sitting_no IS NULL
)
SELECT
  source_id,
  source_ref,
  CONCAT(
    'No members of ', body, ' are known on ', CAST(date_from AS STRING),
    CASE
      WHEN decisions > 1 THEN CONCAT(
        ', nor on the days of ', decisions - 1, ' more of its decisions until ',
        CAST(last_date AS STRING)
      )
      ELSE ''
    END
  ) AS message,
  decision_id AS value,
  'Check the date and the body' AS suggestion
FROM unknown
WHERE place = 1
