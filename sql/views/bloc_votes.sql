-- title: Every vote once for each bloc that the country belonged to on that day
-- columns:
--   - {name: bloc, is: "short name of the bloc"}
--   - {name: bloc_name, is: "its name"}
--   - {name: certainty, is: "how well the dates of this membership are known", values: certainty}
--   - {name: decision_id, is: "the decision; see decisions"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: date, is: "day of the decision, or the first of its month where only that is known"}
--   - {name: symbol, is: "the document's own symbol; may repeat"}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes"}
--   - {name: country_name, is: "the Member's name on that day"}
--   - {name: vote, is: "what the member did", values: vote}

SELECT
  b.bloc,
  b.bloc_name,
  b.certainty,
  v.decision_id,
  v.body,
  v.date,
  v.symbol,
  v.country_code,
  v.country_name,
  v.vote
FROM votes AS v
INNER JOIN blocs AS b
  ON b.country_code = v.country_code
  AND (b.valid_from IS NULL OR b.valid_from <= v.date)
  AND (b.valid_to IS NULL OR b.valid_to >= v.date)
