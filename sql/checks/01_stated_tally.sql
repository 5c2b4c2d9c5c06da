-- title: Stated against counted tally
-- severity: warning
-- explanation: >
--   The totals that a source prints are not what the rows of the roll call add up to. Both are
--   published: stated_* and the counted columns of decisions. Where several sources state the same
--   totals, one notice, at the source with the best authority.

WITH stated AS (
  SELECT
    d.decision_no, d.decision_id, d.source_id, d.ref, d.yes, d.no, d.abstain,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_no, d.yes, d.no, d.abstain
      ORDER BY d.authority_rank, d.source_id, d.ref
    ) AS choice
  FROM resolved_decision AS d
  LEFT JOIN notice AS n -- a reader of records has said so already, with the place
    ON n.code = 'names-against-tally' AND n.source_id = d.source_id AND n.source_ref = d.ref
  WHERE
    d.decision_no IS NOT NULL AND n.code IS NULL
    AND d.yes IS NOT NULL AND d.no IS NOT NULL AND d.abstain IS NOT NULL
),
differing AS (
  SELECT
    s.source_id, s.ref, s.yes, s.no, s.abstain,
    c.decision_id, c.body, c.symbol, c.date, c.yes AS counted_yes, c.no AS counted_no,
    c.abstain AS counted_abstain
  FROM stated AS s
  INNER JOIN decisions AS c ON c.decision_id = s.decision_id
  WHERE
    s.choice = 1 AND c.yes IS NOT NULL
    AND (s.yes <> c.yes OR s.no <> c.no OR s.abstain <> c.abstain)
),
roll_call AS (
  SELECT v.decision_id, listed(v.source_id) AS sources
  FROM votes AS v
  INNER JOIN (SELECT DISTINCT decision_id FROM differing) AS d ON d.decision_id = v.decision_id
  GROUP BY v.decision_id
)
SELECT
  d.source_id,
  d.ref AS source_ref,
  CONCAT(
    d.body, ' ', COALESCE(d.symbol, d.decision_id), ', ',
    COALESCE(CAST(d.date AS STRING), 'undated'),
    ': stated ', d.yes, '-', d.no, '-', d.abstain,
    ', counted ', d.counted_yes, '-', d.counted_no, '-', d.counted_abstain,
    ' (yes-no-abstain) in the roll call of ', r.sources
  ) AS message,
  CONCAT(d.yes, '-', d.no, '-', d.abstain) AS value,
  'Compare the roll call with the official record; both figures are published' AS suggestion
FROM differing AS d
INNER JOIN roll_call AS r ON r.decision_id = d.decision_id
