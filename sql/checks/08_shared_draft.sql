-- title: Two resolutions that claim one draft, or two drafts that claim one resolution
-- severity: warning
-- explanation: >
--   A draft becomes one resolution, and a resolution comes of one draft. One of the links is a slip of
--   the source.

WITH by_draft AS (
  SELECT draft_id, COUNT(*) AS resolutions, listed(resolution_id) AS which
  FROM links
  GROUP BY draft_id
  HAVING COUNT(*) > 1
),
by_resolution AS (
  SELECT resolution_id, COUNT(*) AS drafts, listed(draft_id) AS which
  FROM links
  GROUP BY resolution_id
  HAVING COUNT(*) > 1
)
SELECT
  l.source_id,
  l.source_ref,
  CONCAT(b.draft_id, ' is said to have become ', b.resolutions, ' resolutions: ', b.which)
    AS message,
  l.resolution_id AS value,
  'Correct the link that is wrong; the first is used until then' AS suggestion
FROM by_draft AS b
INNER JOIN links AS l ON l.draft_id = b.draft_id
UNION ALL
SELECT
  l.source_id,
  l.source_ref,
  CONCAT(b.resolution_id, ' is said to have come of ', b.drafts, ' drafts: ', b.which),
  l.draft_id,
  'Correct the link that is wrong'
FROM by_resolution AS b
INNER JOIN links AS l ON l.resolution_id = b.resolution_id
