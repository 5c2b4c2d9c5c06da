-- title: Ideal points by subject
-- question: Where did each State stand on each subject, session by session?
-- method: >
--   As ideal-points, once for each subject, over the roll calls on it alone, each State's path a random walk,
--   since sessions are hardly tied there. A subject with fewer than 5 roll
--   calls that divided States is left out. Sessions with fewer than 10 are taken together with the next
--   ones, so that on a subject of one text a year a point stands for ten years or more, and on one of
--   fewer than 10 roll calls in all each State has one point: mind the intervals. Points of two subjects
--   are not on one scale, each having mean 0 and variance 1.
-- chart: {kind: lines, x: year, y: ideal_point, series: country_name, pick: [subject], start: dprk,
--   unit: "ideal point, standard deviations from the mean"}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --subject {subject} --body {body} --country {country_code} --from {first_date} --to {last_date}
-- key: [subject, country_code, session]
-- columns:
--   - {name: subject, is: "what the roll calls are about", required: true}
--   - {name: country_code, is: "the State", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: session, is: "the session, or the last one of those taken together"}
--   - {name: year, is: "the year in which the session began: 1945 and its number in the Assembly and its committees, elsewhere that of its first roll call on the subject"}
--   - {name: ideal_point, is: "where the State stood, in standard deviations from the mean of all points on the subject; the United States are positive"}
--   - {name: std_error, is: "standard error of the point"}
--   - {name: lower, is: "where the 90 % interval begins"}
--   - {name: upper, is: "where it ends"}
--   - {name: votes_used, is: "votes of the State that were used, absences not counted"}
--   - {name: roll_calls, is: "roll calls of the session, or of those taken together, that were used"}
--   - {name: from_session, is: "the first session of those taken together; the session itself if it stands alone"}
--   - {name: first_date, is: "day of the first roll call"}
--   - {name: last_date, is: "day of the last roll call"}
--   - {name: body, is: "the body", values: body, required: true}

WITH sessions AS (
  SELECT s.subject, r.session, MIN(r.date) AS first_date, MAX(r.date) AS last_date, MIN(r.year) AS year
  FROM ideal_roll_call AS r
  INNER JOIN scope_subject AS s ON s.decision_no = r.decision_no
  WHERE r.fate IS NULL
  GROUP BY s.subject, r.session
)
SELECT
  i.subject,
  c.country_code,
  c.country_name,
  i.session,
  session_year(COALESCE(p.body, 'GA'), i.session, e.year) AS year,
  i.point / CAST(10000 AS DOUBLE) AS ideal_point,
  i.error / CAST(10000 AS DOUBLE) AS std_error,
  i.lower / CAST(10000 AS DOUBLE) AS lower,
  i.upper / CAST(10000 AS DOUBLE) AS upper,
  i.votes_used,
  i.roll_calls,
  i.from_session,
  b.first_date,
  e.last_date,
  COALESCE(p.body, 'GA') AS body
FROM scope_ideal_subject_point AS i
INNER JOIN voters AS c ON c.country_no = i.country_no
INNER JOIN sessions AS b ON b.subject = i.subject AND b.session = i.from_session
INNER JOIN sessions AS e ON e.subject = i.subject AND e.session = i.session
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR c.country_code = p.country
-- account
WITH about AS (
  SELECT DISTINCT decision_no FROM scope_subject
),
used AS (
  SELECT DISTINCT decision_no FROM scope_ideal_subject_item
)
SELECT
  CASE
    WHEN a.decision_no IS NULL THEN 'on no declared subject'
    WHEN r.fate IS NOT NULL THEN r.fate
    WHEN u.decision_no IS NOT NULL THEN 'used'
    ELSE 'in roll calls in which all voted alike, or on subjects with too few of them'
  END AS fate,
  r.votes - CASE
    WHEN a.decision_no IS NOT NULL AND r.fate IS NULL THEN COALESCE(d.absent, 0)
    ELSE 0
  END AS votes
FROM ideal_roll_call AS r
INNER JOIN scope_decision AS d ON d.decision_no = r.decision_no
LEFT JOIN about AS a ON a.decision_no = r.decision_no
LEFT JOIN used AS u ON u.decision_no = r.decision_no
UNION ALL
SELECT 'absent, which is missing and moves nobody' AS fate, COALESCE(d.absent, 0) AS votes
FROM ideal_roll_call AS r
INNER JOIN scope_decision AS d ON d.decision_no = r.decision_no
INNER JOIN about AS a ON a.decision_no = r.decision_no
WHERE r.fate IS NULL
