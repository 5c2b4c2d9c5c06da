-- title: What sources disagree on, and which of them was believed
-- key: [decision_id, field, country_code, kept_source, kept_ref, lost_source, lost_ref]
-- columns:
--   - {name: decision_id, is: "the decision"}
--   - {name: field, is: "what they disagree on: vote, adoption, outcome, stated tally, date"}
--   - {name: country_code, is: "whose vote; empty for a field of the decision"}
--   - {name: kept, is: "the value that is published"}
--   - {name: kept_source, is: "source_id of the value that is published"}
--   - {name: kept_ref, is: "its address in that source"}
--   - {name: lost, is: "the other value"}
--   - {name: lost_source, is: "source_id of the other value"}
--   - {name: lost_ref, is: "its address in that source"}

WITH votes AS (
  SELECT
    a.decision_id, 'vote' AS field, a.country_code,
    c.vote AS kept, c.source_id AS kept_source, c.source_ref AS kept_ref,
    a.vote AS lost, a.source_id AS lost_source, a.source_ref AS lost_ref
  FROM admissible_vote AS a
  INNER JOIN chosen_vote AS c
    ON c.decision_id = a.decision_id AND c.country_code = a.country_code
  INNER JOIN source_vote AS s
    ON s.decision_id = a.decision_id AND s.country_code = a.country_code
    AND s.source_id = a.source_id
  WHERE
    a.vote <> c.vote
    AND NOT (a.blank AND NOT s.blank)
),
claims AS (
  SELECT
    d.decision_id, d.source_id, d.ref, f.authority_rank,
    d.adoption, d.outcome, CAST(d.claimed_day AS STRING) AS day, d.yes, d.no, d.abstain,
    CASE
      WHEN d.yes IS NOT NULL
        THEN CONCAT(
          d.yes, '-', COALESCE(CAST(d.no AS STRING), '?'), '-',
          COALESCE(CAST(d.abstain AS STRING), '?')
        )
    END AS tally
  FROM resolved_decision AS d
  INNER JOIN source_file AS f ON f.source_id = d.source_id
  WHERE d.decision_id IS NOT NULL
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
      PARTITION BY decision_id, field ORDER BY authority_rank, source_id, ref
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
