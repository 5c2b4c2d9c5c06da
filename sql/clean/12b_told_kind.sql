-- title: What the title tells of a decision that shares its symbol with others, and is of unknown kind
-- temporary: true
-- question: >
--   A record of several roll calls under one symbol gives each a title: a speech that asks for a vote on a
--   paragraph, "to adopt the amendment", or that of the text. Where just one names no part, it is the vote
--   on the whole text. What is asked for stands at the end of a speech.

WITH shared AS (
  SELECT body, symbol
  FROM decision_field
  WHERE symbol IS NOT NULL
  GROUP BY body, symbol
  HAVING COUNT(*) > 1
),
titles AS (
  SELECT
    d.decision_no, d.body, d.symbol, d.kind,
    COALESCE(LOWER(d.title), '') AS title,
    CASE
      WHEN LOWER(d.title) LIKE '%a recorded vote has been%requested%' THEN
        REGEXP_REPLACE(
          REGEXP_REPLACE(
            LOWER(d.title), '[. ]*(the )?a recorded vote has been *requested.*$', ''
          ),
          '^.*[.] ', ''
        )
      ELSE COALESCE(LOWER(d.title), '')
    END AS asked
  FROM decision_field AS d
  INNER JOIN shared AS s ON s.body = d.body AND s.symbol = d.symbol
),
named AS (
  SELECT
    *,
    CASE
      WHEN kind <> 'unknown' THEN kind
      WHEN asked LIKE '%draft resolution % as a whole' AND asked NOT LIKE '%paragraph % as a whole%'
        THEN 'whole'
      WHEN asked LIKE '% the motion %' OR asked LIKE '%no action be taken%' THEN 'motion'
      WHEN asked LIKE '%vote on the%amendment%' OR asked LIKE '%decision%on the%amendment%'
        OR asked LIKE '%consider the amendment%' OR title LIKE 'to adopt%amendment%'
        THEN 'amendment'
      WHEN
        title LIKE '%paragraph%' OR title LIKE '%preambular%' OR title LIKE '%phrase%'
        OR title LIKE '% words %' OR title LIKE '%separate vote on para %'
        THEN 'paragraph'
      WHEN title LIKE '%amendment%' THEN 'amendment'
      WHEN title LIKE '% motion %' OR title LIKE '%postpone%' THEN 'motion'
      ELSE 'whole'
    END AS told
  FROM titles
),
sole AS (
  SELECT body, symbol
  FROM named
  GROUP BY body, symbol
  HAVING COUNT(*) FILTER (WHERE told IN ('whole', 'resolution', 'draft resolution')) = 1
)
SELECT
  n.decision_no,
  CASE
    WHEN n.told <> 'whole' THEN n.told
    WHEN n.symbol LIKE '%/RES/%' THEN 'resolution'
    ELSE 'draft resolution'
  END AS kind
FROM named AS n
LEFT JOIN sole AS s ON s.body = n.body AND s.symbol = n.symbol
WHERE n.kind = 'unknown' AND (n.told <> 'whole' OR s.symbol IS NOT NULL)
