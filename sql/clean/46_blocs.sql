-- title: Who belonged to which bloc from when to when
-- key: [bloc, country_code, valid_from]
-- columns:
--   - {name: bloc, is: "short name of the bloc", required: true}
--   - {name: bloc_name, is: "its name", required: true}
--   - {name: kind, is: "regional_group or organisation", values: bloc_kind, required: true}
--   - {name: country_code, is: "the member; see Country codes", references: countries, required: true}
--   - {name: valid_from, is: "first day"}
--   - {name: valid_to, is: "last day; empty for members of today"}
--   - {name: certainty, is: "sure, likely or unsure: how well the dates are known", values: certainty, required: true}
--   - {name: source, is: "where the dates come from"}

SELECT
  t.bloc,
  b.name AS bloc_name,
  b.kind,
  t.code AS country_code,
  CAST(t.valid_from AS DATE) AS valid_from,
  CAST(t.valid_to AS DATE) AS valid_to,
  t.certainty,
  t.source
FROM ref_bloc_terms AS t
INNER JOIN ref_blocs AS b ON b.bloc = t.bloc
