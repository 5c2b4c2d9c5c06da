-- title: The decisions on each subject in each body, one after the other
-- question: >
--   Whole texts that have rows, in order of date, and of decision_id on one day. A decision on two
--   subjects stands in two series. place counts from 1 in each.

SELECT
  DENSE_RANK() OVER (ORDER BY s.subject, d.body) AS series_no,
  ROW_NUMBER() OVER (PARTITION BY s.subject, d.body ORDER BY d.date, d.decision_id) AS place,
  s.subject, d.body, d.decision_no, d.decision_id, d.symbol, d.date, d.year
FROM scope_decision AS d
INNER JOIN scope_subject AS s ON s.decision_no = d.decision_no
WHERE d.whole AND d.votes > 0 AND d.date IS NOT NULL
