-- title: Why a recorded vote in a main committee or the plenary has no counterpart to compare it with
-- question: >
--   One row per decision within the filters. unpaired says whether it lacks a counterpart; fate says why,
--   or why it is not looked at.

WITH named AS (
  SELECT decision_no, MIN(leads_to) AS leads_to, MIN(draft) AS draft
  FROM resolved_decision
  WHERE decision_no IS NOT NULL
  GROUP BY decision_no
),
drafts AS (
  SELECT
    c.leads_to AS resolution_id,
    MIN(c.decision_id) AS draft_id,
    MIN_BY(c.symbol, c.decision_id) FILTER (WHERE c.symbol IS NOT NULL) AS symbol,
    MIN_BY(c.adoption, c.decision_id) FILTER (WHERE c.adoption IS NOT NULL) AS adoption,
    MAX(CASE WHEN c.yes IS NOT NULL THEN 1 ELSE 0 END) AS roll_calls,
    MAX(CASE WHEN COALESCE(c.yes, c.stated_yes) IS NOT NULL THEN 1 ELSE 0 END) AS tallies
  FROM decisions AS c
  WHERE c.body IN ('GA1', 'GA2', 'GA3', 'GA4', 'GA5', 'GA6') AND c.leads_to IS NOT NULL
  GROUP BY c.leads_to
),
sides AS (
  SELECT
    d.decision_no, d.decision_id, d.body, d.adoption, d.outcome, d.whole, d.yes IS NOT NULL AS roll_call,
    COALESCE(d.yes, d.stated_yes) IS NOT NULL AS tally,
    d.body = 'GA' AS in_plenary,
    d.body IN ('GA1', 'GA2', 'GA3', 'GA4', 'GA5', 'GA6') AS in_committee,
    n.leads_to AS named_resolution, n.draft AS named_draft,
    r.decision_id AS resolution_id, r.symbol AS resolution_symbol, r.adoption AS resolution_adoption,
    r.yes IS NOT NULL AS resolution_roll_call,
    COALESCE(r.yes, r.stated_yes) IS NOT NULL AS resolution_tally,
    f.draft_id, f.symbol AS draft_symbol, f.adoption AS draft_adoption, f.roll_calls, f.tallies
  FROM scope_decision AS d
  LEFT JOIN named AS n ON n.decision_no = d.decision_no
  LEFT JOIN decisions AS r ON r.decision_id = d.leads_to
  LEFT JOIN drafts AS f ON f.resolution_id = d.decision_id
),
judged AS (
  SELECT
    *,
    CASE
      WHEN NOT in_plenary AND NOT in_committee
        THEN 'of bodies other than the plenary and its main committees'
      WHEN NOT whole THEN 'on what is not a whole text, or not known to be one'
      WHEN adoption = 'without a vote' THEN 'adopted without a vote'
      WHEN in_committee AND roll_call AND resolution_roll_call THEN 'of a pair of two roll calls'
      WHEN in_plenary AND roll_call AND roll_calls = 1 THEN 'of a pair of two roll calls'
      WHEN in_plenary AND tally AND tallies = 1 THEN 'told of at its draft'
    END AS skipped
  FROM sides
)
SELECT
  decision_no,
  skipped IS NULL AS unpaired,
  CASE
    WHEN skipped IS NOT NULL THEN skipped
    WHEN in_committee AND resolution_id IS NOT NULL THEN
      CASE
        WHEN resolution_adoption = 'without a vote' THEN 'the plenary adopted it without a vote'
        WHEN tally AND resolution_tally THEN 'tallies only: a side has no roll call'
        ELSE 'a side has no tally'
      END
    WHEN in_committee AND outcome = 'rejected' THEN 'rejected in committee'
    WHEN in_committee AND named_resolution IS NOT NULL
      THEN 'the resolution that it became is in no source'
    WHEN in_committee THEN 'nothing says what it became'
    WHEN draft_id IS NOT NULL AND draft_adoption = 'without a vote'
      THEN 'the committee adopted it without a vote'
    WHEN draft_id IS NOT NULL THEN 'a side has no tally'
    -- a plenary record names a draft by its place in the report of a committee
    WHEN named_draft LIKE 'A/C.%' OR LOWER(named_draft) LIKE '%, draft resolution%'
      THEN 'the vote on its draft is in no source'
    WHEN named_draft IS NOT NULL THEN 'its draft is none of a main committee'
    ELSE 'no source names its draft'
  END AS fate,
  CASE WHEN in_committee THEN resolution_id ELSE draft_id END AS other_decision,
  CASE
    WHEN in_committee THEN COALESCE(resolution_symbol, named_resolution)
    ELSE COALESCE(draft_symbol, named_draft)
  END AS other_symbol
FROM judged
