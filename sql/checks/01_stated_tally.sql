-- title: Stated against counted tally
-- severity: warning
-- explanation: >
--   The totals that a source prints are not what the rows of the roll call add up to. Both are
--   published: stated_* and the counted columns of decisions.

SELECT
  d.source_id,
  d.source_ref,
  CONCAT(
    d.body, ' ', COALESCE(d.symbol, d.decision_id), ', ',
    COALESCE(CAST(d.date AS STRING), 'undated'),
    ': stated ', d.stated_yes, '-', d.stated_no, '-', d.stated_abstain,
    ', counted ', d.yes, '-', d.no, '-', d.abstain, ' (yes-no-abstain)'
  ) AS message,
  CONCAT(d.stated_yes, '-', d.stated_no, '-', d.stated_abstain) AS value,
  'Compare the roll call with the official record; both figures are published' AS suggestion
FROM decisions AS d
WHERE
  d.stated_yes IS NOT NULL AND d.stated_no IS NOT NULL AND d.stated_abstain IS NOT NULL
  AND d.yes IS NOT NULL
  AND (d.stated_yes <> d.yes OR d.stated_no <> d.no OR d.stated_abstain <> d.abstain)
