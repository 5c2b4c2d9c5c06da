-- title: The votes on the decisions that a report looks at

SELECT b.decision_no, b.country_no, b.country_name, b.vote, b.position
FROM ballots AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
