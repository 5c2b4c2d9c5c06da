-- title: A vote by a State that was not a member of that body that day
-- severity: error
-- explanation: >
--   The vote is not published: only members of a body vote in it, and the terms of membership are
--   believed. Either the country was read wrongly, the decision's body or date is wrong, or the
--   membership table lacks a term. One notice for each seat of a source, or, where a source has more
--   than three such seats, one for the source, with all of them in its value. Where many outsiders vote
--   in one decision, one for the decision.

WITH singles AS (
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY source_id, body, country_name) AS votes,
    COUNT(*) OVER (PARTITION BY source_id) AS votes_of_source,
    ROW_NUMBER() OVER (
      PARTITION BY source_id, body, country_name
      ORDER BY date_from NULLS LAST, decision_id, place_no, line NULLS LAST, text_no
    ) AS choice
  FROM outsider_vote
  WHERE vote <> 'absent' AND NOT crowd
),
seats AS (
  SELECT
    s.source_id, s.votes, s.votes_of_source, s.body, s.country_name,
    address(p.place, s.line) AS source_ref,
    t.text AS written,
    COALESCE(s.symbol, s.decision_id) AS symbol,
    COALESCE(CAST(s.date_from AS STRING), 'any day') AS day,
    COUNT(*) OVER (PARTITION BY s.source_id) AS seats,
    ROW_NUMBER() OVER (
      PARTITION BY s.source_id
      ORDER BY
        s.date_from NULLS LAST, s.decision_id, s.place_no, s.line NULLS LAST, s.body,
        s.country_name
    ) AS place
  FROM singles AS s
  INNER JOIN raw_place AS p ON p.place_no = s.place_no
  INNER JOIN raw_text AS t ON t.text_no = s.text_no
  WHERE s.choice = 1
),
all_seats AS (
  SELECT source_id, listed(CONCAT(country_name, ' in ', body, ', ', source_ref)) AS seats
  FROM seats
  GROUP BY source_id
),
crowds AS (
  SELECT
    o.*,
    COUNT(*) OVER (PARTITION BY o.source_id, o.decision_id) AS votes,
    ROW_NUMBER() OVER (
      PARTITION BY o.source_id, o.decision_id ORDER BY o.place_no, o.line NULLS LAST, o.country_name
    ) AS choice
  FROM outsider_vote AS o
  WHERE o.vote <> 'absent' AND o.crowd
)
SELECT
  s.source_id,
  s.source_ref,
  CONCAT(
    s.country_name, ' was not a member of ', s.body, ' on ', s.day, ': its "', s.written, '" on ',
    s.symbol, ' is not published',
    CASE
      WHEN s.seats > 3 THEN CONCAT(
        ', nor are ', s.votes_of_source - 1, ' more votes by ', s.seats - 1,
        ' more States that were no members on the day'
      )
      WHEN s.votes > 1 THEN CONCAT(', nor are ', s.votes - 1, ' more of its votes')
      ELSE ''
    END
  ) AS message,
  CASE WHEN s.seats > 3 THEN a.seats ELSE s.country_name END AS value,
  'Check the name, the body and the date; a blank cell is right for a State that was no member'
    AS suggestion
FROM seats AS s
INNER JOIN all_seats AS a ON a.source_id = s.source_id
WHERE s.seats <= 3 OR s.place = 1
UNION ALL
SELECT
  c.source_id,
  address(p.place, c.line),
  CONCAT(
    c.votes, ' States vote on ', COALESCE(c.symbol, c.decision_id), ' that were not members of ',
    c.body, ' on ', COALESCE(CAST(c.date_from AS STRING), 'any day'),
    ': their votes are not published; the first is ', c.country_name
  ),
  c.country_name,
  'Check the date and the body of the decision'
FROM crowds AS c
INNER JOIN raw_place AS p ON p.place_no = c.place_no
WHERE c.choice = 1
