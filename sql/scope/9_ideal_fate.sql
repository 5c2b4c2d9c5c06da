-- title: What became of each vote in the estimate of ideal points
-- question: Absences are missing, and move nobody. The account of every report on ideal points.

WITH made AS (
  SELECT COUNT(*) AS items FROM scope_ideal_item
)
SELECT
  CASE
    WHEN r.fate IS NOT NULL THEN r.fate
    WHEN i.decision_no IS NOT NULL THEN 'used'
    WHEN m.items = 0 THEN 'in too few roll calls to tell States apart, or in none with the anchor'
    ELSE 'in roll calls in which all voted alike'
  END AS fate,
  r.votes - CASE WHEN r.fate IS NULL THEN COALESCE(d.absent, 0) ELSE 0 END AS votes
FROM ideal_roll_call AS r
INNER JOIN scope_decision AS d ON d.decision_no = r.decision_no
LEFT JOIN scope_ideal_item AS i ON i.decision_no = r.decision_no
CROSS JOIN made AS m
UNION ALL
SELECT 'absent, which is missing and moves nobody' AS fate, COALESCE(d.absent, 0) AS votes
FROM ideal_roll_call AS r
INNER JOIN scope_decision AS d ON d.decision_no = r.decision_no
WHERE r.fate IS NULL
