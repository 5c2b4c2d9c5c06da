-- title: The decisions within the filters of subject, body and date
-- question: >
--   whole is true of votes on whole texts, resolutions and draft resolutions, and false of votes on
--   paragraphs, amendments, motions and procedure. votes are its rows in ballots.

WITH counts AS (
  SELECT decision_no, COUNT(*) AS votes FROM ballots GROUP BY decision_no
),
about AS (
  SELECT DISTINCT decision_no FROM scope_subject
)
SELECT
  b.decision_no, d.decision_id, d.body, d.symbol, d.part, d.session, d.date,
  CAST(EXTRACT(YEAR FROM d.date) AS INTEGER) AS year, d.date_precision, d.title, d.kind,
  d.kind IN ('resolution', 'draft resolution') AS whole,
  d.adoption, d.outcome, d.yes, d.no, d.abstain, d.absent,
  d.stated_yes, d.stated_no, d.stated_abstain, d.leads_to,
  COALESCE(c.votes, 0) AS votes
FROM decisions AS d
INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
CROSS JOIN parameters AS p
LEFT JOIN counts AS c ON c.decision_no = b.decision_no
LEFT JOIN about AS a ON a.decision_no = b.decision_no
WHERE (p.subject IS NULL OR a.decision_no IS NOT NULL)
  AND (p.body IS NULL OR d.body = p.body)
  AND (p.from_date IS NULL OR d.date >= p.from_date)
  AND (p.to_date IS NULL OR d.date <= p.to_date)
