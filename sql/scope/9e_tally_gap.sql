-- title: Stated tallies that the rows of the roll call do not add up to
-- question: >
--   One row per decision and stated tally, which several sources may state alike. more and fewer are what
--   the tally has beyond the rows and the rows beyond the tally; from_vote and to_vote, where there is one
--   of each, are what the rows have too many of and too few of.

WITH stated AS (
  SELECT
    r.decision_no, r.yes, r.no, r.abstain,
    listed(r.source_id) AS stated_by
  FROM resolved_decision AS r
  WHERE r.yes IS NOT NULL OR r.no IS NOT NULL OR r.abstain IS NOT NULL
  GROUP BY r.decision_no, r.yes, r.no, r.abstain
),
gaps AS (
  SELECT
    s.*,
    d.decision_id, d.body,
    d.yes AS counted_yes, d.no AS counted_no, d.abstain AS counted_abstain, d.absent,
    COALESCE(s.yes - d.yes, 0) AS gap_yes,
    COALESCE(s.no - d.no, 0) AS gap_no,
    COALESCE(s.abstain - d.abstain, 0) AS gap_abstain
  FROM stated AS s
  INNER JOIN scope_decision AS d ON d.decision_no = s.decision_no
  WHERE d.yes IS NOT NULL
),
sums AS (
  SELECT
    *,
    GREATEST(gap_yes, 0) + GREATEST(gap_no, 0) + GREATEST(gap_abstain, 0) AS more,
    GREATEST(-gap_yes, 0) + GREATEST(-gap_no, 0) + GREATEST(-gap_abstain, 0) AS fewer
  FROM gaps
  WHERE gap_yes <> 0 OR gap_no <> 0 OR gap_abstain <> 0
)
SELECT
  *,
  CASE
    WHEN fewer = 0 THEN 'absent'
    WHEN fewer = -gap_yes THEN 'yes'
    WHEN fewer = -gap_no THEN 'no'
    WHEN fewer = -gap_abstain THEN 'abstain'
  END AS from_vote,
  CASE
    WHEN more = 0 THEN 'absent'
    WHEN more = gap_yes THEN 'yes'
    WHEN more = gap_no THEN 'no'
    WHEN more = gap_abstain THEN 'abstain'
  END AS to_vote
FROM sums
