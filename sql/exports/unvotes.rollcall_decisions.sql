-- title: Which decision each number of a roll call means
-- question: Which published decision is behind a roll call?
-- method: From the numbers back to data/decisions.csv; the package and the data set have no such file.
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA}
-- key: [rcid]
-- columns:
--   - {name: rcid, is: "number of the roll call"}
--   - {name: rcid_is, is: "own: Voeten's, from a source; made: of decision_id"}
--   - {name: decision_id, is: "the decision, as in data/decisions.csv"}
--   - {name: symbol, is: "the document's own symbol"}

SELECT rcid, CASE WHEN own THEN 'own' ELSE 'made' END AS rcid_is, decision_id, symbol
FROM chosen_roll_call
