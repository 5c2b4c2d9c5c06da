-- title: Each decision with what the site's lists need of it
-- question: >
--   chunk names the file that has the rest; R.chunk tells it from the id in the same way. place is its
--   place in its body's list, the latest first; seat is its place among those of its body that have votes,
--   the first first, and null for the others.
-- temporary: true

WITH subjects AS (
  SELECT s.decision_id, list(DISTINCT n.n ORDER BY n.n) AS subjects
  FROM decision_subject AS s
  INNER JOIN site_subject AS n ON n.id = s.subject
  GROUP BY s.decision_id
)
SELECT
  d.decision_id AS id,
  d.body,
  d.date,
  d.date_precision,
  d.session,
  d.symbol,
  d.part,
  d.title,
  d.kind,
  d.adoption,
  d.outcome,
  COALESCE(d.yes, d.stated_yes) AS yes,
  COALESCE(d.no, d.stated_no) AS no,
  COALESCE(d.abstain, d.stated_abstain) AS abstain,
  d.absent,
  d.yes IS NOT NULL AS counted,
  d.stated_yes,
  d.stated_no,
  d.stated_abstain,
  b.apart,
  d.leads_to,
  COALESCE(s.subjects, []) AS subjects,
  d.source_id,
  d.source_ref,
  d.evidence,
  b.cells,
  concat(
    d.body, '-',
    CASE
      WHEN split_part(d.decision_id, ':', 2) = 'undated'
        THEN concat('undated-', regexp_extract(d.decision_id, '[0-9]?$'))
      ELSE substr(split_part(d.decision_id, ':', 2), 1, 4)
    END
  ) AS chunk,
  CAST(row_number() OVER (PARTITION BY d.body ORDER BY d.date DESC NULLS LAST, d.decision_id) - 1 AS INTEGER) AS place,
  CASE WHEN b.cells IS NOT NULL THEN CAST(
    row_number() OVER (
      PARTITION BY d.body, b.cells IS NOT NULL ORDER BY d.date NULLS LAST, d.decision_id
    ) - 1 AS INTEGER)
  END AS seat
FROM decisions AS d
LEFT JOIN site_ballot AS b ON b.decision_id = d.decision_id
LEFT JOIN subjects AS s ON s.decision_id = d.decision_id
