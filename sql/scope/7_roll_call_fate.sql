-- title: What becomes of votes in an export of roll calls with absences

SELECT
  CASE
    WHEN vote IN ('yes', 'no', 'abstain', 'absent') THEN 'used'
    ELSE CONCAT(vote, ': no roll call')
  END AS fate,
  COUNT(*) AS votes
FROM chosen_vote
GROUP BY 1
UNION ALL
SELECT 'of other States than those asked for', (SELECT SUM(votes) FROM scope_decision) - COUNT(*)
FROM chosen_vote
