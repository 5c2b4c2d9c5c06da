-- title: What each decision is about
-- question: >
--   By the rules over its title, symbol and issues, by what the source says of all its decisions, by the
--   draft that became it or the resolution that it became, and by the others under its symbol.

WITH by_rule AS (
  SELECT d.decision_id, s.subject
  FROM resolved_decision AS d
  INNER JOIN resolved_subject AS s ON s.claim_no = d.claim_no
  WHERE d.decision_id IS NOT NULL
),
by_source AS (
  SELECT d.decision_id, f.subject
  FROM resolved_decision AS d
  INNER JOIN source_file AS f ON f.source_id = d.source_id
  WHERE d.decision_id IS NOT NULL AND f.subject IS NOT NULL
),
told AS (
  SELECT decision_id, subject FROM by_rule
  UNION
  SELECT decision_id, subject FROM by_source
)
SELECT decision_id, subject FROM told
UNION
SELECT l.resolution_id, t.subject
FROM told AS t
INNER JOIN links AS l ON l.draft_id = t.decision_id
UNION
SELECT l.draft_id, t.subject
FROM told AS t
INNER JOIN links AS l ON l.resolution_id = t.decision_id
UNION
-- a paragraph or an amendment is about what its text is about
SELECT o.decision_id, t.subject
FROM told AS t
INNER JOIN decision_base AS d ON d.decision_id = t.decision_id
INNER JOIN decision_base AS o ON o.body = d.body AND o.symbol = d.symbol
