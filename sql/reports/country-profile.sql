-- title: Country profiles
-- question: How did each country vote on a subject in a body, when did it last turn, and did it side with the outcome?
-- method: >
--   Whole texts on the subject. A move is a change against the position (yes, abstain, no) that the country
--   took the last time; absences and decisions without a vote in between are no moves. Texts of one day,
--   or of one month where only that is known, follow one another by decision_id, which says nothing of
--   their order: on a subject with several texts a session a move is no change of mind; see swing-states.
--   The same goes for the turning point, which goes by decisions, not by years. A position lasts if it was
--   taken at least twice running, or was the first. The turning point is the last lasting position that
--   differs from the lasting one before it, dated by the decision in which it began; there is none if only
--   one position lasted. With the outcome: yes where the text was adopted by vote, no where it was
--   rejected; abstentions count on neither side.
-- chart: {kind: tallies, label: country_name, parts: ["yes", abstain, "no"], pick: [subject, body], start: dprk}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --subject {subject} --body {body} --country {country_code} --from {first_date} --to {last_date}
-- key: [subject, body, country_code]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name today"}
--   - {name: decisions, is: "decisions in which it had a row"}
--   - {name: "yes", is: "decisions"}
--   - {name: "no", is: "decisions"}
--   - {name: abstain, is: "decisions"}
--   - {name: absent, is: "decisions, of those whose absences are known; empty where they are known in none"}
--   - {name: disassociated, is: "decisions"}
--   - {name: without_vote, is: "decisions with which it went along without a vote"}
--   - {name: mean_position, is: "-1 (always no) to 1 (always yes); empty if it took no position"}
--   - {name: first_date, is: "day of its first row"}
--   - {name: first_vote, is: "what it did then", values: vote}
--   - {name: last_date, is: "day of its last row"}
--   - {name: last_vote, is: "what it did then", values: vote}
--   - {name: moves, is: "changes of position"}
--   - {name: turned_from, is: "lasting position before the turning point: yes, abstain or no", values: position}
--   - {name: turned_to, is: "lasting position from then on", values: position}
--   - {name: turned_on, is: "day of the decision in which it began"}
--   - {name: turned_in, is: "decision_id of that decision", references: decisions}
--   - {name: held, is: "positions that it held from then on without a break"}
--   - {name: with_outcome, is: "votes on the side that carried"}
--   - {name: against_outcome, is: "votes on the side that did not"}
--   - {name: outcome_share, is: "with_outcome of both, 0 to 1"}

