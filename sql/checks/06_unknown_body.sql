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
    CASE COUNT(v.ref)
      WHEN 0 THEN 'it is not published'
      WHEN 1 THEN 'its vote cell is not published'
      ELSE CONCAT('its ', COUNT(v.ref), ' vote cells are not published')
    END
  ) AS message,
  COALESCE(r.body, '') AS value,
  'Name the body in the file, or as body: in sources.yaml (GA, GA1 to GA6, CHR, HRC, SC)'
    AS suggestion
FROM resolved_decision AS d
INNER JOIN raw_decision AS r ON r.source_id = d.source_id AND r.decision_key = d.decision_key
LEFT JOIN raw_vote AS v ON v.source_id = d.source_id AND v.decision_key = d.decision_key
WHERE d.body IS NULL
GROUP BY d.source_id, d.ref, r.body, r.symbol
