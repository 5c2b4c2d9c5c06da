-- title: Drafts of a main committee and the plenary decisions that they became
-- question: >
--   One row per linked draft within the filters, which choose drafts: the plenary decision is the other
--   half of the pair, wherever it falls. compared_by says what a comparison rests on. absences_known is
--   true where they are on both sides: where only one tells who was absent, an absence there has no
--   counterpart that could have been one here. A vote on a part of a draft is no draft.

WITH about AS (
  SELECT decision_no, listed(subject) AS subject FROM scope_subject GROUP BY decision_no
)
SELECT
  c.decision_no AS committee_no,
  b.decision_no AS plenary_no,
  a.subject,
  c.body AS committee,
  c.decision_id AS committee_decision,
  c.symbol AS committee_symbol,
  c.date AS committee_date,
  c.year,
  c.adoption AS committee_adoption,
  COALESCE(c.yes, c.stated_yes) AS committee_yes,
  COALESCE(c.no, c.stated_no) AS committee_no_votes,
  COALESCE(c.abstain, c.stated_abstain) AS committee_abstain,
  p.decision_id AS plenary_decision,
  p.symbol AS plenary_symbol,
  p.date AS plenary_date,
  p.adoption AS plenary_adoption,
  COALESCE(p.yes, p.stated_yes) AS plenary_yes,
  COALESCE(p.no, p.stated_no) AS plenary_no_votes,
  COALESCE(p.abstain, p.stated_abstain) AS plenary_abstain,
  CASE
    WHEN c.yes IS NOT NULL AND p.yes IS NOT NULL THEN 'roll calls'
    WHEN COALESCE(c.yes, c.stated_yes) IS NOT NULL AND COALESCE(p.yes, p.stated_yes) IS NOT NULL
      THEN 'tallies only'
    WHEN c.adoption = 'without a vote' OR p.adoption = 'without a vote' THEN 'no vote'
    ELSE 'no tally'
  END AS compared_by,
  c.absent IS NOT NULL AND p.absent IS NOT NULL AS absences_known
FROM scope_decision AS c
INNER JOIN decisions AS p ON p.decision_id = c.leads_to
INNER JOIN decision_base AS b ON b.decision_id = p.decision_id
LEFT JOIN about AS a ON a.decision_no = c.decision_no
WHERE c.body IN ('GA1', 'GA2', 'GA3', 'GA4', 'GA5', 'GA6') AND p.body = 'GA'
  AND c.kind NOT IN ('amendment', 'paragraph', 'motion', 'procedural')
