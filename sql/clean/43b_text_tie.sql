-- title: Pairs of decisions on texts of equal content
-- question: >
--   Given ones come from a table of pairs in the input folder, by the numbers of the family that gave
--   them. Of decisions that no such pair names, two votes on whole texts are tied if their titles are the
--   same in letters and digits, none else of their session has that title, and they are two sessions apart
--   at most; a setting turns that on.

WITH known AS (
  SELECT r.family, r.own_id, MIN(d.decision_no) AS decision_no
  FROM raw_decision AS r
  INNER JOIN resolved_decision AS d ON d.claim_no = r.claim_no
  WHERE r.family IS NOT NULL AND r.own_id IS NOT NULL AND d.decision_no IS NOT NULL
  GROUP BY r.family, r.own_id
),
given AS (
  SELECT DISTINCT
    LEAST(a.decision_no, b.decision_no) AS one_no,
    GREATEST(a.decision_no, b.decision_no) AS other_no
  FROM raw_tie AS t
  INNER JOIN known AS a ON a.family = t.family AND a.own_id = t.one
  INNER JOIN known AS b ON b.family = t.family AND b.own_id = t.other
  WHERE a.decision_no <> b.decision_no
),
named AS (
  SELECT one_no AS decision_no FROM given
  UNION
  SELECT other_no FROM given
),
titled AS (
  SELECT d.decision_no, d.body, d.session, plain_words(d.title) AS title
  FROM decision_base AS d
  CROSS JOIN ideal_setting AS s
  WHERE s.ties_by_title
    AND d.session IS NOT NULL
    AND d.title IS NOT NULL
    AND COALESCE(d.adoption, 'recorded vote') = 'recorded vote'
    AND d.kind IN ('resolution', 'draft resolution')
),
sole AS (
  SELECT *, COUNT(*) OVER (PARTITION BY body, session, title) AS alike FROM titled
),
followed AS (
  SELECT
    decision_no, session,
    LAG(decision_no) OVER w AS before_no,
    LAG(session) OVER w AS before_session
  FROM sole
  WHERE alike = 1 AND title <> ''
  WINDOW w AS (PARTITION BY body, title ORDER BY session)
)
SELECT one_no, other_no, 'given' AS rule FROM given
UNION ALL
SELECT f.before_no, f.decision_no, 'title'
FROM followed AS f
LEFT JOIN named AS a ON a.decision_no = f.before_no
LEFT JOIN named AS b ON b.decision_no = f.decision_no
WHERE f.session - f.before_session <= 2 AND a.decision_no IS NULL AND b.decision_no IS NULL
