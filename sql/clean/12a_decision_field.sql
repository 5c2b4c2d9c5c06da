-- title: Each decision once, every field from the best source that has it
-- temporary: true
-- question: >
--   The order of sources is their authority, then their name. A tally is one source's as a whole: the
--   first that states the votes in favour, else the first that states any figure.

WITH claims AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY decision_no
      ORDER BY authority_rank, source_id, ref, claim_no
    ) AS place
  FROM resolved_decision
  WHERE decision_no IS NOT NULL AND authority_rank > 0 -- corrections are of votes
),
fields AS (
  SELECT
    decision_no,
    MIN(decision_id) AS decision_id,
    MIN(day_no) AS day_no,
    MIN(sitting_no) AS sitting_no,
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
    COALESCE(
      MIN(place) FILTER (WHERE yes IS NOT NULL),
      MIN(place) FILTER (WHERE no IS NOT NULL OR abstain IS NOT NULL)
    ) AS tally_place,
    MIN_BY(source_id, place) AS source_id,
    MIN_BY(ref, place) AS source_ref,
    MIN_BY(evidence, place) FILTER (WHERE evidence IS NOT NULL) AS evidence
  FROM claims
  GROUP BY decision_no
)
SELECT
  f.decision_no, f.decision_id, f.day_no, f.sitting_no, f.body, f.symbol, f.part, f.session, f.date_from, f.date_to, f.date_precision,
  f.title, COALESCE(f.kind, 'unknown') AS kind, f.adoption, f.stated_outcome,
  t.yes AS stated_yes, t.no AS stated_no, t.abstain AS stated_abstain,
  t.source_id AS stated_source, t.ref AS stated_ref,
  f.source_id, f.source_ref, f.evidence
FROM fields AS f
LEFT JOIN claims AS t ON t.decision_no = f.decision_no AND t.place = f.tally_place
