-- title: The votes on each decision, a character each
-- temporary: true

SELECT
  v.decision_id,
  string_agg(
    chr(CAST(256 + 8 * c.n + CASE v.vote
      WHEN 'yes' THEN 1
      WHEN 'no' THEN 2
      WHEN 'abstain' THEN 3
      WHEN 'absent' THEN 4
      WHEN 'disassociated' THEN 5
      WHEN 'adopted_without_vote' THEN 6
      ELSE 0
    END AS INTEGER)),
    '' ORDER BY c.n
  ) AS cells,
  COUNT(*) FILTER (WHERE v.vote = 'disassociated') AS apart
FROM votes AS v
INNER JOIN site_country AS c ON c.code = v.country_code
GROUP BY v.decision_id
