-- How united were three blocs in each recorded vote of the plenary on human rights in the DPRK?
-- agreement is the index of Hix, Noury and Roland: 1 where all vote alike, 0 where they split in three.
-- Needs: rollcall sql examples/sql/bloc-cohesion.sql

WITH tallies AS (
  SELECT
    b.bloc,
    v.date,
    v.symbol,
    COUNT(*) FILTER (WHERE v.vote = 'yes') AS yes,
    COUNT(*) FILTER (WHERE v.vote = 'no') AS no,
    COUNT(*) FILTER (WHERE v.vote = 'abstain') AS abstain
  FROM votes AS v
  INNER JOIN decision_subject AS s ON s.decision_id = v.decision_id AND s.subject = 'dprk'
  INNER JOIN blocs AS b
    ON b.country_code = v.country_code
    AND b.valid_from <= v.date AND (b.valid_to IS NULL OR b.valid_to >= v.date)
  WHERE v.body = 'GA' AND b.bloc IN ('nam', 'african-group', 'eu')
  GROUP BY b.bloc, v.date, v.symbol
)
SELECT
  bloc, date, symbol, yes, no, abstain,
  ROUND(
    (3 * GREATEST(yes, no, abstain) - (yes + no + abstain)) / (2.0 * (yes + no + abstain)), 3
  ) AS agreement
FROM tallies
WHERE yes + no + abstain > 0
ORDER BY bloc, date;
