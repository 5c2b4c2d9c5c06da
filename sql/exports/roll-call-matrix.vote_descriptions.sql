-- title: The roll calls of the matrix, in the order of its columns
-- question: Which roll call is in which column?
-- method: For vote.names and vote.data of R's rollcall().
-- takes: [subject, body, bloc, country, from, to]
-- key: [vote_no]
-- columns:
--   - {name: vote_no, is: "place of the column among the roll calls, from 1"}
--   - {name: vote_id, is: "name of the column: v and Voeten's number of the roll call where a source has it, else v and 15 digits made of decision_id"}
--   - {name: decision_id, is: "the decision, as in data/decisions.csv"}
--   - {name: body, is: "the body that decided"}
--   - {name: symbol, is: "the document's own symbol"}
--   - {name: session, is: "the body's session"}
--   - {name: date, is: "its day; the first of the month where only that is known"}
--   - {name: kind, is: "resolution, draft resolution, amendment, paragraph, motion, procedural, decision, unknown"}
--   - {name: title, is: "the decision's title"}
--   - {name: "yes", is: "votes of code 1"}
--   - {name: "no", is: "votes of code 6"}
--   - {name: abstain, is: "votes of code 7 in votes_with_abstentions"}
--   - {name: absent, is: "votes of code 9 there"}

SELECT
  vote_no, CONCAT('v', rcid) AS vote_id, decision_id, body, symbol, session, date, kind, title,
  yes, no, abstain, absent
FROM chosen_roll_call
