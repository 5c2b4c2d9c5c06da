-- title: Pairs of equal texts of which a roll call is not known
-- severity: info
-- explanation: >
--   A table of pairs of roll calls on texts of equal content names numbers that no source of votes has.
--   Those pairs tie nothing.

WITH known AS (
  SELECT DISTINCT r.family, r.own_id
  FROM raw_decision AS r
  INNER JOIN resolved_decision AS d ON d.claim_no = r.claim_no
  WHERE r.family IS NOT NULL AND r.own_id IS NOT NULL AND d.decision_no IS NOT NULL
),
pairs AS (
  SELECT
    t.source_id,
    t.ref,
    CONCAT(t.one, ' ', t.other) AS pair,
    a.own_id IS NOT NULL AND b.own_id IS NOT NULL AS met
  FROM raw_tie AS t
  LEFT JOIN known AS a ON a.family = t.family AND a.own_id = t.one
  LEFT JOIN known AS b ON b.family = t.family AND b.own_id = t.other
)
SELECT
  source_id,
  '' AS source_ref,
  CONCAT(
    CAST(COUNT(*) FILTER (WHERE NOT met) AS STRING), ' of ', CAST(COUNT(*) AS STRING),
    ' pairs of equal texts name a roll call that no source has, and tie nothing'
  ) AS message,
  MIN(pair) FILTER (WHERE NOT met) AS value,
  'Nothing, if the pairs are of more votes than lie in the folder; else compare the numbers with those of the votes' AS suggestion
FROM pairs
GROUP BY source_id
HAVING COUNT(*) FILTER (WHERE NOT met) > 0
