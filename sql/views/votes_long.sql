-- title: Every vote with the facts of its decision beside it, and as numbers
-- columns:
--   - {name: decision_id, is: "the decision; see decisions"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: date, is: "day of the decision, or the first of its month where date_precision says month"}
--   - {name: date_precision, is: "how exactly the date is known", values: date_precision}
--   - {name: session, is: "the body's session"}
--   - {name: symbol, is: "the document's own symbol; may repeat"}
--   - {name: title, is: "the decision's title"}
--   - {name: kind, is: "what was decided upon", values: kind}
--   - {name: adoption, is: "how it was decided", values: adoption}
--   - {name: outcome, is: "what became of it", values: outcome}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes"}
--   - {name: country_name, is: "the Member's name on that day"}
--   - {name: cow, is: "Correlates of War number of the seat"}
--   - {name: vote, is: "what the member did", values: vote}
--   - {name: position, is: "1 yes, 0 abstain, -1 no; empty where it took none in a recorded vote"}
--   - {name: voeten, is: "the number that Voeten's data give the vote: 1 yes, 2 abstain, 3 no, 8 absent; empty where no vote was called"}
--   - {name: source_id, is: "the source that was believed; see sources"}
--   - {name: source_ref, is: "the cell or line in that source"}

SELECT
  v.decision_id,
  v.body,
  v.date,
  d.date_precision,
  v.session,
  v.symbol,
  d.title,
  d.kind,
  d.adoption,
  d.outcome,
  v.country_code,
  v.country_name,
  c.cow,
  v.vote,
  CASE v.vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 0 WHEN 'no' THEN -1 END AS position,
  CASE v.vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 2 WHEN 'no' THEN 3 WHEN 'absent' THEN 8 END
    AS voeten,
  v.source_id,
  v.source_ref
FROM votes AS v
INNER JOIN decisions AS d ON d.decision_id = v.decision_id
INNER JOIN countries AS c ON c.country_code = v.country_code
