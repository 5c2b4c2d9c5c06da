-- title: The published votes within all filters, of the country and the bloc asked for too
-- question: What stands behind a figure of a report.

WITH of_bloc AS (
  SELECT b.decision_no, b.country_no FROM bloc_ballot AS b GROUP BY b.decision_no, b.country_no
)
SELECT
  d.decision_id, d.body, d.symbol, d.date, c.country_code, v.country_name, v.vote,
  o.intended_vote, o.source_id, o.source_ref
FROM scope_ballot AS v
INNER JOIN scope_decision AS d ON d.decision_no = v.decision_no
INNER JOIN voters AS c ON c.country_no = v.country_no
INNER JOIN votes AS o ON o.decision_id = d.decision_id AND o.country_code = c.country_code
CROSS JOIN parameters AS p
LEFT JOIN of_bloc AS b ON b.decision_no = v.decision_no AND b.country_no = v.country_no
WHERE (p.country IS NULL OR c.country_code = p.country)
  AND (p.bloc IS NULL OR b.country_no IS NOT NULL)
