-- title: Third Committee against plenary
-- question: Which countries voted differently on the same text in committee and in plenary?
-- method: >
--   One row per linked pair of draft and resolution and country whose two votes differ, where both have
--   a roll call. Coming from or going to absence is told apart from a change of mind. Decisions adopted
--   without a vote on either side have no votes to compare.
-- chart: slope
-- key: [committee_symbol, plenary_symbol, country_code]
-- columns:
--   - {name: committee_symbol, is: "symbol of the draft that the committee voted on"}
--   - {name: plenary_symbol, is: "symbol of the resolution that it became"}
--   - {name: country_code, is: "the country"}
--   - {name: country_name, is: "its name on the day of the plenary vote"}
--   - {name: committee_vote, is: "its vote in committee"}
--   - {name: plenary_vote, is: "its vote in plenary"}
--   - {name: change, is: "change of mind, absent in committee or absent in plenary"}
--   - {name: toward, is: "yes or no: the way it moved on the scale no, abstain, yes; empty where it was absent"}
--   - {name: subject, is: "what the text is about"}
--   - {name: committee, is: "the committee"}
--   - {name: committee_date, is: "day of the vote in committee"}
--   - {name: plenary_date, is: "day of the vote in plenary"}
--   - {name: committee_source, is: "source of the committee vote"}
--   - {name: committee_ref, is: "its address in that source"}
--   - {name: plenary_source, is: "source of the plenary vote"}
--   - {name: plenary_ref, is: "its address in that source"}

WITH about AS (
  SELECT decision_id, listed(subject) AS subject FROM decision_subject GROUP BY decision_id
)
SELECT
  c.symbol AS committee_symbol,
  p.symbol AS plenary_symbol,
  p.country_code,
  p.country_name,
  c.vote AS committee_vote,
  p.vote AS plenary_vote,
  CASE
    WHEN c.vote = 'absent' THEN 'absent in committee'
    WHEN p.vote = 'absent' THEN 'absent in plenary'
    ELSE 'change of mind'
  END AS change,
  CASE
    WHEN c.vote = 'absent' OR p.vote = 'absent' THEN NULL
    WHEN p.vote = 'yes' OR c.vote = 'no' THEN 'yes'
    ELSE 'no'
  END AS toward,
  a.subject,
  c.body AS committee,
  c.date AS committee_date,
  p.date AS plenary_date,
  c.source_id AS committee_source,
  c.source_ref AS committee_ref,
  p.source_id AS plenary_source,
  p.source_ref AS plenary_ref
FROM decisions AS d
INNER JOIN votes AS c ON c.decision_id = d.decision_id
INNER JOIN votes AS p ON p.decision_id = d.leads_to AND p.country_code = c.country_code
LEFT JOIN about AS a ON a.decision_id = d.decision_id
WHERE
  d.body = 'GA3'
  AND c.vote IN ('yes', 'no', 'abstain', 'absent')
  AND p.vote IN ('yes', 'no', 'abstain', 'absent')
  AND c.vote <> p.vote
