-- title: What each State did on up to 60 decisions at a time, a bit for each decision
-- question: >
--   Pairs of States are compared by counting common bits, which spares a row per pair and decision. A
--   strip holds decisions of one body and year. voted is yes, no or abstain; along is a decision
--   adopted without a vote from which the State did not dissociate itself. in_bloc is true of members,
--   on the day, of the bloc asked for, and of everybody if none is; a State that joined within the
--   strip has two rows.

WITH numbered AS (
  SELECT
    decision_no, date, body, year,
    ROW_NUMBER() OVER (PARTITION BY body, year ORDER BY decision_no) - 1 AS place
  FROM scope_decision
  WHERE votes > 0
),
placed AS (
  SELECT
    decision_no, date, body, year,
    CAST(POWER(2, place % 60) AS BIGINT) AS bit,
    CAST(DENSE_RANK() OVER (ORDER BY body, year NULLS LAST, FLOOR(place / 60)) AS INTEGER) AS strip
  FROM numbered
),
member AS (
  SELECT DISTINCT d.decision_no, c.country_no
  FROM blocs AS t
  INNER JOIN parameters AS p ON p.bloc = t.bloc
  INNER JOIN voters AS c ON c.country_code = t.country_code
  INNER JOIN placed AS d
    ON d.date >= t.valid_from AND (t.valid_to IS NULL OR d.date <= t.valid_to)
),
taken AS (
  SELECT
    d.strip, d.body, d.year, d.bit, v.country_no, v.vote,
    p.bloc IS NULL OR m.country_no IS NOT NULL AS in_bloc
  FROM ballots AS v
  INNER JOIN placed AS d ON d.decision_no = v.decision_no
  CROSS JOIN parameters AS p
  LEFT JOIN member AS m ON m.decision_no = v.decision_no AND m.country_no = v.country_no
)
SELECT
  strip, body, year, country_no, in_bloc,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote = 'yes'), 0) AS yes,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote = 'no'), 0) AS no,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote = 'abstain'), 0) AS abstain,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote IN ('yes', 'no', 'abstain')), 0) AS voted,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote = 'absent'), 0) AS absent,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote = 'adopted_without_vote'), 0) AS along,
  COALESCE(BIT_OR(bit) FILTER (WHERE vote = 'disassociated'), 0) AS dissociated
FROM taken
GROUP BY strip, body, year, country_no, in_bloc
