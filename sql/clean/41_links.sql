-- title: Which draft became which resolution, and who says so
-- question: A symbol that several decisions share means the one on the whole text, else the last of them.

WITH targets AS (
  SELECT
    decision_id, symbol, kind,
    ROW_NUMBER() OVER (
      PARTITION BY symbol
      ORDER BY
        CASE WHEN part IS NULL THEN 0 ELSE 1 END,
        CASE WHEN kind IN ('resolution', 'draft resolution') THEN 0 ELSE 1 END,
        date_from DESC NULLS LAST,
        decision_id
    ) AS choice
  FROM decision_base
  WHERE symbol IS NOT NULL
),
target AS (
  SELECT decision_id, symbol FROM targets WHERE choice = 1
),
claims AS (
  SELECT d.decision_id AS draft_id, t.decision_id AS resolution_id, d.source_id, d.ref
  FROM resolved_decision AS d
  INNER JOIN target AS t ON t.symbol = d.leads_to
  WHERE d.decision_id IS NOT NULL
  UNION ALL
  SELECT t.decision_id, d.decision_id, d.source_id, d.ref
  FROM resolved_decision AS d
  INNER JOIN target AS t ON t.symbol = d.draft
  WHERE d.decision_id IS NOT NULL
  UNION ALL
  -- "draft resolution III of A/78/481/Add.3": the committee's report says which draft that was, the
  -- record of the plenary what became of it
  SELECT c.decision_id, p.decision_id, p.source_id, p.ref
  FROM resolved_decision AS c
  INNER JOIN resolved_decision AS p ON p.draft = c.leads_to
  WHERE c.decision_id IS NOT NULL AND p.decision_id IS NOT NULL AND p.symbol LIKE 'A/RES/%'
),
ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY draft_id, resolution_id ORDER BY source_id, LENGTH(ref), ref
    ) AS choice
  FROM claims
  WHERE draft_id <> resolution_id
)
SELECT draft_id, resolution_id, source_id, ref AS source_ref
FROM ranked
WHERE choice = 1