WITH counts AS (
  SELECT
    b.series_no, b.country_no,
    COUNT(*) AS decisions,
    COUNT(*) FILTER (WHERE b.vote = 'yes') AS yes,
    COUNT(*) FILTER (WHERE b.vote = 'no') AS no,
    COUNT(*) FILTER (WHERE b.vote = 'abstain') AS abstain,
    CASE
      WHEN COUNT(d.absent) > 0
        THEN COUNT(*) FILTER (WHERE b.vote = 'absent' AND d.absent IS NOT NULL)
    END AS absent,
    COUNT(*) FILTER (WHERE b.vote = 'disassociated') AS disassociated,
    COUNT(*) FILTER (WHERE b.vote = 'adopted_without_vote') AS without_vote,
    MIN(b.place) AS first_place,
    MAX(b.place) AS last_place,
    MIN_BY(b.vote, b.place) AS first_vote,
    MAX_BY(b.vote, b.place) AS last_vote,
    COUNT(*) FILTER (
      WHERE (b.vote = 'yes' AND d.outcome = 'adopted') OR (b.vote = 'no' AND d.outcome = 'rejected')
    ) AS with_outcome,
    COUNT(*) FILTER (
      WHERE (b.vote = 'no' AND d.outcome = 'adopted') OR (b.vote = 'yes' AND d.outcome = 'rejected')
    ) AS against_outcome
  FROM series_ballot AS b
  INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
  GROUP BY b.series_no, b.country_no
),
numbered AS (
  SELECT
    series_no, country_no, place, position, previous,
    SUM(CASE WHEN previous IS NULL OR previous <> position THEN 1 ELSE 0 END)
      OVER (PARTITION BY series_no, country_no ORDER BY place) AS run
  FROM series_position
),
runs AS (
  SELECT
    series_no, country_no, run,
    MAX(position) AS position,
    MIN(place) AS place,
    COUNT(*) AS held
  FROM numbered
  GROUP BY series_no, country_no, run
),
moves AS (
  SELECT series_no, country_no, MAX(run) - 1 AS moves FROM runs GROUP BY series_no, country_no
),
lasting AS (
  SELECT
    series_no, country_no, run, position, place, held,
    LAG(position) OVER (PARTITION BY series_no, country_no ORDER BY run) AS before
  FROM runs
  WHERE held >= 2 OR run = 1
),
turns AS (
  SELECT
    *, ROW_NUMBER() OVER (PARTITION BY series_no, country_no ORDER BY run DESC) AS choice
  FROM lasting
  WHERE before <> position
)
SELECT
  f.subject,
  f.body,
  v.country_code,
  v.country_name,
  c.decisions,
  c.yes,
  c.no,
  c.abstain,
  c.absent,
  c.disassociated,
  c.without_vote,
  CASE
    WHEN c.yes + c.no + c.abstain > 0
      THEN rounded((c.yes - c.no) / CAST(c.yes + c.no + c.abstain AS DOUBLE), 4)
  END AS mean_position,
  f.date AS first_date,
  c.first_vote,
  l.date AS last_date,
  c.last_vote,
  COALESCE(m.moves, 0) AS moves,
  CASE t.before WHEN 1 THEN 'yes' WHEN 0 THEN 'abstain' WHEN -1 THEN 'no' END AS turned_from,
  CASE t.position WHEN 1 THEN 'yes' WHEN 0 THEN 'abstain' WHEN -1 THEN 'no' END AS turned_to,
  s.date AS turned_on,
  s.decision_id AS turned_in,
  t.held,
  c.with_outcome,
  c.against_outcome,
  CASE
    WHEN c.with_outcome + c.against_outcome > 0
      THEN rounded(c.with_outcome / CAST(c.with_outcome + c.against_outcome AS DOUBLE), 4)
  END AS outcome_share
FROM counts AS c
INNER JOIN voters AS v ON v.country_no = c.country_no
INNER JOIN scope_series AS f ON f.series_no = c.series_no AND f.place = c.first_place
INNER JOIN scope_series AS l ON l.series_no = c.series_no AND l.place = c.last_place
CROSS JOIN parameters AS p
LEFT JOIN moves AS m ON m.series_no = c.series_no AND m.country_no = c.country_no
LEFT JOIN turns AS t
  ON t.series_no = c.series_no AND t.country_no = c.country_no AND t.choice = 1
LEFT JOIN scope_series AS s ON s.series_no = t.series_no AND s.place = t.place
WHERE p.country IS NULL OR v.country_code = p.country
-- account
WITH of_country AS (
  SELECT b.decision_no, COUNT(*) AS votes
  FROM scope_ballot AS b
  INNER JOIN voters AS v ON v.country_no = b.country_no
  INNER JOIN parameters AS p ON p.country = v.country_code
  GROUP BY b.decision_no
),
counted AS (
  SELECT
    d.votes, d.fate,
    CASE WHEN p.country IS NULL THEN d.votes ELSE COALESCE(c.votes, 0) END AS used
  FROM series_fate AS d
  CROSS JOIN parameters AS p
  LEFT JOIN of_country AS c ON c.decision_no = d.decision_no
)
SELECT fate, votes FROM counted WHERE fate IS NOT NULL
UNION ALL
SELECT 'used' AS fate, used AS votes FROM counted WHERE fate IS NULL
UNION ALL
SELECT 'of other countries' AS fate, votes - used AS votes FROM counted WHERE fate IS NULL
