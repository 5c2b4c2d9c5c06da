-- title: Who belonged to which bloc on each day of a decision
-- question: >
--   One row per bloc, member and day, so that votes meet their blocs by equal numbers and days, which
--   is several times faster than by spans of days. All blocs, whichever is asked for.

SELECT t.bloc, c.country_no, d.date, t.certainty
FROM (SELECT DISTINCT date FROM scope_decision) AS d
INNER JOIN blocs AS t
  ON t.valid_from <= d.date AND (t.valid_to IS NULL OR t.valid_to >= d.date)
INNER JOIN voters AS c ON c.country_code = t.country_code
