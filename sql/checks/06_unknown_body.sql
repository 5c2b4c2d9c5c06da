-- title: An unknown body
-- severity: error
-- explanation: >
--   Neither the source nor the symbol says which body decided, or names one that is not known. The
--   decision and its votes are not published.

SELECT
  d.source_id,
  d.ref AS source_ref,
  CONCAT(
    CASE
      WHEN r.body IS NULL THEN 'Nothing says which body decided'
      ELSE CONCAT('"', r.body, '" is no body that is known')
    END,
    COALESCE(' on ' || r.symbol, ''), '; ',
    CASE COUNT(v.claim_no)
      WHEN 0 THEN 'it is not published'
      WHEN 1 THEN 'its vote cell is not published'
      ELSE CONCAT('its ', COUNT(v.claim_no), ' vote cells are not published')
    END
  ) AS message,
  COALESCE(r.body, '') AS value,
  'Name the body in the file, or as body: in sources.yaml (GA, GA1 to GA6, CHR, HRC, SC)'
    AS suggestion
FROM resolved_decision AS d
INNER JOIN raw_decision AS r ON r.claim_no = d.claim_no
LEFT JOIN raw_vote AS v ON v.claim_no = d.claim_no
WHERE d.body IS NULL AND d.authority_rank > 0 -- a correction names a decision, no body
GROUP BY d.source_id, d.ref, r.body, r.symbol
