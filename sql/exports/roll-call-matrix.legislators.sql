-- title: The States of the matrix, in the order of its rows
-- question: Which State is in which row?
-- method: For legis.names and legis.data of R's rollcall().
-- takes: [subject, body, bloc, country, from, to]
-- key: [country_code]
-- columns:
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat"}
--   - {name: country_name, is: "its latest name in the United Nations"}
--   - {name: m49, is: "the United Nations' numeric code"}
--   - {name: cow, is: "Correlates of War number"}
--   - {name: first_date, is: "day of its first vote here, absences included"}
--   - {name: last_date, is: "day of its last one"}
--   - {name: votes, is: "roll calls in which it voted yes, no or abstain"}
--   - {name: absent, is: "roll calls in which it was absent"}

SELECT
  c.country_code,
  c.country_name,
  c.m49,
  c.cow,
  MIN(r.date) AS first_date,
  MAX(r.date) AS last_date,
  COUNT(*) FILTER (WHERE m.vote <> 'absent') AS votes,
  COUNT(*) FILTER (WHERE m.vote = 'absent') AS absent
FROM chosen_member AS m
INNER JOIN chosen_roll_call AS r ON r.decision_no = m.decision_no
INNER JOIN countries AS c ON c.country_code = m.country_code
WHERE m.vote IS NOT NULL
GROUP BY c.country_code, c.country_name, c.m49, c.cow
