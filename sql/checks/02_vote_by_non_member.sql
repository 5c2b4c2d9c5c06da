-- title: A vote by a State that was not a member of that body that day
-- severity: error
-- explanation: >
--   The votes are not published: only members of a body vote in it. Either the country was read
--   wrongly, the decision's body or date is wrong, or the membership table lacks a term. One notice
--   for each seat and source; where many outsiders vote in one decision, one for the decision.

WITH outsiders AS (
  SELECT
    d.source_id, v.place_no, v.line, c.name_then AS country_name, v.text_no, v.vote, d.body,
    d.symbol, d.decision_id, d.date_from
  FROM candidate_vote AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_country AS c ON c.resolution_no = v.resolution_no
  WHERE v.standing = 'outsider' AND NOT v.blank AND v.vote <> 'absent'
),
not_in_the_united_nations AS (
  SELECT
    d.source_id, v.place_no, v.line, COALESCE(s.name, n.name) AS country_name, v.text_no, t.vote,
    d.body, d.symbol, d.decision_id, d.date_from
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_country AS c
    ON c.name_no = v.name_no AND c.day_no = d.day_no
    AND c.status <> 'matched' AND c.seat_code IS NOT NULL
  INNER JOIN resolved_vote AS t ON t.text_no = v.text_no AND t.status = 'matched'
  INNER JOIN raw_name AS n ON n.name_no = v.name_no
  LEFT JOIN ref_seats AS s ON s.code = c.seat_code
  WHERE NOT t.blank AND t.vote <> 'absent' AND d.decision_no IS NOT NULL AND v.intended IS NOT TRUE
),
found AS (
  SELECT * FROM outsiders
  UNION ALL
  SELECT * FROM not_in_the_united_nations
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
      ORDER BY date_from NULLS LAST, decision_id, place_no, line
    ) AS choice
  FROM grouped
)
SELECT
  c.source_id,
  address(p.place, c.line) AS source_ref,
  CASE
    WHEN crowd THEN CONCAT(
      votes, ' States vote on ', COALESCE(symbol, decision_id), ' that were not members of ', body,
      ' on ', COALESCE(CAST(date_from AS STRING), 'any day'),
      ': their votes are not published; the first is ', country_name
    )
    ELSE CONCAT(
      country_name, ' was not a member of ', body, ' on ',
      COALESCE(CAST(date_from AS STRING), 'any day'), ': its "', t.text, '" on ',
      COALESCE(symbol, decision_id), ' is not published',
      CASE WHEN votes > 1 THEN CONCAT(', nor are ', votes - 1, ' more of its votes') ELSE '' END
    )
  END AS message,
  country_name AS value,
  CASE
    WHEN crowd THEN 'Check the date and the body of the decision'
    ELSE 'Check the name, the body and the date; a blank cell is right for a State that was no member'
  END AS suggestion
FROM counted AS c
INNER JOIN raw_place AS p ON p.place_no = c.place_no
INNER JOIN raw_text AS t ON t.text_no = c.text_no
WHERE c.choice = 1
