-- title: What the decisions of a report are about, one row per subject and decision

SELECT s.subject, d.decision_no
FROM decision_subject AS s
INNER JOIN decision_base AS d ON d.decision_id = s.decision_id
CROSS JOIN parameters AS p
WHERE p.subject IS NULL OR s.subject = p.subject
