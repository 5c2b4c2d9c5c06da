-- title: Third Committee against plenary
-- question: Which countries voted differently on the same text in committee and in plenary?
-- method: >
--   One row per linked pair of draft and resolution and country whose two votes differ, where both have
--   a roll call. Coming from or going to absence is told apart from a change of mind. Decisions adopted
--   without a vote on either side have no votes to compare. Filters choose drafts, of the Third
--   Committee unless another body is asked for; the plenary vote is looked at wherever it falls.
-- chart: {kind: slope, from: committee_vote, to: plenary_vote, label: country_name, pick: [subject,
--   committee_symbol], start: dprk}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --country {country_code} --from {committee_date} --to {plenary_date}
-- key: [committee_symbol, plenary_symbol, country_code, committee_decision]
-- columns:
--   - {name: committee_symbol, is: "symbol of the draft that the committee voted on"}
--   - {name: plenary_symbol, is: "symbol of the resolution that it became"}
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name on the day of the plenary vote"}
--   - {name: committee_vote, is: "its vote in committee", values: vote}
--   - {name: plenary_vote, is: "its vote in plenary", values: vote}
--   - {name: change, is: "change of mind, absent in committee or absent in plenary"}
--   - {name: toward, is: "yes or no: the way it moved on the scale no, abstain, yes; empty where it was absent"}
--   - {name: steps, is: "how far on that scale, -2 to 2; empty where it was absent"}
--   - {name: subject, is: "what the text is about"}
--   - {name: committee, is: "the committee", values: body}
--   - {name: committee_decision, is: "decision_id of the draft", references: decisions, required: true}
--   - {name: plenary_decision, is: "decision_id of the resolution", references: decisions}
--   - {name: committee_date, is: "day of the vote in committee"}
--   - {name: plenary_date, is: "day of the vote in plenary"}
--   - {name: committee_intended, is: "what it later said it had meant to vote in committee, if it did", values: vote}
--   - {name: plenary_intended, is: "what it later said it had meant to vote in plenary, if it did", values: vote}
--   - {name: committee_source, is: "source of the committee vote", references: sources}
--   - {name: committee_ref, is: "its address in that source"}
--   - {name: plenary_source, is: "source of the plenary vote", references: sources}
--   - {name: plenary_ref, is: "its address in that source"}

SELECT
  l.committee_symbol,
  l.plenary_symbol,
  k.country_code,
  b.country_name,
  b.committee_vote,
  b.plenary_vote,
  CASE
    WHEN b.committee_vote = 'absent' THEN 'absent in committee'
    WHEN b.plenary_vote = 'absent' THEN 'absent in plenary'
    ELSE 'change of mind'
  END AS change,
  CASE
    WHEN b.plenary_position > b.committee_position THEN 'yes'
    WHEN b.plenary_position < b.committee_position THEN 'no'
  END AS toward,
  b.plenary_position - b.committee_position AS steps,
  l.subject,
  l.committee,
  l.committee_decision,
  l.plenary_decision,
  l.committee_date,
  l.plenary_date,
  c.intended_vote AS committee_intended,
  p.intended_vote AS plenary_intended,
  c.source_id AS committee_source,
  c.source_ref AS committee_ref,
  p.source_id AS plenary_source,
  p.source_ref AS plenary_ref
FROM pair_ballot AS b
INNER JOIN committee_pair AS l ON l.committee_no = b.committee_no
INNER JOIN voters AS k ON k.country_no = b.country_no
INNER JOIN votes AS c
  ON c.decision_id = l.committee_decision AND c.country_code = k.country_code
INNER JOIN votes AS p ON p.decision_id = l.plenary_decision AND p.country_code = k.country_code
CROSS JOIN parameters AS q
WHERE
  b.committee_vote <> b.plenary_vote
  AND l.committee = COALESCE(q.body, 'GA3')
  AND (q.country IS NULL OR k.country_code = q.country)
-- account
SELECT
  CASE
    WHEN a.decision_no IS NULL THEN 'of pairs of other committees'
    WHEN q.country IS NULL OR k.country_code = q.country THEN 'used'
    ELSE 'of other countries'
  END AS fate,
  COUNT(*) AS votes
FROM pair_half AS h
INNER JOIN voters AS k ON k.country_no = h.country_no
CROSS JOIN parameters AS q
LEFT JOIN (
  SELECT l.committee_no AS decision_no
  FROM committee_pair AS l
  CROSS JOIN parameters AS r
  WHERE l.committee = COALESCE(r.body, 'GA3')
  UNION
  SELECT l.plenary_no
  FROM committee_pair AS l
  CROSS JOIN parameters AS r
  WHERE l.committee = COALESCE(r.body, 'GA3')
) AS a ON a.decision_no = h.decision_no
GROUP BY 1
UNION ALL
SELECT fate, votes FROM pair_fate WHERE fate <> 'used'
-- headline
SELECT CONCAT(
  'In ', CAST(COUNT(*) AS STRING), ' cases a State’s vote in plenary was not its vote in committee, over ',
  CAST(COUNT(DISTINCT plenary_decision) AS STRING), ' texts; in ',
  CAST(COUNT(*) FILTER (WHERE toward = 'yes') AS STRING), ' of them it moved towards yes, in ',
  CAST(COUNT(*) FILTER (WHERE toward = 'no') AS STRING), ' towards no.'
) AS headline
FROM report
HAVING COUNT(*) > 0
