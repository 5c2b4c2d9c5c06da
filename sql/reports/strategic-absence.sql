-- title: Strategic absence
-- question: Which States stay away from votes on a subject, though they vote on other matters on the same day?
-- method: >
--   For each declared subject, and for all of them together, the roll calls on it of which absences are
--   known, and all other roll calls of the same body on the same day. same_day counts the absences of a
--   State that voted in one of those others. missed_share, the yardstick, is the share of those others
--   in which it cast no vote; where a source leaves absences out a missing vote is taken for an absence,
--   which can only raise the yardstick. z is the Cochran-Mantel-Haenszel statistic (Mantel and Haenszel
--   1959), without continuity correction, signed: absent or not, by on the subject or not, in strata of
--   one body and day each, so that a State which is away all day proves nothing; above 1.96 fewer than one
--   State in 40 would come by chance, and as there are many rows some do. Only States with at least 5 roll
--   calls on the subject and one absence counted in same_day are shown. general_share is the share of
--   absences in all roll calls not on the subject of which absences are known, in any body. Decisions of
--   which only the month is known are left out. Give the command without --subject where subject is empty.
-- chart: {kind: scatter, x: missed_share, y: absent_share, label: country_name, pick: [subject], start: dprk}
-- takes: [body, country, from, to]
-- follow: rollcall votes --subject {subject} --country {country_code}
-- key: [subject, country_code]
-- columns:
--   - {name: subject, is: "what the roll calls are about; empty for all declared subjects together"}
--   - {name: country_code, is: "the State", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: roll_calls, is: "roll calls on the subject in which it was a member and absences are known"}
--   - {name: absent, is: "of these, it was absent"}
--   - {name: absent_share, is: "absent / roll_calls, 0 to 1"}
--   - {name: same_day, is: "absences on days when it voted in another roll call of the body"}
--   - {name: other_roll_calls, is: "other roll calls of the body on the days of those on the subject"}
--   - {name: other_missed, is: "of these, it cast no vote"}
--   - {name: missed_share, is: "other_missed / other_roll_calls, 0 to 1"}
--   - {name: z, is: "Cochran-Mantel-Haenszel statistic, standard normal if it stays away by chance; empty if no day tells"}
--   - {name: general_roll_calls, is: "all roll calls not on the subject in which it was a member and absences are known"}
--   - {name: general_share, is: "of these, share in which it was absent, 0 to 1; empty if there is none"}

