-- title: Defectors on a subject
-- question: Which members left their bloc's side on a subject, how often, and which way?
-- method: >
--   Whole texts on declared subjects in which three or more members of the bloc took a position and one
--   position was taken by more members than any other (the bloc's side, its own vote included). Where
--   two are level there is no side and nothing counts. against is the opposite of the side, yes to no or
--   no to yes; apart is an abstention from it, or a yes or no where the bloc abstains. Members with five
--   or more such decisions on the subject that left the side at least once.
-- chart: {kind: bars, label: country_name, parts: [with_bloc, apart, against], value: defection,
--   pick: [subject, bloc_name], start: dprk, unit: roll calls}
-- takes: [subject, body, bloc, country, from, to]
-- follow: rollcall votes --subject {subject} --country {country_code} --from {first_date} --to {last_date}
-- key: [subject, bloc, country_code]
-- columns:
--   - {name: subject, is: "what the decisions are about", required: true}
--   - {name: bloc, is: "the bloc", required: true}
--   - {name: bloc_name, is: "its name"}
--   - {name: country_code, is: "the member", references: countries, required: true}
--   - {name: country_name, is: "its name today"}
--   - {name: decisions, is: "decisions in which the bloc had a side and the member took a position"}
--   - {name: with_bloc, is: "of these, those in which it was on that side"}
--   - {name: against, is: "those in which it voted the opposite"}
--   - {name: apart, is: "those in which one of the two abstained and the other did not"}
--   - {name: defection, is: "share in which it left the side: (against + apart) / decisions"}
--   - {name: above, is: "those in which it was more in favour than the side"}
--   - {name: below, is: "those in which it was more against than the side"}
--   - {name: absent, is: "decisions in which the bloc had a side and the member was absent, of those whose absences are known; not in decisions; empty where they are known in none"}
--   - {name: unsure, is: "of decisions, those on which its membership is not sure; see blocs"}
--   - {name: first_date, is: "day of the first of decisions"}
--   - {name: last_date, is: "day of the last of decisions"}
--   - {name: last_left, is: "day on which it last left the side"}

WITH sides AS (
  SELECT s.subject, s.series_no, s.place, t.bloc, t.side, s.date, d.absent AS absences
  FROM scope_series AS s
  INNER JOIN bloc_tally AS t ON t.decision_no = s.decision_no
  INNER JOIN scope_decision AS d ON d.decision_no = s.decision_no
  WHERE t.positions >= 3 AND t.side IS NOT NULL
),
members AS (
  SELECT
    s.subject, b.bloc, b.country_no,
    COUNT(b.position) AS decisions,
    COUNT(*) FILTER (WHERE b.position = s.side) AS with_bloc,
    COUNT(*) FILTER (WHERE b.position * s.side = -1) AS against,
    COUNT(*) FILTER (WHERE ABS(b.position - s.side) = 1) AS apart,
    COUNT(*) FILTER (WHERE b.position > s.side) AS above,
    COUNT(*) FILTER (WHERE b.position < s.side) AS below,
    CASE
      WHEN COUNT(s.absences) > 0
        THEN COUNT(*) FILTER (WHERE b.vote = 'absent' AND s.absences IS NOT NULL)
    END AS absent,
    COUNT(b.position) FILTER (WHERE b.certainty = 'unsure') AS unsure,
    MIN(CASE WHEN b.position IS NOT NULL THEN s.date END) AS first_date,
    MAX(CASE WHEN b.position IS NOT NULL THEN s.date END) AS last_date,
    MAX(CASE WHEN b.position <> s.side THEN s.date END) AS last_left
  FROM sides AS s
  INNER JOIN bloc_series AS b
    ON b.series_no = s.series_no AND b.place = s.place AND b.bloc = s.bloc
  GROUP BY s.subject, b.bloc, b.country_no
)
SELECT
  m.subject,
  m.bloc,
  n.name AS bloc_name,
  c.country_code,
  c.country_name,
  m.decisions,
  m.with_bloc,
  m.against,
  m.apart,
  rounded((m.against + m.apart) / CAST(m.decisions AS DOUBLE), 4) AS defection,
  m.above,
  m.below,
  m.absent,
  m.unsure,
  m.first_date,
  m.last_date,
  m.last_left
FROM members AS m
INNER JOIN voters AS c ON c.country_no = m.country_no
INNER JOIN ref_blocs AS n ON n.bloc = m.bloc
CROSS JOIN parameters AS p
WHERE m.decisions >= 5 AND m.with_bloc < m.decisions
  AND (p.country IS NULL OR c.country_code = p.country)
-- account
-- the votes of all members are used: they make the side that each is held against
WITH judged AS (
  SELECT
    b.decision_no, b.country_no,
    MAX(CASE WHEN t.side IS NULL OR t.positions < 3 THEN 0 ELSE 1 END) AS had_side
  FROM bloc_series AS b
  INNER JOIN bloc_tally AS t ON t.decision_no = b.decision_no AND t.bloc = b.bloc
  GROUP BY b.decision_no, b.country_no
),
counted AS (
  SELECT
    j.decision_no,
    CASE
      WHEN j.had_side = 0 THEN 'where the bloc took no side, or fewer than three members a position'
      ELSE 'used'
    END AS fate,
    COUNT(*) AS votes
  FROM judged AS j
  GROUP BY 1, 2
)
SELECT fate, votes FROM series_fate WHERE fate IS NOT NULL
UNION ALL
SELECT fate, votes FROM counted
UNION ALL
SELECT 'of States outside the blocs looked at' AS fate, d.votes - COALESCE(i.votes, 0) AS votes
FROM series_fate AS d
LEFT JOIN in_bloc AS i ON i.decision_no = d.decision_no
WHERE d.fate IS NULL
