-- title: Every seat in the United Nations, those that ended too
-- key: [country_code]
-- columns:
--   - {name: country_code, is: "ISO 3166-1 alpha-3 of the seat; ISO 3166-3's for seats that ended; EAZ is ours, for Zanzibar", required: true}
--   - {name: country_name, is: "its latest name in the United Nations", required: true}
--   - {name: iso2, is: "ISO 3166-1 alpha-2"}
--   - {name: m49, is: "the United Nations' numeric code"}
--   - {name: cow, is: "Correlates of War number"}
--   - {name: member_from, is: "first day as a Member", required: true}
--   - {name: member_to, is: "last day as a Member; empty for Members"}
--   - {name: predecessor, is: "seat that this one followed"}
--   - {name: successor, is: "seat or seats that followed this one"}
--   - {name: votes, is: "rows in votes", required: true}

WITH membership AS (
  SELECT
    code,
    MIN(CAST(valid_from AS DATE)) AS member_from,
    CASE
      WHEN COUNT(*) FILTER (WHERE valid_to IS NULL) = 0 THEN MAX(CAST(valid_to AS DATE))
    END AS member_to
  FROM ref_seat_terms
  GROUP BY code
),
counts AS (
  SELECT country_code, COUNT(*) AS votes FROM votes GROUP BY country_code
)
SELECT
  s.code AS country_code,
  s.name AS country_name,
  s.iso2,
  s.m49,
  s.cow,
  m.member_from,
  m.member_to,
  s.predecessor,
  s.successor,
  COALESCE(c.votes, 0) AS votes
FROM ref_seats AS s
LEFT JOIN membership AS m ON m.code = s.code
LEFT JOIN counts AS c ON c.country_code = s.code
