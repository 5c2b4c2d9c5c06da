-- title: As Voeten's Dataverse file has them, votes and States as numbers, absences and non-members included
-- question: How did each State vote in each roll call, absent and not yet a member included?
-- method: >
--   Votes and States by the numbers of Voeten's codebook: 1 yes, 2 abstain, 3 no, 8 absent, 9 not a member;
--   Correlates of War numbers, of the day: 713 for China's seat to 24 October 1971, 260 for the Federal
--   Republic of Germany to 2 October 1990, 678 for the Yemen Arab Republic to the end of 1990. A State that
--   ever was a Member has a row in each roll call. None is written for a member of which no source tells:
--   unvotes leaves absences out, and they are unknown. With a bloc, non-members have no rows.
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA}
-- key: [rcid, ccode]
-- columns:
--   - {name: rcid, is: "number of the roll call: Voeten's where a source has it, else 15 digits made of decision_id; see rollcall_decisions"}
--   - {name: ccode, is: "Correlates of War number of the State"}
--   - {name: session, is: "the body's session"}
--   - {name: vote, is: "1 yes, 2 abstain, 3 no, 8 absent, 9 not a member"}

WITH states AS (
  SELECT
    code,
    CAST(ccode AS INTEGER) AS ccode,
    COALESCE(CAST(valid_from AS DATE), DATE '0001-01-01') AS valid_from,
    COALESCE(CAST(valid_to AS DATE), DATE '9999-12-31') AS valid_to
  FROM ref_voeten_states
),
codes AS (
  SELECT CAST(text AS INTEGER) AS number, vote FROM ref_code_books WHERE code_book = 'voeten'
),
members AS (
  SELECT r.rcid, r.session, s.ccode, m.vote
  FROM chosen_member AS m
  INNER JOIN chosen_roll_call AS r ON r.decision_no = m.decision_no
  INNER JOIN states AS s
    ON s.code = m.country_code
    AND COALESCE(r.date, DATE '9999-12-31') BETWEEN s.valid_from AND s.valid_to
),
asked AS (
  SELECT DISTINCT s.ccode
  FROM states AS s
  CROSS JOIN parameters AS p
  WHERE p.bloc IS NULL AND (p.country IS NULL OR s.code = p.country)
)
SELECT m.rcid, m.ccode, m.session, c.number AS vote
FROM members AS m
INNER JOIN codes AS c ON c.vote = m.vote
UNION ALL
SELECT r.rcid, a.ccode, r.session, c.number AS vote
FROM chosen_roll_call AS r
CROSS JOIN asked AS a
INNER JOIN codes AS c ON c.vote = 'none'
LEFT JOIN members AS m ON m.rcid = r.rcid AND m.ccode = a.ccode
WHERE m.rcid IS NULL
-- account
SELECT fate, votes FROM roll_call_fate
