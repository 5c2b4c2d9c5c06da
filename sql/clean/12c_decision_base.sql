-- title: Each decision once, with what its title tells of its kind
-- question: id_place is the place of its id in the order of ids, which is quicker to sort by.

SELECT
  f.decision_no, f.decision_id, ROW_NUMBER() OVER (ORDER BY f.decision_id) AS id_place,
  f.day_no, f.sitting_no, f.body, f.symbol, f.part, f.session,
  f.date_from, f.date_to, f.date_precision,
  f.title, COALESCE(k.kind, f.kind) AS kind, f.adoption, f.stated_outcome,
  f.stated_yes, f.stated_no, f.stated_abstain, f.stated_source, f.stated_ref,
  f.source_id, f.source_ref, f.evidence
FROM decision_field AS f
LEFT JOIN told_kind AS k ON k.decision_no = f.decision_no
