-- title: Participation
-- question: In how many of the roll calls of a body was each member absent, year by year?
-- method: >
--   Only roll calls of which absences are known (decisions.absent is not empty): a source that leaves
--   absences out says nothing of them, and most plenary votes of the past come from such sources. A
--   member is counted in the roll calls of its terms only. absent_share is absent / roll_calls, to be
--   read beside that of all members in the same body and year; with few roll calls it says little, so
--   look at roll_calls, none is left out.
-- chart: {kind: lines, x: year, parts: [absent_share, members_share], pick: [country_name, body],
--   start: United States of America, unit: share of roll calls}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --body {body} --country {country_code} --from {year} --to {year}
-- key: [body, year, country_code]
-- columns:
--   - {name: body, is: "the body", values: body, required: true}
--   - {name: year, is: "year of the roll calls; empty for those without a date"}
--   - {name: country_code, is: "the member", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: roll_calls, is: "roll calls in which it was a member and absences are known"}
--   - {name: "yes", is: "of these, it voted yes"}
--   - {name: "no", is: "it voted no"}
--   - {name: abstain, is: "it abstained"}
--   - {name: absent, is: "it was absent"}
--   - {name: absent_share, is: "absent / roll_calls, 0 to 1"}
--   - {name: members_share, is: "the same over all members of the body in that year, 0 to 1"}

WITH counts AS (
  SELECT
    d.body, d.year, v.country_no,
    COUNT(*) AS roll_calls,
    COUNT(*) FILTER (WHERE v.vote = 'yes') AS yes,
    COUNT(*) FILTER (WHERE v.vote = 'no') AS no,
    COUNT(*) FILTER (WHERE v.vote = 'abstain') AS abstain,
    COUNT(*) FILTER (WHERE v.vote = 'absent') AS absent
  FROM scope_ballot AS v
  INNER JOIN scope_decision AS d ON d.decision_no = v.decision_no
  WHERE d.absent IS NOT NULL AND v.vote IN ('yes', 'no', 'abstain', 'absent')
  GROUP BY d.body, d.year, v.country_no
),
compared AS (
  SELECT
    *,
    SUM(absent) OVER (PARTITION BY body, year) AS all_absent,
    SUM(roll_calls) OVER (PARTITION BY body, year) AS all_roll_calls
  FROM counts
)
SELECT
  n.body,
  n.year,
  c.country_code,
  c.country_name,
  n.roll_calls,
  n.yes,
  n.no,
  n.abstain,
  n.absent,
  rounded(n.absent / CAST(n.roll_calls AS DOUBLE), 4) AS absent_share,
  rounded(n.all_absent / CAST(n.all_roll_calls AS DOUBLE), 4) AS members_share
FROM compared AS n
INNER JOIN voters AS c ON c.country_no = n.country_no
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR c.country_code = p.country
-- account
SELECT
  CASE
    WHEN v.vote IN ('adopted_without_vote', 'disassociated') THEN 'on decisions adopted without a vote'
    WHEN d.absent IS NULL THEN 'on roll calls whose absences are unknown'
    WHEN c.country_code <> p.country THEN 'of other countries'
    ELSE 'used'
  END AS fate,
  COUNT(*) AS votes
FROM scope_ballot AS v
INNER JOIN scope_decision AS d ON d.decision_no = v.decision_no
INNER JOIN voters AS c ON c.country_no = v.country_no
CROSS JOIN parameters AS p
GROUP BY 1
