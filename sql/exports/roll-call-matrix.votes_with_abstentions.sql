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

WITH states AS (
  SELECT DISTINCT country_code FROM chosen_member WHERE vote IS NOT NULL
)
SELECT
  s.country_code,
  CONCAT('v', r.rcid) AS vote_id,
  r.vote_no,
  CASE
    WHEN m.decision_no IS NULL THEN 0
    WHEN m.vote = 'yes' THEN 1
    WHEN m.vote = 'no' THEN 6
    WHEN m.vote = 'abstain' THEN 7
    WHEN m.vote = 'absent' THEN 9
  END AS code
FROM states AS s
CROSS JOIN chosen_roll_call AS r
LEFT JOIN chosen_member AS m
  ON m.decision_no = r.decision_no AND m.country_code = s.country_code
