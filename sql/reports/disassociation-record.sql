-- title: Standing apart and voting against
-- question: Who dissociates itself when no vote is called, and how had it voted when one was?
-- method: >
--   Whole texts on a subject in a body where at least one adoption without a vote says who dissociated
--   itself. Each such adoption is set beside the country's latest recorded vote on the subject in that
--   body before it, within the filters. A no that is followed by going along in silence is told of in
--   silent_after_no. All members that had a row when no vote was called have one here.
-- chart: {kind: scatter, x: no_share, y: share, label: country_name, pick: [subject, body], start: dprk}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --country {country_code} --subject {subject} --body {body}
-- key: [subject, body, country_code]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: occasions, is: "adoptions without a vote whose dissociations are known and in which it had a row"}
--   - {name: times, is: "of these, it dissociated itself"}
--   - {name: share, is: "times / occasions, 0 to 1"}
--   - {name: first_time, is: "day of its first dissociation"}
--   - {name: last_time, is: "day of its latest dissociation"}
--   - {name: recorded, is: "recorded votes on the subject in the body in which it took a position"}
--   - {name: voted_yes, is: "of these, yes"}
--   - {name: voted_abstain, is: "of these, abstain"}
--   - {name: voted_no, is: "of these, no"}
--   - {name: no_share, is: "voted_no / recorded, 0 to 1; empty if it took no position"}
--   - {name: apart_after_no, is: "dissociations whose latest recorded vote before was no"}
--   - {name: apart_after_abstain, is: "the same for abstain"}
--   - {name: apart_after_yes, is: "the same for yes"}
--   - {name: apart_after_nothing, is: "dissociations with no position in a recorded vote before"}
--   - {name: silent_after_no, is: "occasions when it went along though its latest recorded vote before was no"}
--   - {name: next_vote, is: "its first recorded vote on the subject in the body after its latest dissociation", values: position}
--   - {name: reading, is: "consistent, went along (after a no, each time), stricter (dissociated itself only after another vote than no, or after none), mixed, or neither"}

