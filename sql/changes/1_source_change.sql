-- title: What became of each source between two runs
-- temporary: true
-- question: >
--   reason is empty for a source that both runs read from the same bytes and believed alike. A source of
--   which a run has no record is in neither table, so that nothing is said of it.

SELECT
  COALESCE(a.source_id, b.source_id) AS source_id,
  COALESCE(a.reader, b.reader) = 'corrections' AS is_correction,
  CASE
    WHEN b.source_id IS NULL THEN 'file added'
    WHEN a.source_id IS NULL THEN 'file removed'
    WHEN a.sha256 <> b.sha256 THEN 'file changed'
    WHEN a.authority <> b.authority THEN 'precedence'
  END AS reason
FROM before_sources AS b
FULL JOIN after_sources AS a ON a.source_id = b.source_id
