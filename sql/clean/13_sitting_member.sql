-- title: Who was a member of the deciding body on the day, and under which name
-- question: >
--   A sitting is a body on a day on which it decided something. Where only the month is known, whoever
--   sat in the body on any day of it.

WITH sittings AS (
  SELECT DISTINCT sitting_no, body, date_from, date_to FROM decision_base
),
terms AS (
  SELECT
    s.sitting_no,
    m.country_code,
    GREATEST(s.date_from, m.valid_from) AS first_day,
    LEAST(s.date_to, COALESCE(m.valid_to, s.date_to)) AS last_day
  FROM sittings AS s
  INNER JOIN member_term AS m
    ON m.body = s.body
    AND m.valid_from <= s.date_to
    AND (m.valid_to IS NULL OR m.valid_to >= s.date_from)
)
SELECT
  t.sitting_no,
  t.country_code,
  MAX_BY(n.country_name, n.valid_from) AS country_name
FROM terms AS t
INNER JOIN name_term AS n
  ON n.country_code = t.country_code
  AND n.valid_from <= t.last_day
  AND (n.valid_to IS NULL OR n.valid_to >= t.first_day)
GROUP BY t.sitting_no, t.country_code
