-- title: All that differs between two runs
-- temporary: true

SELECT
  'votes' AS of_table, change, decision_id, country_code, 'vote' AS field, before, after,
  source_id, source_before, reason
FROM vote_change
UNION ALL
SELECT
  'decisions', change, decision_id, CAST(NULL AS STRING), field, before, after,
  source_id, source_before, reason
FROM decision_change