WITH known AS (
  SELECT DISTINCT s.subject, d.body
  FROM scope_decision AS d
  INNER JOIN scope_subject AS s ON s.decision_no = d.decision_no
  WHERE d.whole AND d.adoption = 'without a vote' AND d.votes > 0
),
series AS (
  SELECT
    k.subject, k.body, d.decision_no, d.date, b.country_no, b.vote, b.position,
    ROW_NUMBER() OVER (
      PARTITION BY k.subject, k.body, b.country_no ORDER BY d.date NULLS FIRST, d.decision_no
    ) AS place
  FROM scope_decision AS d
  INNER JOIN scope_subject AS s ON s.decision_no = d.decision_no
  INNER JOIN known AS k ON k.subject = s.subject AND k.body = d.body
  INNER JOIN ballots AS b ON b.decision_no = d.decision_no
  WHERE d.whole
),
placed AS (
  SELECT
    *,
    MAX(CASE WHEN position IS NOT NULL THEN place END) OVER (
      PARTITION BY subject, body, country_no ORDER BY place
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS before_place,
    MAX(CASE WHEN vote = 'disassociated' THEN place END) OVER (
      PARTITION BY subject, body, country_no
    ) AS last_apart
  FROM series
),
compared AS (
  SELECT p.*, e.position AS position_before
  FROM placed AS p
  LEFT JOIN series AS e
    ON e.subject = p.subject AND e.body = p.body AND e.country_no = p.country_no
    AND e.place = p.before_place
),
counts AS (
  SELECT
    subject, body, country_no,
    COUNT(*) FILTER (WHERE vote IN ('disassociated', 'adopted_without_vote')) AS occasions,
    COUNT(*) FILTER (WHERE vote = 'disassociated') AS times,
    MIN(CASE WHEN vote = 'disassociated' THEN date END) AS first_time,
    MAX(CASE WHEN vote = 'disassociated' THEN date END) AS last_time,
    COUNT(position) AS recorded,
    COUNT(*) FILTER (WHERE position = 1) AS voted_yes,
    COUNT(*) FILTER (WHERE position = 0) AS voted_abstain,
    COUNT(*) FILTER (WHERE position = -1) AS voted_no,
    COUNT(*) FILTER (WHERE vote = 'disassociated' AND position_before = -1) AS apart_after_no,
    COUNT(*) FILTER (WHERE vote = 'disassociated' AND position_before = 0) AS apart_after_abstain,
    COUNT(*) FILTER (WHERE vote = 'disassociated' AND position_before = 1) AS apart_after_yes,
    COUNT(*) FILTER (WHERE vote = 'disassociated' AND position_before IS NULL)
      AS apart_after_nothing,
    COUNT(*) FILTER (WHERE vote = 'adopted_without_vote' AND position_before = -1)
      AS silent_after_no,
    MIN_BY(vote, place) FILTER (WHERE place > last_apart AND position IS NOT NULL) AS next_vote
  FROM compared
  GROUP BY subject, body, country_no
)
SELECT
  c.subject,
  c.body,
  k.country_code,
  k.country_name,
  c.occasions,
  c.times,
  rounded(c.times / CAST(c.occasions AS DOUBLE), 4) AS share,
  c.first_time,
  c.last_time,
  c.recorded,
  c.voted_yes,
  c.voted_abstain,
  c.voted_no,
  rounded(c.voted_no / CAST(NULLIF(c.recorded, 0) AS DOUBLE), 4) AS no_share,
  c.apart_after_no,
  c.apart_after_abstain,
  c.apart_after_yes,
  c.apart_after_nothing,
  c.silent_after_no,
  c.next_vote,
  CASE
    WHEN c.times = 0 AND c.silent_after_no = 0 THEN 'neither'
    WHEN c.times = 0 THEN 'went along'
    WHEN c.apart_after_no = c.times AND c.silent_after_no = 0 THEN 'consistent'
    WHEN c.apart_after_no = 0 AND c.silent_after_no = 0 THEN 'stricter'
    ELSE 'mixed'
  END AS reading
FROM counts AS c
INNER JOIN voters AS k ON k.country_no = c.country_no
CROSS JOIN parameters AS q
WHERE c.occasions > 0 AND (q.country IS NULL OR k.country_code = q.country)
-- account
SELECT
  CASE
    WHEN NOT d.whole THEN 'on what is not a whole text, or not known to be one'
    WHEN n.decision_no IS NULL THEN 'on no subject and body with known dissociations'
    WHEN o.country_no IS NULL THEN 'of countries that had no row there when no vote was called'
    WHEN q.country IS NOT NULL AND k.country_code <> q.country THEN 'of other countries'
    ELSE 'used'
  END AS fate,
  COUNT(*) AS votes
FROM ballots AS b
INNER JOIN scope_decision AS d ON d.decision_no = b.decision_no
INNER JOIN voters AS k ON k.country_no = b.country_no
CROSS JOIN parameters AS q
LEFT JOIN (
  SELECT DISTINCT x.decision_no
  FROM scope_subject AS x
  INNER JOIN scope_decision AS y ON y.decision_no = x.decision_no
  INNER JOIN (
    SELECT DISTINCT s.subject, e.body
    FROM scope_decision AS e
    INNER JOIN scope_subject AS s ON s.decision_no = e.decision_no
    WHERE e.whole AND e.adoption = 'without a vote' AND e.votes > 0
  ) AS z ON z.subject = x.subject AND z.body = y.body
) AS n ON n.decision_no = b.decision_no
LEFT JOIN (
  SELECT DISTINCT x.decision_no, v.country_no
  FROM scope_subject AS x
  INNER JOIN scope_decision AS y ON y.decision_no = x.decision_no
  INNER JOIN (
    SELECT DISTINCT s.subject, e.body, w.country_no
    FROM scope_decision AS e
    INNER JOIN scope_subject AS s ON s.decision_no = e.decision_no
    INNER JOIN ballots AS w ON w.decision_no = e.decision_no
    WHERE e.whole AND w.vote IN ('disassociated', 'adopted_without_vote')
  ) AS v ON v.subject = x.subject AND v.body = y.body
) AS o ON o.decision_no = b.decision_no AND o.country_no = b.country_no
GROUP BY 1