WITH roll_call AS (
  SELECT decision_no, body, date, absent IS NOT NULL AS is_known
  FROM scope_decision
  WHERE yes IS NOT NULL AND date_precision = 'day'
),
about AS (
  SELECT subject, decision_no FROM scope_subject
  UNION
  SELECT 'any' AS subject, decision_no FROM scope_subject
),
asked AS (
  SELECT a.subject, r.decision_no, r.body, r.date
  FROM about AS a
  INNER JOIN roll_call AS r ON r.decision_no = a.decision_no AND r.is_known
),
on_subject AS (
  SELECT
    a.subject, a.body, a.date, v.country_no,
    COUNT(*) AS roll_calls,
    COUNT(*) FILTER (WHERE v.vote = 'absent') AS absent
  FROM asked AS a
  INNER JOIN scope_ballot AS v ON v.decision_no = a.decision_no
  GROUP BY a.subject, a.body, a.date, v.country_no
),
other AS (
  SELECT s.subject, s.body, s.date, r.decision_no
  FROM (SELECT DISTINCT subject, body, date FROM asked) AS s
  INNER JOIN roll_call AS r ON r.body = s.body AND r.date = s.date
  LEFT JOIN about AS a ON a.subject = s.subject AND a.decision_no = r.decision_no
  WHERE a.decision_no IS NULL
),
others AS (
  SELECT subject, body, date, COUNT(*) AS roll_calls
  FROM other
  GROUP BY subject, body, date
),
other_votes AS (
  SELECT o.subject, o.body, o.date, v.country_no, COUNT(*) AS votes
  FROM other AS o
  INNER JOIN scope_ballot AS v ON v.decision_no = o.decision_no AND v.position IS NOT NULL
  GROUP BY o.subject, o.body, o.date, v.country_no
),
days AS (
  SELECT
    s.subject, s.country_no, s.roll_calls, s.absent,
    COALESCE(o.roll_calls, 0) AS others,
    COALESCE(o.roll_calls, 0) - COALESCE(v.votes, 0) AS missed,
    s.roll_calls + COALESCE(o.roll_calls, 0) AS in_all,
    s.absent + COALESCE(o.roll_calls, 0) - COALESCE(v.votes, 0) AS away
  FROM on_subject AS s
  LEFT JOIN others AS o ON o.subject = s.subject AND o.body = s.body AND o.date = s.date
  LEFT JOIN other_votes AS v
    ON v.subject = s.subject AND v.body = s.body AND v.date = s.date AND v.country_no = s.country_no
),
-- Sums of whole billionths do not depend on the order of the rows.
strata AS (
  SELECT
    subject, country_no, roll_calls, absent, others, missed,
    CASE WHEN others > missed THEN absent ELSE 0 END AS same_day,
    CASE WHEN others > 0 THEN absent ELSE 0 END AS observed,
    CASE
      WHEN others > 0
        THEN CAST(rounded(1000000000 * (roll_calls * away / CAST(in_all AS DOUBLE)), 0) AS BIGINT)
      ELSE 0
    END AS expected,
    CASE
      WHEN others > 0 THEN CAST(
        rounded(
          1000000000
          * (roll_calls * others * away * (in_all - away)
            / CAST(in_all * in_all * (in_all - 1) AS DOUBLE))
        , 0) AS BIGINT
      )
      ELSE 0
    END AS variance
  FROM days
),
sums AS (
  SELECT
    subject, country_no,
    SUM(roll_calls) AS roll_calls,
    SUM(absent) AS absent,
    SUM(same_day) AS same_day,
    SUM(others) AS others,
    SUM(missed) AS missed,
    SUM(observed) AS observed,
    CAST(SUM(expected) AS DOUBLE) / 1000000000 AS expected,
    CAST(SUM(variance) AS DOUBLE) / 1000000000 AS variance
  FROM strata
  GROUP BY subject, country_no
  HAVING SUM(roll_calls) >= 5 AND SUM(same_day) >= 1
),
general AS (
  SELECT
    v.country_no,
    COUNT(*) AS roll_calls,
    COUNT(*) FILTER (WHERE v.vote = 'absent') AS absent
  FROM scope_ballot AS v
  INNER JOIN roll_call AS r ON r.decision_no = v.decision_no AND r.is_known
  GROUP BY v.country_no
)
SELECT
  NULLIF(s.subject, 'any') AS subject,
  c.country_code,
  c.country_name,
  s.roll_calls,
  s.absent,
  rounded(s.absent / CAST(s.roll_calls AS DOUBLE), 4) AS absent_share,
  s.same_day,
  s.others AS other_roll_calls,
  s.missed AS other_missed,
  CASE WHEN s.others > 0 THEN rounded(s.missed / CAST(s.others AS DOUBLE), 4) END AS missed_share,
  CASE WHEN s.variance > 0 THEN rounded((s.observed - s.expected) / SQRT(s.variance), 2) END AS z,
  g.roll_calls - s.roll_calls AS general_roll_calls,
  CASE
    WHEN g.roll_calls > s.roll_calls
      THEN rounded((g.absent - s.absent) / CAST(g.roll_calls - s.roll_calls AS DOUBLE), 4)
  END AS general_share
FROM sums AS s
INNER JOIN general AS g ON g.country_no = s.country_no
INNER JOIN voters AS c ON c.country_no = s.country_no
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR c.country_code = p.country
-- account
WITH sittings AS (
  SELECT DISTINCT d.body, d.date
  FROM scope_decision AS d
  INNER JOIN scope_subject AS s ON s.decision_no = d.decision_no
  WHERE d.yes IS NOT NULL AND d.date_precision = 'day' AND d.absent IS NOT NULL
)
SELECT
  CASE
    WHEN d.yes IS NULL THEN 'on decisions adopted without a vote'
    WHEN d.date IS NULL OR d.date_precision <> 'day' THEN 'on roll calls whose day is not known'
    WHEN d.absent IS NULL AND t.body IS NULL
      THEN 'on roll calls whose absences are unknown, on days without one on a subject'
    WHEN c.country_code <> p.country THEN 'of other countries'
    ELSE 'used'
  END AS fate,
  COUNT(*) AS votes
FROM scope_ballot AS v
INNER JOIN scope_decision AS d ON d.decision_no = v.decision_no
INNER JOIN voters AS c ON c.country_no = v.country_no
CROSS JOIN parameters AS p
LEFT JOIN sittings AS t ON t.body = d.body AND t.date = d.date
GROUP BY 1
