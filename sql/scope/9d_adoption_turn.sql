-- title: Where a series of decisions went from recorded votes to adoption without one, or back
-- question: >
--   A series is the whole texts on a subject in a body or, of texts on none or on a broad one, those of one
--   title; subject then names what they are about. Two decisions of one day are no sequel, and a day with
--   both kinds of adoption tells of no turn.

WITH about AS (
  SELECT decision_no, listed(subject) AS subjects FROM scope_subject GROUP BY decision_no
),
narrow AS (
  SELECT n.decision_no, n.subject
  FROM narrow_subject AS n
  CROSS JOIN parameters AS p
  LEFT JOIN ref_subjects AS r ON r.subject = p.subject
  WHERE p.subject IS NULL OR r.broad IS NOT NULL OR n.subject = p.subject
),
texts AS (
  SELECT
    d.decision_no, d.body, d.date, d.adoption, s.subject AS narrow, a.subjects,
    REGEXP_REPLACE(LOWER(trimmed(d.title)), ' *: *(amendment|resolution|draft|decision)[^:]*$', '')
      AS stem
  FROM scope_decision AS d
  LEFT JOIN narrow AS s ON s.decision_no = d.decision_no
  LEFT JOIN about AS a ON a.decision_no = d.decision_no
  WHERE d.whole AND d.date IS NOT NULL AND d.adoption IN ('recorded vote', 'without a vote')
),
series AS (
  SELECT
    *,
    COALESCE(narrow, stem) AS series,
    COALESCE(narrow, subjects) AS subject,
    MIN(adoption) OVER (PARTITION BY body, COALESCE(narrow, stem), date)
      <> MAX(adoption) OVER (PARTITION BY body, COALESCE(narrow, stem), date) AS mixed
  FROM texts
  WHERE COALESCE(narrow, stem) IS NOT NULL
),
sequel AS (
  SELECT
    *,
    LAG(decision_no) OVER w AS from_no,
    LAG(adoption) OVER w AS from_adoption,
    LAG(date) OVER w AS from_date,
    LAG(stem) OVER w AS from_stem,
    ROW_NUMBER() OVER w AS place
  FROM series
  WHERE NOT mixed
  WINDOW w AS (PARTITION BY body, series ORDER BY date, decision_no)
),
turns AS (
  SELECT *, from_adoption <> adoption AND from_date < date AS turned FROM sequel
),
counted AS (
  SELECT
    *,
    COALESCE(
      MAX(CASE WHEN turned THEN place END) OVER (
        PARTITION BY body, series ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ),
      1
    ) AS run_from
  FROM turns
)
SELECT
  body, series, subject, from_no, decision_no AS to_no, from_adoption, adoption AS to_adoption,
  from_stem = stem AS same_title,
  place - run_from AS run
FROM counted
WHERE turned
