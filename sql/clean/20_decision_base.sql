-- title: Each decision once, every field from the best source that has it
-- question: The order of sources is their authority, then their name.

WITH claims AS (
  SELECT
    d.*,
    f.authority_rank,
    ROW_NUMBER() OVER (
      PARTITION BY d.decision_id
      ORDER BY f.authority_rank, d.source_id, d.ref
    ) AS place
  FROM resolved_decision AS d
  INNER JOIN source_file AS f ON f.source_id = d.source_id
  WHERE d.decision_id IS NOT NULL
),
fields AS (
  SELECT
    decision_id,
    MIN(body) AS body,
    MIN(symbol) AS symbol,
    MIN(part) AS part,
    MIN(date_from) AS date_from,
    MIN(date_to) AS date_to,
    MIN(date_precision) AS date_precision,
    MIN_BY(session, place) FILTER (WHERE session IS NOT NULL) AS session,
    MIN_BY(title, place) FILTER (WHERE title IS NOT NULL) AS title,
    MIN_BY(kind, place) FILTER (WHERE kind <> 'unknown') AS kind,
    MIN_BY(adoption, place) FILTER (WHERE adoption IS NOT NULL) AS adoption,
    MIN_BY(outcome, place) FILTER (WHERE outcome IS NOT NULL) AS stated_outcome,
    MIN_BY(yes, place) FILTER (WHERE yes IS NOT NULL) AS stated_yes,
    MIN_BY(no, place) FILTER (WHERE yes IS NOT NULL) AS stated_no,
    MIN_BY(abstain, place) FILTER (WHERE yes IS NOT NULL) AS stated_abstain,
    MIN_BY(source_id, place) FILTER (WHERE yes IS NOT NULL) AS stated_source,
    MIN_BY(ref, place) FILTER (WHERE yes IS NOT NULL) AS stated_ref,
    MIN_BY(source_id, place) AS source_id,
    MIN_BY(ref, place) AS source_ref,
    MIN_BY(evidence, place) FILTER (WHERE evidence IS NOT NULL) AS evidence
  FROM claims
  GROUP BY decision_id
)
SELECT
  decision_id, body, symbol, part, session, date_from, date_to, date_precision,
  title, COALESCE(kind, 'unknown') AS kind, adoption, stated_outcome,
  stated_yes, stated_no, stated_abstain, stated_source, stated_ref, source_id, source_ref, evidence
FROM fields
