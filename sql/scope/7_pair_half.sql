-- title: The votes within the filters that are half of a pair, each once

SELECT b.committee_no AS decision_no, b.country_no
FROM pair_ballot AS b
UNION
SELECT b.plenary_no, b.country_no
FROM pair_ballot AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.plenary_no
