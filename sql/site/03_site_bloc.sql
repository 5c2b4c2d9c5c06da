-- title: The blocs as the site numbers them
-- temporary: true

SELECT
  CAST(row_number() OVER (ORDER BY kind DESC, name, bloc) - 1 AS INTEGER) AS n,
  bloc AS id, name, kind, note, source
FROM ref_blocs
