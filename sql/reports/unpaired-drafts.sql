-- title: Votes without a counterpart
-- question: Which votes in committee or in plenary can't be set against a vote on the same text, and why?
-- method: >
--   Whole texts decided by recorded vote in a main committee or in plenary, one row each, that are no
--   pair of two roll calls; a pair of tallies is told of at its draft. Texts that were adopted without a
--   vote have nothing to compare and are left out; where only the other side was, the reason says so.
-- chart: {kind: counts, label: reason, series: side, unit: decisions}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {decision_id}
-- key: [side, reason, date, decision_id]
-- columns:
--   - {name: side, is: "committee: a draft without a plenary vote; plenary: a resolution without a committee vote", required: true}
--   - {name: reason, is: "why there is nothing to compare", required: true}
--   - {name: date, is: "day of the decision"}
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: symbol, is: "its symbol"}
--   - {name: title, is: "its title, cut after 120 letters"}
--   - {name: subject, is: "what it is about"}
--   - {name: outcome, is: "adopted, rejected or unknown", values: outcome}
--   - {name: tally, is: "yes-no-abstain: counted where there is a roll call, else as stated; ? for a figure not stated"}
--   - {name: roll_call, is: "whether its country-by-country list is at hand"}
--   - {name: other_decision, is: "decision_id of the other side, where it is at hand", references: decisions}
--   - {name: other_symbol, is: "symbol of the other side, where a source names it"}

WITH about AS (
  SELECT decision_no, listed(subject) AS subject FROM scope_subject GROUP BY decision_no
)
SELECT
  CASE WHEN d.body = 'GA' THEN 'plenary' ELSE 'committee' END AS side,
  p.fate AS reason,
  d.date,
  d.decision_id,
  d.body,
  d.symbol,
  SUBSTRING(d.title, 1, 120) AS title,
  a.subject,
  d.outcome,
  CASE
    WHEN COALESCE(d.yes, d.stated_yes) IS NOT NULL
      THEN CONCAT(
        COALESCE(d.yes, d.stated_yes), '-',
        COALESCE(CAST(COALESCE(d.no, d.stated_no) AS STRING), '?'), '-',
        COALESCE(CAST(COALESCE(d.abstain, d.stated_abstain) AS STRING), '?')
      )
  END AS tally,
  d.yes IS NOT NULL AS roll_call,
  p.other_decision,
  p.other_symbol
FROM pairing AS p
INNER JOIN scope_decision AS d ON d.decision_no = p.decision_no
LEFT JOIN about AS a ON a.decision_no = p.decision_no
WHERE p.unpaired
-- account
SELECT CASE WHEN p.unpaired THEN 'used' ELSE p.fate END AS fate, d.votes
FROM pairing AS p
INNER JOIN scope_decision AS d ON d.decision_no = p.decision_no
