-- title: Votes on amendments, paragraphs and motions, and the whole text that each belongs to
-- question: >
--   By symbol: the whole text of the same body under the same symbol. By title: the
--   whole text of the same body and session with the same title up to the word for its kind, on the same
--   day, else on the next day that has one, else on the last before. By subject: the only whole text of
--   the body that day on the subject, if that is not a broad one. Where two would do, none is taken. The
--   parts are those within the filters; their whole texts are looked for everywhere.

WITH texts AS (
  SELECT
    b.decision_no, d.body, d.symbol, d.session, d.date, d.kind,
    d.kind IN ('resolution', 'draft resolution') AS whole,
    REGEXP_REPLACE(LOWER(trimmed(d.title)), ' *: *(amendment|resolution|draft|decision)[^:]*$', '')
      AS stem
  FROM decisions AS d
  INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
),
told AS (
  SELECT
    t.*,
    CASE
      WHEN t.kind IN ('amendment', 'paragraph', 'motion') THEN t.kind
      WHEN t.kind = 'procedural' THEN 'motion'
    END AS part_kind
  FROM texts AS t
),
candidates AS (
  SELECT
    p.decision_no AS part_no, w.decision_no AS whole_no, 'symbol' AS linked_by,
    1 AS rule, 0 AS distance, CAST(NULL AS DATE) AS later, CAST(NULL AS DATE) AS earlier
  FROM told AS p
  INNER JOIN told AS w ON w.body = p.body AND w.symbol = p.symbol AND w.whole
  WHERE p.part_kind IS NOT NULL
  UNION ALL
  SELECT
    p.decision_no, w.decision_no, 'title', 2,
    CASE WHEN w.date = p.date THEN 0 WHEN w.date > p.date THEN 1 ELSE 2 END,
    CASE WHEN w.date > p.date THEN w.date END,
    CASE WHEN w.date < p.date THEN w.date END
  FROM told AS p
  INNER JOIN told AS w
    ON w.body = p.body AND w.stem = p.stem AND w.whole
    AND (w.session = p.session OR w.date = p.date)
  WHERE p.part_kind IS NOT NULL
  UNION ALL
  SELECT DISTINCT
    p.decision_no, w.decision_no, 'subject', 3, 0, CAST(NULL AS DATE), CAST(NULL AS DATE)
  FROM told AS p
  INNER JOIN narrow_subject AS ps ON ps.decision_no = p.decision_no
  INNER JOIN narrow_subject AS ws ON ws.subject = ps.subject
  INNER JOIN told AS w
    ON w.decision_no = ws.decision_no AND w.body = p.body AND w.date = p.date AND w.whole
  WHERE p.part_kind IS NOT NULL
),
ranked AS (
  SELECT
    *,
    RANK() OVER (
      PARTITION BY part_no
      ORDER BY rule, distance, later NULLS LAST, earlier DESC NULLS LAST
    ) AS choice
  FROM candidates
),
nearest AS (
  SELECT
    part_no,
    MIN(whole_no) AS whole_no,
    MIN(linked_by) AS linked_by,
    COUNT(*) AS wholes
  FROM ranked
  WHERE choice = 1
  GROUP BY part_no
)
SELECT
  t.decision_no AS part_no,
  t.part_kind,
  CASE WHEN n.wholes = 1 THEN n.whole_no END AS whole_no,
  CASE WHEN n.wholes = 1 THEN n.linked_by END AS linked_by,
  CASE
    WHEN n.wholes = 1 THEN 'used'
    WHEN n.wholes > 1 THEN 'on a part that may belong to several texts'
    ELSE 'on a part whose whole text is not at hand'
  END AS fate
FROM told AS t
INNER JOIN scope_decision AS d ON d.decision_no = t.decision_no
LEFT JOIN nearest AS n ON n.part_no = t.decision_no
WHERE t.part_kind IS NOT NULL
