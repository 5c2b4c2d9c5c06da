-- title: As the R package unvotes has them, for scripts that read un_votes, un_roll_calls and un_roll_call_issues
-- question: Who voted yes, no or abstain in which roll call?
-- method: >
--   One row per roll call and State that voted, under the package's names and codes of States on that
--   day: Taiwan to 24 October 1971, Yugoslavia for Serbia. The package has no absences.
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA}
-- key: [rcid, country]
-- columns:
--   - {name: rcid, is: "number of the roll call: Voeten's where a source has it, else 15 digits made of decision_id; see un_roll_calls and rollcall_decisions"}
--   - {name: country, is: "the State, as the package names it"}
--   - {name: country_code, is: "ISO 3166-1 alpha-2 as the package has it; NA for States that are gone, and for Namibia, whose code is NA"}
--   - {name: vote, is: "yes, no or abstain"}

SELECT
  r.rcid,
  COALESCE(s.country, v.country_name) AS country,
  s.iso2 AS country_code,
  v.vote
FROM chosen_vote AS v
INNER JOIN chosen_roll_call AS r ON r.decision_id = v.decision_id
LEFT JOIN ref_voeten_states AS s
  ON s.code = v.country_code
  AND COALESCE(r.date, DATE '9999-12-31')
    BETWEEN COALESCE(CAST(s.valid_from AS DATE), DATE '0001-01-01')
    AND COALESCE(CAST(s.valid_to AS DATE), DATE '9999-12-31')
WHERE v.vote IN ('yes', 'no', 'abstain')
-- account
SELECT
  CASE
    WHEN vote IN ('yes', 'no', 'abstain') THEN 'used'
    WHEN vote = 'absent' THEN 'absent: the package has no absences'
    ELSE CONCAT(vote, ': no roll call')
  END AS fate,
  COUNT(*) AS votes
FROM chosen_vote
GROUP BY 1
UNION ALL
SELECT 'of other States than those asked for', (SELECT SUM(votes) FROM scope_decision) - COUNT(*)
FROM chosen_vote
