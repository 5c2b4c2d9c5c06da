-- title: Which votes of a State could be compared with another State's
-- question: >
--   The bits of scope_strip on which the State and another one took a position or went along: the
--   State asked for, if one is, and any of the others for that State itself.

WITH chosen AS (
  SELECT c.country_no
  FROM parameters AS p
  LEFT JOIN voters AS c ON c.country_code = p.country
),
taking_part AS (
  SELECT
    s.strip, s.country_no, s.in_bloc, s.voted, s.along,
    p.country IS NULL AS any_pair,
    COALESCE(s.country_no = k.country_no, FALSE) AS is_chosen
  FROM scope_strip AS s
  CROSS JOIN chosen AS k
  CROSS JOIN parameters AS p
  WHERE s.in_bloc OR s.country_no = k.country_no
),
others AS (
  SELECT
    strip, country_no, in_bloc, voted, along, any_pair, is_chosen,
    COALESCE(BIT_OR(voted) OVER before, 0) | COALESCE(BIT_OR(voted) OVER behind, 0) AS voted_by_others,
    COALESCE(BIT_OR(along) OVER before, 0) | COALESCE(BIT_OR(along) OVER behind, 0) AS along_of_others,
    BIT_OR(CASE WHEN is_chosen THEN voted ELSE 0 END) OVER (PARTITION BY strip) AS voted_by_chosen,
    BIT_OR(CASE WHEN is_chosen THEN along ELSE 0 END) OVER (PARTITION BY strip) AS along_of_chosen
  FROM taking_part
  WINDOW
    before AS (
      PARTITION BY strip ORDER BY country_no, in_bloc
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ),
    behind AS (
      PARTITION BY strip ORDER BY country_no, in_bloc
      ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    )
)
SELECT
  strip, country_no, in_bloc,
  voted & CASE WHEN any_pair OR is_chosen THEN voted_by_others ELSE voted_by_chosen END AS voted,
  along & CASE WHEN any_pair OR is_chosen THEN along_of_others ELSE along_of_chosen END AS along
FROM others
