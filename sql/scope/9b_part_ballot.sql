-- title: What each country did on a part of a text and on the whole of it
-- question: whole_vote is empty where the whole text has no row for the country.

SELECT
  t.part_no, t.whole_no, p.country_no, p.country_name,
  p.vote AS part_vote, w.vote AS whole_vote,
  p.position AS part_position, w.position AS whole_position
FROM text_part AS t
INNER JOIN ballots AS p ON p.decision_no = t.part_no
LEFT JOIN ballots AS w ON w.decision_no = t.whole_no AND w.country_no = p.country_no
WHERE t.whole_no IS NOT NULL
