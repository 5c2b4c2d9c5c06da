-- title: Two resolutions that claim one draft, or two drafts that claim one resolution
-- severity: warning
-- explanation: >
--   A draft becomes one resolution, and a resolution comes of one draft. One of the links is a slip of
--   the source.

SELECT
  MIN(source_id) AS source_id,
  MIN(source_ref) AS source_ref,
  CONCAT(draft_id, ' is said to have become ', COUNT(*), ' resolutions: ', listed(resolution_id))
    AS message,
  listed(resolution_id) AS value,
  'Correct the link that is wrong; the first is used until then' AS suggestion
FROM links
GROUP BY draft_id
HAVING COUNT(*) > 1
UNION ALL
SELECT
  MIN(source_id),
  MIN(source_ref),
  CONCAT(resolution_id, ' is said to have come of ', COUNT(*), ' drafts: ', listed(draft_id)),
  listed(draft_id),
  'Correct the link that is wrong'
FROM links
GROUP BY resolution_id
HAVING COUNT(*) > 1
