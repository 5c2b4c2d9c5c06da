-- Who moved from one vote to another? Put in the two symbols.
-- Needs: rollcall sql examples/sql/who-moved.sql

WITH pair AS (
  SELECT 'A/RES/60/173' AS earlier, 'A/RES/61/174' AS later
)
SELECT
  b.country_code, b.country_name, a.vote AS earlier_vote, b.vote AS later_vote
FROM pair AS p
INNER JOIN votes AS a ON a.symbol = p.earlier
INNER JOIN votes AS b ON b.symbol = p.later AND b.country_code = a.country_code
WHERE a.vote <> b.vote
ORDER BY earlier_vote, later_vote, b.country_code;
