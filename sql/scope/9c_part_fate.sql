-- title: What becomes of the votes within the filters where parts are set beside whole texts

SELECT
  d.decision_no,
  CASE
    WHEN p.part_no IS NOT NULL THEN p.fate
    WHEN w.whole_no IS NOT NULL THEN 'used'
    WHEN d.whole THEN 'on a whole text of which no part was voted on'
    ELSE 'on a text of which nothing says that it is a part'
  END AS fate,
  d.votes
FROM scope_decision AS d
LEFT JOIN text_part AS p ON p.part_no = d.decision_no
LEFT JOIN (SELECT DISTINCT whole_no FROM text_part) AS w ON w.whole_no = d.decision_no
