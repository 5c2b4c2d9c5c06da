-- Which States voted one way in the Third Committee and another in plenary, how often?
-- Needs: rollcall sql examples/sql/committee-against-plenary.sql

SELECT
  p.country_code,
  MAX(p.country_name) AS country_name,
  COUNT(*) AS texts,
  COUNT(*) FILTER (WHERE c.vote <> p.vote) AS differed
FROM decisions AS d
INNER JOIN votes AS c ON c.decision_id = d.decision_id
INNER JOIN votes AS p ON p.decision_id = d.leads_to AND p.country_code = c.country_code
WHERE d.body = 'GA3'
  AND c.vote IN ('yes', 'no', 'abstain') AND p.vote IN ('yes', 'no', 'abstain')
GROUP BY p.country_code
HAVING COUNT(*) FILTER (WHERE c.vote <> p.vote) > 0
ORDER BY differed DESC, p.country_code;
