-- title: The positions in each series of decisions, each with the country's position before
-- question: >
--   Absences and decisions without a vote are no positions: a country that was away in between did not
--   move.

SELECT
  series_no, place, year, decision_no, country_no, position,
  LAG(position) OVER (PARTITION BY series_no, country_no ORDER BY place) AS previous
FROM series_ballot
WHERE position IS NOT NULL
