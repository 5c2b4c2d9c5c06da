-- title: Every vote on human rights in the DPRK
-- columns:
--   - {name: decision_id, is: "the decision; see decisions"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: date, is: "day of the decision"}
--   - {name: symbol, is: "the document's own symbol; may repeat"}
--   - {name: kind, is: "what was decided upon", values: kind}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see Country codes"}
--   - {name: country_name, is: "the Member's name on that day"}
--   - {name: vote, is: "what the member did", values: vote}
--   - {name: position, is: "1 yes, 0 abstain, -1 no; empty where it took none in a recorded vote"}

SELECT
  decision_id, body, date, symbol, kind, country_code, country_name, vote, position
FROM subject_votes
WHERE subject = 'dprk'
