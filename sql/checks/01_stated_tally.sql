-- title: Stated against counted tally
-- severity: warning
-- explanation: >
--   The totals that a source prints are not what the rows of the roll call add up to. Both are
--   published: stated_* and the counted columns of decisions.

WITH roll_call AS (
  SELECT decision_id, listed(source_id) AS sources FROM votes GROUP BY decision_id
)
SELECT
  b.stated_source AS source_id,
  b.stated_ref AS source_ref,
  CONCAT(
    d.body, ' ', COALESCE(d.symbol, d.decision_id), ', ',
    COALESCE(CAST(d.date AS STRING), 'undated'),
    ': stated ', d.stated_yes, '-', d.stated_no, '-', d.stated_abstain,
    ', counted ', d.yes, '-', d.no, '-', d.abstain, ' (yes-no-abstain) in the roll call of ',
    r.sources
  ) AS message,
  CONCAT(d.stated_yes, '-', d.stated_no, '-', d.stated_abstain) AS value,
  'Compare the roll call with the official record; both figures are published' AS suggestion
FROM decisions AS d
INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
INNER JOIN roll_call AS r ON r.decision_id = d.decision_id
LEFT JOIN notice AS n -- a reader of records has said so already, with the place
  ON n.code = 'names-against-tally' AND n.source_id = b.stated_source AND n.source_ref = b.stated_ref
WHERE
  n.code IS NULL
  AND d.stated_yes IS NOT NULL AND d.stated_no IS NOT NULL AND d.stated_abstain IS NOT NULL
  AND d.yes IS NOT NULL
  AND (d.stated_yes <> d.yes OR d.stated_no <> d.no OR d.stated_abstain <> d.abstain)
