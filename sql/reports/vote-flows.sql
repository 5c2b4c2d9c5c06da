-- title: Flows of votes
-- question: Of the States that voted one way on a subject, how many voted which way the next time?
-- method: >
--   Whole texts on a subject in one body, each decision and the next. Texts of one day, or of one month
--   where only that is known, follow one another by decision_id, which says nothing of their order: on a
--   subject with several texts a session a move is no change of mind; see swing-states. Every State with a
--   row in either is in one flow: the flows out of a vote add up to that vote's States in the earlier
--   decision, the flows into it to those in the later one. no row: not a member of the body that day, or
--   the source does not say. With a bloc: its members on the day of each decision, and no row is also not
--   in the bloc that day.
-- chart: {kind: flow, x: to_date, from: from_vote, to: to_vote, value: countries, pick: [subject, body], start: dprk}
-- takes: [subject, body, bloc, from, to]
-- follow: rollcall votes --subject {subject} --body {body} --from {from_date} --to {to_date}
-- key: [subject, body, to_date, to_decision, from_vote, to_vote]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: from_decision, is: "decision_id of the earlier decision", references: decisions}
--   - {name: from_symbol, is: "its symbol"}
--   - {name: from_date, is: "its day"}
--   - {name: to_decision, is: "decision_id of the next one", references: decisions, required: true}
--   - {name: to_symbol, is: "its symbol"}
--   - {name: to_date, is: "its day"}
--   - {name: from_vote, is: "what the States did in the earlier decision; no row if they had none", values: vote_if_any, required: true}
--   - {name: to_vote, is: "what they did in the next one; no row if they had none", values: vote_if_any, required: true}
--   - {name: countries, is: "States that did this"}
--   - {name: share, is: "of the States with from_vote, 0 to 1"}
--   - {name: who, is: "the States, if their two votes differ"}

WITH asked AS (
  SELECT t.country_no, t.date
  FROM bloc_day AS t
  INNER JOIN parameters AS p ON p.bloc = t.bloc
),
rows_asked AS (
  SELECT b.series_no, b.place, b.country_no, b.country_name, b.vote
  FROM series_ballot AS b
  INNER JOIN scope_series AS s ON s.series_no = b.series_no AND s.place = b.place
  CROSS JOIN parameters AS p
  LEFT JOIN asked AS a ON a.country_no = b.country_no AND a.date = s.date
  WHERE p.bloc IS NULL OR a.country_no IS NOT NULL
),
sides AS (
  SELECT series_no, place + 1 AS place, country_no, country_name, vote AS from_vote,
    CAST(NULL AS STRING) AS to_vote
  FROM rows_asked
  UNION ALL
  SELECT series_no, place, country_no, country_name, CAST(NULL AS STRING) AS from_vote,
    vote AS to_vote
  FROM rows_asked
),
steps AS (
  SELECT
    series_no, place, country_no,
    COALESCE(MAX(from_vote), 'no row') AS from_vote,
    COALESCE(MAX(to_vote), 'no row') AS to_vote,
    -- the name on the later day, where there is one
    COALESCE(MAX(CASE WHEN to_vote IS NOT NULL THEN country_name END), MAX(country_name))
      AS country_name
  FROM sides
  GROUP BY series_no, place, country_no
),
flows AS (
  SELECT
    series_no, place, from_vote, to_vote,
    COUNT(*) AS countries,
    listed(CASE WHEN from_vote <> to_vote THEN country_name END) AS who
  FROM steps
  GROUP BY series_no, place, from_vote, to_vote
)
SELECT
  t.subject,
  t.body,
  f.decision_id AS from_decision,
  f.symbol AS from_symbol,
  f.date AS from_date,
  t.decision_id AS to_decision,
  t.symbol AS to_symbol,
  t.date AS to_date,
  w.from_vote,
  w.to_vote,
  w.countries,
  rounded(
    w.countries
    / CAST(SUM(w.countries) OVER (PARTITION BY w.series_no, w.place, w.from_vote) AS DOUBLE),
    4
  ) AS share,
  w.who
FROM flows AS w
INNER JOIN scope_series AS t ON t.series_no = w.series_no AND t.place = w.place
INNER JOIN scope_series AS f ON f.series_no = w.series_no AND f.place = w.place - 1
-- account
WITH lengths AS (
  SELECT s.decision_no, MAX(n.decisions) AS decisions
  FROM scope_series AS s
  INNER JOIN (SELECT series_no, COUNT(*) AS decisions FROM scope_series GROUP BY series_no) AS n
    ON n.series_no = s.series_no
  GROUP BY s.decision_no
),
counted AS (
  SELECT
    d.votes, d.fate, l.decisions,
    CASE WHEN p.bloc IS NULL THEN d.votes ELSE COALESCE(i.votes, 0) END AS members
  FROM series_fate AS d
  CROSS JOIN parameters AS p
  LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
  LEFT JOIN lengths AS l ON l.decision_no = d.decision_no
)
SELECT fate, votes FROM counted WHERE fate IS NOT NULL
UNION ALL
SELECT
  CASE WHEN decisions > 1 THEN 'used' ELSE 'the only decision on the subject in the body' END AS fate,
  members AS votes
FROM counted
WHERE fate IS NULL
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, votes - members AS votes
FROM counted
WHERE fate IS NULL
