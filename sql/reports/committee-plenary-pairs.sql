-- title: Committee and plenary, pair by pair
-- question: How did the tally on each text change between the committee and the plenary?
-- method: >
--   compared_by says what the comparison rests on: roll calls of both, tallies only (at least one side
--   has no country-by-country list), or no vote (one side was adopted without one).
-- chart: bars
-- key: [committee_date, committee_decision]
-- columns:
--   - {name: subject, is: "what the text is about"}
--   - {name: committee, is: "the committee"}
--   - {name: committee_decision, is: "decision_id of the draft"}
--   - {name: committee_symbol, is: "symbol of the draft"}
--   - {name: committee_date, is: "day of the vote in committee"}
--   - {name: committee_tally, is: "yes-no-abstain: counted where there is a roll call, else as stated; ? for a figure not stated"}
--   - {name: plenary_decision, is: "decision_id of the resolution"}
--   - {name: plenary_symbol, is: "symbol of the resolution"}
--   - {name: plenary_date, is: "day of the vote in plenary"}
--   - {name: plenary_tally, is: "yes-no-abstain: counted where there is a roll call, else as stated"}
--   - {name: compared_by, is: "roll calls, tallies only, or no vote"}
--   - {name: yes_gained, is: "votes in favour in plenary less those in committee"}
--   - {name: no_gained, is: "votes against in plenary less those in committee"}
--   - {name: abstain_gained, is: "abstentions in plenary less those in committee"}
--   - {name: in_both, is: "countries with a row in both roll calls"}
--   - {name: same_vote, is: "of these, countries that did the same both times, absences included"}
--   - {name: changed_mind, is: "countries that took another position"}
--   - {name: absent_once, is: "countries absent in one of the two"}

WITH about AS (
  SELECT decision_id, listed(subject) AS subject FROM decision_subject GROUP BY decision_id
),
tally AS (
  SELECT
    decision_id, body, symbol, date, adoption, leads_to,
    yes IS NOT NULL AS roll_call,
    COALESCE(yes, stated_yes) AS yes,
    COALESCE(no, stated_no) AS no,
    COALESCE(abstain, stated_abstain) AS abstain
  FROM decisions
),
written AS (
  SELECT
    *,
    CASE
      WHEN yes IS NOT NULL
        THEN CONCAT(
          yes, '-', COALESCE(CAST(no AS STRING), '?'), '-',
          COALESCE(CAST(abstain AS STRING), '?')
        )
    END AS tally
  FROM tally
),
compared AS (
  SELECT
    d.decision_id,
    COUNT(*) AS in_both,
    COUNT(*) FILTER (WHERE c.vote = p.vote) AS same_vote,
    COUNT(*) FILTER (WHERE c.vote <> p.vote AND c.vote <> 'absent' AND p.vote <> 'absent')
      AS changed_mind,
    COUNT(*) FILTER (WHERE c.vote <> p.vote AND (c.vote = 'absent' OR p.vote = 'absent'))
      AS absent_once
  FROM decisions AS d
  INNER JOIN votes AS c ON c.decision_id = d.decision_id
  INNER JOIN votes AS p ON p.decision_id = d.leads_to AND p.country_code = c.country_code
  WHERE
    c.vote IN ('yes', 'no', 'abstain', 'absent') AND p.vote IN ('yes', 'no', 'abstain', 'absent')
  GROUP BY d.decision_id
)
SELECT
  a.subject,
  c.body AS committee,
  c.decision_id AS committee_decision,
  c.symbol AS committee_symbol,
  c.date AS committee_date,
  COALESCE(c.tally, c.adoption) AS committee_tally,
  p.decision_id AS plenary_decision,
  p.symbol AS plenary_symbol,
  p.date AS plenary_date,
  COALESCE(p.tally, p.adoption) AS plenary_tally,
  CASE
    WHEN x.decision_id IS NOT NULL THEN 'roll calls'
    WHEN c.yes IS NOT NULL AND p.yes IS NOT NULL THEN 'tallies only'
    ELSE 'no vote'
  END AS compared_by,
  p.yes - c.yes AS yes_gained,
  p.no - c.no AS no_gained,
  p.abstain - c.abstain AS abstain_gained,
  x.in_both,
  x.same_vote,
  x.changed_mind,
  x.absent_once
FROM written AS c
INNER JOIN written AS p ON p.decision_id = c.leads_to
LEFT JOIN compared AS x ON x.decision_id = c.decision_id
LEFT JOIN about AS a ON a.decision_id = c.decision_id
