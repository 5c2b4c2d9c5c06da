-- title: One row per vote with the facts of its decision beside it, for pandas, R, Stata and others
-- question: Who voted how, on what, and what came of it?
-- method: >
--   The published votes, every vote of the six, with the decision's facts repeated in each row, so that
--   nothing has to be joined. position is yes 1, abstain 0, no -1.
-- takes: [subject, body, bloc, country, from, to]
-- key: [decision_id, country_code]
-- columns:
--   - {name: decision_id, is: "the decision, as in data/decisions.csv"}
--   - {name: body, is: "GA, GA1 to GA6 (main committees), CHR, HRC, SC"}
--   - {name: symbol, is: "the document's own symbol"}
--   - {name: part, is: "the paragraph or amendment, or else the source's own number, where the symbol alone does not tell"}
--   - {name: session, is: "the body's session"}
--   - {name: date, is: "its day; the first of the month where only that is known"}
--   - {name: date_precision, is: "day or month"}
--   - {name: year, is: "year of the date"}
--   - {name: title, is: "the decision's title"}
--   - {name: kind, is: "resolution, draft resolution, amendment, paragraph, motion, procedural, decision, unknown"}
--   - {name: adoption, is: "recorded vote or without a vote"}
--   - {name: outcome, is: "adopted, rejected or unknown"}
--   - {name: "yes", is: "members that voted so, all of them, whatever the filters"}
--   - {name: "no", is: "members that voted so"}
--   - {name: abstain, is: "members that abstained"}
--   - {name: absent, is: "members that were absent; empty where the source leaves absences out"}
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat"}
--   - {name: country_name, is: "the Member's name on that day"}
--   - {name: vote, is: "yes, no, abstain, absent, disassociated or adopted_without_vote"}
--   - {name: position, is: "yes 1, abstain 0, no -1; empty for the others"}
--   - {name: intended_vote, is: "what the delegation later said it had meant to vote"}
--   - {name: source_id, is: "the source that was believed"}
--   - {name: source_ref, is: "the cell or line in that source"}

SELECT
  d.decision_id, d.body, d.symbol, d.part, d.session, d.date, d.date_precision, d.year, d.title,
  d.kind, d.adoption, d.outcome, d.yes, d.no, d.abstain, d.absent,
  v.country_code, v.country_name, v.vote,
  CASE v.vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 0 WHEN 'no' THEN -1 END AS position,
  v.intended_vote, v.source_id, v.source_ref
FROM chosen_vote AS v
INNER JOIN scope_decision AS d ON d.decision_id = v.decision_id
-- account
SELECT 'used' AS fate, COUNT(*) AS votes FROM chosen_vote
UNION ALL
SELECT 'of other States than those asked for', (SELECT SUM(votes) FROM scope_decision) - COUNT(*)
FROM chosen_vote
