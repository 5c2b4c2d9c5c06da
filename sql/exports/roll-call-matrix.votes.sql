-- title: A matrix of States and roll calls for R's pscl, wnominate, oc and others of that family
-- question: How did each State vote in each roll call, as a matrix?
-- method: >
--   One row per State with a vote, one column per roll call in the order of vote_descriptions. Codes as in
--   Poole and Rosenthal's files: 1 yes, 6 no, 9 missing (abstained, absent, or a member of which no source
--   tells), 0 not a member of the body, or of the bloc asked for, that day. In R:
--   rollcall(votes, yea = 1, nay = 6, missing = 9, notInLegis = 0). votes_with_abstentions keeps
--   abstentions apart.
-- takes: [subject, body, bloc, country, from, to]
-- key: [country_code]
-- across: vote_id
-- sort: [vote_no]
-- columns:
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see legislators"}
--   - {name: vote_id, is: "one column for each of vote_descriptions, under its vote_id: 1, 6, 9 or 0"}

SELECT
  country_code,
  vote_id,
  vote_no,
  CASE
    WHEN NOT member THEN 0
    WHEN vote = 'yes' THEN 1
    WHEN vote = 'no' THEN 6
    ELSE 9
  END AS code
FROM matrix_cell
-- account
SELECT fate, votes FROM roll_call_fate
