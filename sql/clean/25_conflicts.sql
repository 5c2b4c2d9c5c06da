-- title: What sources disagree on, and which of them was believed
-- key: [decision_id, field, country_code, kept_source, kept_ref, lost_source, lost_ref]
-- columns:
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: field, is: "what they disagree on: vote, adoption, outcome, stated tally, date", values: conflict_field, required: true}
--   - {name: country_code, is: "whose vote; empty for a field of the decision", references: countries}
--   - {name: kept, is: "the value that is published", required: true}
--   - {name: kept_source, is: "source_id of the value that is published", references: sources, required: true}
--   - {name: kept_ref, is: "its address in that source", required: true}
--   - {name: lost, is: "the other value", required: true}
--   - {name: lost_source, is: "source_id of the other value", references: sources, required: true}
--   - {name: lost_ref, is: "its address in that source", required: true}

WITH votes AS (
  SELECT
    d.decision_id, 'vote' AS field, l.country_code,
    l.kept, k.source_id AS kept_source, address(w.place, l.kept_line) AS kept_ref,
    l.lost, c.source_id AS lost_source, address(p.place, l.lost_line) AS lost_ref
  FROM lost_vote AS l
  INNER JOIN decision_base AS d ON d.decision_no = l.decision_no
  INNER JOIN resolved_decision AS k ON k.claim_no = l.kept_claim_no
  INNER JOIN resolved_decision AS c ON c.claim_no = l.lost_claim_no
  INNER JOIN raw_place AS w ON w.place_no = l.kept_place_no
  INNER JOIN raw_place AS p ON p.place_no = l.lost_place_no
  WHERE l.fate = 'conflict'
),
claims AS (
  SELECT
    decision_id, source_id, ref, authority_rank,
    adoption, outcome, CAST(claimed_day AS STRING) AS day, yes, no, abstain,
    CASE
      WHEN yes IS NOT NULL
        THEN CONCAT(
          yes, '-', COALESCE(CAST(no AS STRING), '?'), '-',
          COALESCE(CAST(abstain AS STRING), '?')
        )
    END AS tally
  FROM resolved_decision
  WHERE decision_no IS NOT NULL
),
fields AS (
  SELECT
    decision_id, 'adoption' AS field, adoption AS value, source_id, ref, authority_rank,
    yes, no, abstain
  FROM claims WHERE adoption IS NOT NULL
  UNION ALL
  SELECT decision_id, 'outcome', outcome, source_id, ref, authority_rank, yes, no, abstain
  FROM claims WHERE outcome IS NOT NULL
  UNION ALL
  SELECT decision_id, 'stated tally', tally, source_id, ref, authority_rank, yes, no, abstain
  FROM claims WHERE tally IS NOT NULL
  UNION ALL
  SELECT decision_id, 'date', day, source_id, ref, authority_rank, yes, no, abstain
  FROM claims WHERE day IS NOT NULL
),
ranked AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY decision_id, field
      ORDER BY authority_rank, source_id, ref, value, no NULLS LAST, abstain NULLS LAST
    ) AS place
  FROM fields
)
SELECT * FROM votes
UNION ALL
SELECT
  w.decision_id, w.field, CAST(NULL AS STRING), w.value, w.source_id, w.ref,
  l.value, l.source_id, l.ref
FROM ranked AS w
INNER JOIN ranked AS l
  ON l.decision_id = w.decision_id AND l.field = w.field AND l.place > 1
WHERE
  w.place = 1
  AND CASE
    -- a figure that one of the two leaves out is no conflict
    WHEN w.field = 'stated tally' THEN w.yes <> l.yes OR w.no <> l.no OR w.abstain <> l.abstain
    ELSE l.value <> w.value
  END
