-- title: What each country did in committee and in plenary on the same text
-- question: One row per pair of roll calls and country that has a row in both; the name is the plenary's.

SELECT
  l.committee_no, l.plenary_no, p.country_no, p.country_name,
  c.vote AS committee_vote, p.vote AS plenary_vote,
  c.position AS committee_position, p.position AS plenary_position
FROM committee_pair AS l
INNER JOIN ballots AS c ON c.decision_no = l.committee_no
INNER JOIN ballots AS p ON p.decision_no = l.plenary_no AND p.country_no = c.country_no
WHERE
  c.vote IN ('yes', 'no', 'abstain', 'absent') AND p.vote IN ('yes', 'no', 'abstain', 'absent')
