-- title: Disassociations
-- question: Who stood apart when a decision was adopted without a vote, how often, and in whose company?
-- method: >
--   Only decisions whose sources say who dissociated itself. last_recorded_vote is the country's latest
--   vote on the same subject in the same body before that day, where there was one.
-- chart: heat map
-- key: [date, decision_id, country_code]
-- columns:
--   - {name: country_code, is: "the country"}
--   - {name: country_name, is: "its name on that day"}
--   - {name: subject, is: "what the decision is about"}
--   - {name: body, is: "the body"}
--   - {name: decision_id, is: "the decision"}
--   - {name: symbol, is: "its symbol"}
--   - {name: date, is: "its day"}
--   - {name: company, is: "the others that dissociated themselves"}
--   - {name: company_size, is: "how many others"}
--   - {name: last_recorded_vote, is: "its latest recorded vote on the subject in that body"}
--   - {name: last_recorded_symbol, is: "where it cast it"}
--   - {name: times, is: "how often the country dissociated itself on the subject in that body"}
--   - {name: occasions, is: "decisions on the subject in that body whose dissociations are known and in which it had a row"}

WITH occasions AS (
  SELECT
    v.decision_id, v.country_code, v.country_name, v.vote, v.body, v.symbol, v.date, s.subject
  FROM votes AS v
  INNER JOIN decision_subject AS s ON s.decision_id = v.decision_id
  WHERE v.vote IN ('disassociated', 'adopted_without_vote')
),
how_often AS (
  SELECT
    subject, body, country_code,
    COUNT(*) FILTER (WHERE vote = 'disassociated') AS times,
    COUNT(*) AS occasions
  FROM occasions
  GROUP BY subject, body, country_code
),
apart AS (
  SELECT * FROM occasions WHERE vote = 'disassociated'
),
company AS (
  SELECT
    a.subject, a.decision_id, a.country_code,
    COUNT(o.country_code) AS company_size,
    listed(o.country_name) AS company
  FROM apart AS a
  LEFT JOIN apart AS o
    ON o.decision_id = a.decision_id AND o.subject = a.subject
    AND o.country_code <> a.country_code
  GROUP BY a.subject, a.decision_id, a.country_code
),
earlier AS (
  SELECT
    a.subject, a.decision_id, a.country_code,
    v.vote, v.symbol,
    ROW_NUMBER() OVER (
      PARTITION BY a.subject, a.decision_id, a.country_code ORDER BY v.date DESC, v.decision_id
    ) AS choice
  FROM apart AS a
  INNER JOIN votes AS v
    ON v.country_code = a.country_code AND v.body = a.body AND v.date < a.date
    AND v.vote IN ('yes', 'no', 'abstain', 'absent')
  INNER JOIN decision_subject AS s
    ON s.decision_id = v.decision_id AND s.subject = a.subject
  INNER JOIN decisions AS d
    ON d.decision_id = v.decision_id AND d.kind IN ('resolution', 'draft resolution')
)
SELECT
  a.country_code,
  a.country_name,
  a.subject,
  a.body,
  a.decision_id,
  a.symbol,
  a.date,
  c.company,
  c.company_size,
  e.vote AS last_recorded_vote,
  e.symbol AS last_recorded_symbol,
  h.times,
  h.occasions
FROM apart AS a
INNER JOIN company AS c
  ON c.subject = a.subject AND c.decision_id = a.decision_id AND c.country_code = a.country_code
INNER JOIN how_often AS h
  ON h.subject = a.subject AND h.body = a.body AND h.country_code = a.country_code
LEFT JOIN earlier AS e
  ON e.subject = a.subject AND e.decision_id = a.decision_id AND e.country_code = a.country_code
  AND e.choice = 1
