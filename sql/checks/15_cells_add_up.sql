-- title: Vote cells that are not accounted for
-- severity: error
-- explanation: >
--   Every vote cell that a reader came by is published, collapsed into another that says the same, kept
--   in conflicts, no vote, or refused. If they do not add up, votes were lost without a word: a defect of
--   Rollcall.

WITH told AS (
  SELECT source_id, SUM(cells) AS cells FROM cell_fate GROUP BY source_id
)
SELECT
  f.source_id,
  '' AS source_ref,
  CONCAT(
    COALESCE(f.cells_seen, 0), ' vote cells were read, but ', COALESCE(t.cells, 0), ' are accounted for'
  ) AS message,
  CAST(f.cells_seen AS STRING) AS value,
  'Please report it, with the file' AS suggestion
FROM source_file AS f
LEFT JOIN told AS t ON t.source_id = f.source_id
WHERE COALESCE(f.cells_seen, 0) <> COALESCE(t.cells, 0)
