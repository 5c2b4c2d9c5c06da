-- title: Votes that differ between two runs, and why
-- temporary: true
-- question: >
--   The nearest reason counts: a correction, then what became of the sources that the vote was and is
--   taken from, then what lies farther.

WITH changed AS (
  SELECT
    CASE
      WHEN b.vote IS NULL THEN 'added'
      WHEN a.vote IS NULL THEN 'removed'
      ELSE 'changed'
    END AS change,
    COALESCE(a.decision_id, b.decision_id) AS decision_id,
    COALESCE(a.country_code, b.country_code) AS country_code,
    b.vote AS before,
    a.vote AS after,
    a.source_id AS source_after,
    b.source_id AS source_before
  FROM before_votes AS b
  FULL JOIN after_votes AS a
    ON a.decision_id = b.decision_id AND a.country_code = b.country_code
  WHERE a.vote IS DISTINCT FROM b.vote
)
SELECT
  c.change, c.decision_id, c.country_code, c.before, c.after,
  COALESCE(c.source_after, c.source_before) AS source_id,
  c.source_before,
  CASE
    WHEN n.is_correction OR o.is_correction THEN 'correction'
    WHEN o.reason = 'file removed' THEN o.reason
    WHEN n.reason = 'file added' THEN n.reason
    WHEN o.reason = 'file changed' THEN o.reason
    WHEN n.reason = 'file changed' THEN n.reason
    WHEN c.source_after <> c.source_before THEN COALESCE(o.reason, n.reason, f.reason)
    ELSE f.reason
  END AS reason
FROM changed AS c
CROSS JOIN farther_reason AS f
LEFT JOIN source_change AS n ON n.source_id = c.source_after
LEFT JOIN source_change AS o ON o.source_id = c.source_before
