-- title: A vote by a State that was not a member of that body that day
-- severity: error
-- explanation: >
--   The row is not published: only members of a body vote in it. Either the country was read wrongly,
--   the decision's body or date is wrong, or the membership table lacks a term.

WITH outsiders AS (
  SELECT
    v.source_id, v.source_ref, v.country_name, v.written, d.body, d.symbol, d.decision_id,
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
  SELECT v.source_id, v.ref, c.country, v.vote, d.body, d.symbol, d.decision_id, d.date_from
  FROM raw_vote AS v
  INNER JOIN resolved_decision AS d
    ON d.source_id = v.source_id AND d.decision_key = v.decision_key
  INNER JOIN resolved_country AS c
    ON c.country = v.country AND c.status <> 'matched' AND c.seat_code IS NOT NULL
    AND c.date_from IS NOT DISTINCT FROM d.date_from
    AND c.date_to IS NOT DISTINCT FROM d.date_to
  INNER JOIN resolved_vote AS t
    ON t.source_id = v.source_id AND t.text = v.vote AND t.status = 'matched'
  WHERE TRIM(v.vote) <> '' AND d.decision_id IS NOT NULL AND v.intended IS NOT TRUE
),
found AS (
  SELECT * FROM outsiders
  UNION ALL
  SELECT * FROM not_in_the_united_nations
)
SELECT
  source_id,
  source_ref,
  CONCAT(
    country_name, ' was not a member of ', body, ' on ',
    COALESCE(CAST(date_from AS STRING), 'any day'), ': its "', written, '" on ',
    COALESCE(symbol, decision_id), ' is not published'
  ) AS message,
  country_name AS value,
  'Check the name, the body and the date; a blank cell is right for a State that was no member'
    AS suggestion
FROM found
