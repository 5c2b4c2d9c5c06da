-- title: A source's flag of membership that our terms overrule
-- severity: warning
-- explanation: >
--   The source says of a State that it was absent when it was no member, or that it was no member when
--   it was one. The terms of membership are believed: the first have no row, the votes of the second
--   are unknown. One notice for each seat and source.

WITH absent_outsiders AS (
  SELECT source_id, place_no, line, country_name, body, date_from, decision_id
  FROM outsider_vote
  WHERE vote = 'absent'
),
flagged AS (
  SELECT
    d.source_id, v.place_no, v.line, c.name_then AS country_name, d.body, d.date_from,
    d.decision_id, d.decision_no, c.code AS country_code
  FROM raw_vote AS v
  INNER JOIN resolved_vote AS t
    ON t.text_no = v.text_no AND t.status = 'no vote' AND t.rule = 'code book' AND NOT t.blank
  INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
  INNER JOIN resolved_country AS c
    ON c.name_no = v.name_no AND c.day_no = d.day_no AND c.status = 'matched'
  -- where only the month is known, a member on all of its days
  INNER JOIN member_term AS m
    ON m.body = d.body AND m.country_code = c.code
    AND m.valid_from <= d.date_from AND (m.valid_to IS NULL OR m.valid_to >= d.date_to)
),
voiced AS (
  SELECT v.decision_no, v.country_code
  FROM candidate_vote AS v
  INNER JOIN (SELECT DISTINCT decision_no FROM flagged) AS f ON f.decision_no = v.decision_no
  WHERE v.standing = 'admissible'
  UNION
  SELECT decision_no, country_code FROM vote_filled
),
flagged_members AS (
  SELECT
    f.source_id, f.place_no, f.line, f.country_name, f.body, f.date_from, f.decision_id
  FROM flagged AS f
  LEFT JOIN voiced AS p ON p.decision_no = f.decision_no AND p.country_code = f.country_code
  WHERE p.decision_no IS NULL
),
found AS (
  SELECT *, 'absent' AS flag FROM absent_outsiders
  UNION ALL
  SELECT *, 'no member' AS flag FROM flagged_members
),
counted AS (
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY source_id, country_name, body, flag) AS cells,
    MAX(date_from) OVER (PARTITION BY source_id, country_name, body, flag) AS last_date,
    ROW_NUMBER() OVER (
      PARTITION BY source_id, country_name, body, flag
      ORDER BY date_from NULLS LAST, decision_id, place_no, line NULLS LAST
    ) AS choice
  FROM found
)
SELECT
  f.source_id,
  address(p.place, f.line) AS source_ref,
  CONCAT(
    country_name, ' is flagged as ', flag, ' in ', cells, ' roll calls of ', body, ' from ',
    COALESCE(CAST(date_from AS STRING), 'an unknown day'), ' to ',
    COALESCE(CAST(last_date AS STRING), 'an unknown day'),
    CASE
      WHEN flag = 'absent' THEN ', when it was no member: no row is published'
      ELSE ', when it was a member: its votes are unknown'
    END
  ) AS message,
  country_name AS value,
  'Nothing, if the terms of membership are right' AS suggestion
FROM counted AS f
INNER JOIN raw_place AS p ON p.place_no = f.place_no
WHERE f.choice = 1
