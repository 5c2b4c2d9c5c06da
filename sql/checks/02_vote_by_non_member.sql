-- title: A vote by a State that was not a member of that body that day
-- severity: error
-- explanation: >
--   The votes are not published: only members of a body vote in it. Either the country was read
--   wrongly, the decision's body or date is wrong, or the membership table lacks a term. One notice
--   for each seat and source; where many outsiders vote in one decision, one for the decision.

WITH outsiders AS (
  SELECT
    v.source_id, v.source_ref, v.country_name, v.written, v.vote, d.body, d.symbol, d.decision_id,
    d.date_from
  FROM candidate_vote AS v
  INNER JOIN decision_base AS d ON d.decision_id = v.decision_id
  INNER JOIN (SELECT DISTINCT decision_id FROM decision_member) AS k
    ON k.decision_id = v.decision_id
  LEFT JOIN decision_member AS m
    ON m.decision_id = v.decision_id AND m.country_code = v.country_code
  WHERE m.country_code IS NULL AND NOT v.blank
),
not_in_the_united_nations AS (
  SELECT
    v.source_id, v.ref, COALESCE(s.name, c.country) AS country_name, v.vote AS written, t.vote,
    d.body, d.symbol, d.decision_id, d.date_from
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d
    ON d.source_id = v.source_id AND d.decision_key = v.decision_key
  INNER JOIN resolved_country AS c
    ON c.country = v.country AND c.status <> 'matched' AND c.seat_code IS NOT NULL
    AND c.date_from IS NOT DISTINCT FROM d.date_from
    AND c.date_to IS NOT DISTINCT FROM d.date_to
  INNER JOIN resolved_vote AS t
    ON t.source_id = v.source_id AND t.text = v.vote AND t.status = 'matched'
  LEFT JOIN ref_seats AS s ON s.code = c.seat_code
  WHERE TRIM(v.vote) <> '' AND d.decision_id IS NOT NULL AND v.intended IS NOT TRUE
),
found AS (
  SELECT * FROM outsiders WHERE vote <> 'absent'
  UNION ALL
  SELECT * FROM not_in_the_united_nations WHERE vote <> 'absent'
),
crowds AS (
  SELECT decision_id, source_id FROM found GROUP BY decision_id, source_id HAVING COUNT(*) > 4
),
grouped AS (
  SELECT
    f.*,
    CASE WHEN c.decision_id IS NULL THEN CONCAT(f.body, ' ', f.country_name) ELSE f.decision_id END
      AS about,
    c.decision_id IS NOT NULL AS crowd
  FROM found AS f
  LEFT JOIN crowds AS c ON c.decision_id = f.decision_id AND c.source_id = f.source_id
),
counted AS (
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY source_id, about) AS votes,
    ROW_NUMBER() OVER (
      PARTITION BY source_id, about
      ORDER BY date_from NULLS LAST, decision_id, LENGTH(source_ref), source_ref
    ) AS place
  FROM grouped
)
SELECT
  source_id,
  source_ref,
  CASE
    WHEN crowd THEN CONCAT(
      votes, ' States vote on ', COALESCE(symbol, decision_id), ' that were not members of ', body,
      ' on ', COALESCE(CAST(date_from AS STRING), 'any day'),
      ': their votes are not published; the first is ', country_name
    )
    ELSE CONCAT(
      country_name, ' was not a member of ', body, ' on ',
      COALESCE(CAST(date_from AS STRING), 'any day'), ': its "', written, '" on ',
      COALESCE(symbol, decision_id), ' is not published',
      CASE WHEN votes > 1 THEN CONCAT(', nor are ', votes - 1, ' more of its votes') ELSE '' END
    )
  END AS message,
  country_name AS value,
  CASE
    WHEN crowd THEN 'Check the date and the body of the decision'
    ELSE 'Check the name, the body and the date; a blank cell is right for a State that was no member'
  END AS suggestion
FROM counted
WHERE place = 1
