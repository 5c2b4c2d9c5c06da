-- title: The subjects that a decision has
-- temporary: true

SELECT
  CAST(row_number() OVER (ORDER BY s.subject) - 1 AS INTEGER) AS n,
  s.subject AS id,
  COALESCE(r.name, s.subject) AS name,
  r.broad IS NOT NULL AS broad,
  s.decisions
FROM (
  SELECT subject, COUNT(*) AS decisions FROM decision_subject GROUP BY subject
) AS s
LEFT JOIN ref_subjects AS r ON r.subject = s.subject
