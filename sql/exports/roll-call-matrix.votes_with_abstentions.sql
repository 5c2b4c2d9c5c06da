-- title: The same matrix with abstentions and unknown votes kept apart
-- question: Who abstained, who was absent, and of whom is nothing known?
-- method: >
--   1 yes, 6 no, 7 abstained (present), 9 absent, 0 not a member, NA a member of which no source tells. In
--   R, rollcall(votes, yea = 1, nay = 6, missing = c(7, 9, NA), notInLegis = 0) is the same as with votes;
--   with nay = c(6, 7) an abstention counts as opposition, as some do for the United Nations.
-- takes: [subject, body, bloc, country, from, to]
-- key: [country_code]
-- across: vote_id
-- sort: [vote_no]
-- columns:
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; see legislators"}
--   - {name: vote_id, is: "one column for each of vote_descriptions, under its vote_id: 1, 6, 7, 9, 0 or NA"}

SELECT
  country_code,
  vote_id,
  vote_no,
  CASE
    WHEN NOT member THEN 0
    WHEN vote = 'yes' THEN 1
    WHEN vote = 'no' THEN 6
    WHEN vote = 'abstain' THEN 7
    WHEN vote = 'absent' THEN 9
  END AS code
FROM matrix_cell
