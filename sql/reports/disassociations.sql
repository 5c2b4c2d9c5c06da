-- title: Disassociations
-- question: Who stood apart when a decision was adopted without a vote, how often, and in whose company?
-- method: >
--   Only decisions whose sources say who dissociated itself. last_recorded_vote is the country's latest
--   vote (yes, abstain or no, absences being passed over) on a whole text on the same subject in the same
--   body before that day, whenever that was.
-- chart: {kind: counts, label: country_name, pick: [subject, body], start: dprk, unit: decisions}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --decision {decision_id} --country {country_code}
-- key: [date, decision_id, subject, country_code]
-- columns:
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name on that day"}
--   - {name: subject, is: "what the decision is about; empty where no declared subject fits", required: true}
--   - {name: body, is: "the body", values: body}
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: symbol, is: "its symbol"}
--   - {name: date, is: "its day"}
--   - {name: company, is: "the others that dissociated themselves"}
--   - {name: company_size, is: "how many others"}
--   - {name: last_recorded_vote, is: "its latest recorded vote on the subject in that body", values: position}
--   - {name: last_recorded_symbol, is: "where it cast it"}
--   - {name: times, is: "how often the country dissociated itself on the subject in that body, within the filters"}
--   - {name: occasions, is: "decisions on the subject in that body whose dissociations are known and in which it had a row, within the filters"}

WITH occasions AS (
  SELECT
    d.decision_no, d.decision_id, d.body, d.symbol, d.date, s.subject,
    b.country_no, b.country_name, b.vote
  FROM ballots AS b
  INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
  LEFT JOIN scope_subject AS s ON s.decision_no = d.decision_no
  WHERE b.vote IN ('disassociated', 'adopted_without_vote')
),
how_often AS (
  SELECT
    subject, body, country_no,
    COUNT(*) FILTER (WHERE vote = 'disassociated') AS times,
    COUNT(*) AS occasions
  FROM occasions
  GROUP BY subject, body, country_no
),
apart AS (
  SELECT * FROM occasions WHERE vote = 'disassociated'
),
company AS (
  SELECT
    a.decision_no, a.country_no,
    COUNT(DISTINCT o.country_no) AS company_size,
    listed(o.country_name) AS company
  FROM apart AS a
  LEFT JOIN apart AS o ON o.decision_no = a.decision_no AND o.country_no <> a.country_no
  GROUP BY a.decision_no, a.country_no
),
series AS (
  SELECT t.decision_no, s.subject, d.body, d.symbol, d.date
  FROM decisions AS d
  INNER JOIN decision_base AS t ON t.decision_id = d.decision_id
  INNER JOIN decision_subject AS s ON s.decision_id = d.decision_id
  WHERE d.kind IN ('resolution', 'draft resolution') AND d.yes IS NOT NULL
),
earlier AS (
  SELECT
    a.subject, a.decision_no, a.country_no, b.vote, e.symbol,
    ROW_NUMBER() OVER (
      PARTITION BY a.subject, a.decision_no, a.country_no ORDER BY e.date DESC, e.decision_no DESC
    ) AS choice
  FROM apart AS a
  INNER JOIN series AS e ON e.subject = a.subject AND e.body = a.body AND e.date < a.date
  INNER JOIN ballots AS b ON b.decision_no = e.decision_no AND b.country_no = a.country_no
  WHERE b.position IS NOT NULL
)
SELECT
  k.country_code,
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
INNER JOIN voters AS k ON k.country_no = a.country_no
INNER JOIN company AS c ON c.decision_no = a.decision_no AND c.country_no = a.country_no
INNER JOIN how_often AS h
  ON COALESCE(h.subject, '') = COALESCE(a.subject, '') AND h.body = a.body
  AND h.country_no = a.country_no
LEFT JOIN earlier AS e
  ON e.subject = a.subject AND e.decision_no = a.decision_no AND e.country_no = a.country_no
  AND e.choice = 1
CROSS JOIN parameters AS q
WHERE q.country IS NULL OR k.country_code = q.country
-- account
SELECT
  CASE
    WHEN b.vote NOT IN ('disassociated', 'adopted_without_vote') THEN
      'of recorded votes, of which only the latest before a dissociation is shown'
    WHEN q.country IS NOT NULL AND k.country_code <> q.country THEN 'of other countries'
    ELSE 'used'
  END AS fate,
  COUNT(*) AS votes
FROM ballots AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
INNER JOIN voters AS k ON k.country_no = b.country_no
CROSS JOIN parameters AS q
GROUP BY 1
-- headline
SELECT CONCAT(
  country_name, ' stood apart most often when a text was adopted without a vote: ', CAST(MAX(times) AS STRING),
  ' times on ', report.subject, ' in ', body, '.'
) AS headline
FROM report
LEFT JOIN ref_subjects AS r ON r.subject = report.subject
GROUP BY country_name, report.subject, r.broad, body
ORDER BY r.broad NULLS FIRST, MAX(times) DESC, report.subject, body, country_name
LIMIT 1
