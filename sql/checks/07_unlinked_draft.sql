-- title: An unlinked draft
-- severity: warning
-- explanation: >
--   A committee adopted a draft resolution, and nothing says which resolution it became, or the
--   resolution that it is said to have become is in no source: the two votes cannot be compared.

WITH wanted AS (
  SELECT decision_id, MIN(leads_to) AS leads_to FROM resolved_decision GROUP BY decision_id
)
SELECT
  d.source_id,
  d.source_ref,
  CASE
    WHEN w.leads_to IS NULL THEN CONCAT('Nothing says what became of ', d.decision_id)
    ELSE CONCAT(d.decision_id, ' became ', w.leads_to, ', of which no source is here')
  END AS message,
  COALESCE(w.leads_to, '') AS value,
  'Add the symbol of the resolution ("Leads to"), or a source with the plenary decision'
    AS suggestion
FROM decisions AS d
LEFT JOIN wanted AS w ON w.decision_id = d.decision_id
WHERE d.kind = 'draft resolution' AND d.outcome = 'adopted' AND d.leads_to IS NULL
