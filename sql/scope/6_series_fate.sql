-- title: Why the votes on a decision are in no series; empty for those that are in one

SELECT
  d.decision_no, d.votes,
  CASE
    WHEN s.decision_no IS NOT NULL THEN NULL
    WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
    WHEN a.decision_no IS NULL THEN 'on no declared subject'
    ELSE 'on a day unknown'
  END AS fate
FROM scope_decision AS d
LEFT JOIN (SELECT DISTINCT decision_no FROM scope_series) AS s ON s.decision_no = d.decision_no
LEFT JOIN (SELECT DISTINCT decision_no FROM scope_subject) AS a ON a.decision_no = d.decision_no
