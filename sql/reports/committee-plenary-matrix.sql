-- title: From committee to plenary, vote by vote
-- question: Of those who voted one way in committee, how many voted which way in plenary?
-- method: >
--   The transition matrix of each linked pair with both roll calls, in long form: one row per pair of
--   votes that occurs.
-- chart: matrix
-- key: [committee_symbol, plenary_symbol, committee_vote, plenary_vote]
-- columns:
--   - {name: subject, is: "what the text is about"}
--   - {name: committee_symbol, is: "symbol of the draft"}
--   - {name: plenary_symbol, is: "symbol of the resolution"}
--   - {name: committee_vote, is: "the vote in committee"}
--   - {name: plenary_vote, is: "the vote in plenary"}
--   - {name: countries, is: "countries that did this"}
--   - {name: share, is: "of those with this vote in committee, 0 to 1"}
--   - {name: who, is: "the countries, if their two votes differ"}

WITH about AS (
  SELECT decision_id, listed(subject) AS subject FROM decision_subject GROUP BY decision_id
),
cells AS (
  SELECT
    d.decision_id,
    d.symbol AS committee_symbol,
    p.symbol AS plenary_symbol,
    c.vote AS committee_vote,
    p.vote AS plenary_vote,
    COUNT(*) AS countries,
    listed(CASE WHEN c.vote <> p.vote THEN p.country_name END) AS who
  FROM decisions AS d
  INNER JOIN votes AS c ON c.decision_id = d.decision_id
  INNER JOIN votes AS p ON p.decision_id = d.leads_to AND p.country_code = c.country_code
  WHERE
    c.vote IN ('yes', 'no', 'abstain', 'absent') AND p.vote IN ('yes', 'no', 'abstain', 'absent')
  GROUP BY d.decision_id, d.symbol, p.symbol, c.vote, p.vote
)
SELECT
  a.subject,
  c.committee_symbol,
  c.plenary_symbol,
  c.committee_vote,
  c.plenary_vote,
  c.countries,
  ROUND(
    c.countries
    / CAST(SUM(c.countries) OVER (PARTITION BY c.decision_id, c.committee_vote) AS DOUBLE),
    4
  ) AS share,
  c.who
FROM cells AS c
LEFT JOIN about AS a ON a.decision_id = c.decision_id
