-- title: What becomes of the votes within the filters where committee and plenary are compared

WITH used AS (
  SELECT decision_no, COUNT(*) AS votes FROM pair_half GROUP BY decision_no
),
halves AS (
  SELECT committee_no AS decision_no FROM committee_pair
  UNION
  SELECT plenary_no FROM committee_pair
)
SELECT d.decision_no, 'used' AS fate, u.votes
FROM scope_decision AS d
INNER JOIN used AS u ON u.decision_no = d.decision_no
UNION ALL
SELECT
  d.decision_no,
  CASE
    WHEN u.decision_no IS NOT NULL THEN 'of a country that has no row in the other roll call'
    WHEN h.decision_no IS NOT NULL THEN 'on a text whose other half has no roll call'
    WHEN
      d.body IN ('GA1', 'GA2', 'GA3', 'GA4', 'GA5', 'GA6')
      AND d.kind IN ('amendment', 'paragraph', 'motion', 'procedural')
      THEN 'in committee, on what is not a whole text, or not known to be one'
    WHEN d.body = 'GA' THEN 'in plenary, on a text whose committee decision is not linked or not looked at'
    WHEN d.body IN ('GA1', 'GA2', 'GA3', 'GA4', 'GA5', 'GA6')
      THEN 'in committee, on a text that no plenary decision is linked to'
    ELSE 'of bodies other than the plenary and its main committees'
  END AS fate,
  d.votes - COALESCE(u.votes, 0) AS votes
FROM scope_decision AS d
LEFT JOIN used AS u ON u.decision_no = d.decision_no
LEFT JOIN halves AS h ON h.decision_no = d.decision_no
WHERE d.votes > COALESCE(u.votes, 0)
