-- title: Who was a member of the deciding body on the day, and under which name
-- question: Where only the month is known, whoever sat in the body on any day of it.

WITH terms AS (
  SELECT
    d.decision_id,
    m.country_code,
    GREATEST(d.date_from, m.valid_from) AS first_day,
    LEAST(d.date_to, COALESCE(m.valid_to, d.date_to)) AS last_day
  FROM decision_base AS d
  INNER JOIN member_term AS m
    ON m.body = d.body
    AND m.valid_from <= d.date_to
    AND (m.valid_to IS NULL OR m.valid_to >= d.date_from)
)
SELECT
  t.decision_id,
  t.country_code,
  MAX_BY(n.country_name, n.valid_from) AS country_name
FROM terms AS t
INNER JOIN name_term AS n
  ON n.country_code = t.country_code
  AND n.valid_from <= t.last_day
  AND (n.valid_to IS NULL OR n.valid_to >= t.first_day)
GROUP BY t.decision_id, t.country_code
