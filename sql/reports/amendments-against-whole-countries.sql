-- title: Amendments, paragraphs and motions, country by country
-- question: Which countries back amendments and then the text, and which only try to change it?
-- method: >
--   Over the votes on parts whose whole text is told (see amendments-against-whole), one row per country,
--   body and kind of part. The cells say how it voted on the part, then on the whole. Countries with
--   fewer than five votes on parts of a kind show their counts, and no shares.
-- chart: {kind: tallies, label: country_name, parts: [part_yes, part_abstain, part_no], pick: [part_kind, body],
--   unit: "% of votes on parts"}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --country {country_code} --body {body}
-- key: [body, part_kind, country_code]
-- columns:
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: part_kind, is: "amendment, paragraph or motion", values: part_kind, required: true}
--   - {name: country_code, is: "the country", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: parts, is: "votes on parts in which it took a position"}
--   - {name: part_yes, is: "of these, yes"}
--   - {name: part_abstain, is: "of these, abstain"}
--   - {name: part_no, is: "of these, no"}
--   - {name: absent, is: "votes on parts in which it was absent, where absences are known"}
--   - {name: yes_then_yes, is: "yes to the part, yes to the whole"}
--   - {name: yes_then_abstain, is: "yes to the part, abstain on the whole"}
--   - {name: yes_then_no, is: "yes to the part, no to the whole"}
--   - {name: no_then_yes, is: "no to the part, yes to the whole"}
--   - {name: no_then_abstain, is: "no to the part, abstain on the whole"}
--   - {name: no_then_no, is: "no to the part, no to the whole"}
--   - {name: yes_then_no_vote, is: "yes to the part, and the whole was adopted without a vote"}
--   - {name: won_part, is: "share of its yes and no on parts with a known outcome that were on the side of the outcome, 0 to 1"}
--   - {name: backed_after_yes, is: "of its yes to a part with a position on the whole, the share with yes to the whole, 0 to 1"}

WITH counts AS (
  SELECT
    p.body, t.part_kind, b.country_no,
    COUNT(b.part_position) AS parts,
    COUNT(*) FILTER (WHERE b.part_position = 1) AS part_yes,
    COUNT(*) FILTER (WHERE b.part_position = 0) AS part_abstain,
    COUNT(*) FILTER (WHERE b.part_position = -1) AS part_no,
    COUNT(*) FILTER (WHERE b.part_vote = 'absent') AS absent,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND b.whole_position = 1) AS yes_then_yes,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND b.whole_position = 0) AS yes_then_abstain,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND b.whole_position = -1) AS yes_then_no,
    COUNT(*) FILTER (WHERE b.part_position = -1 AND b.whole_position = 1) AS no_then_yes,
    COUNT(*) FILTER (WHERE b.part_position = -1 AND b.whole_position = 0) AS no_then_abstain,
    COUNT(*) FILTER (WHERE b.part_position = -1 AND b.whole_position = -1) AS no_then_no,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND w.adoption = 'without a vote')
      AS yes_then_no_vote,
    COUNT(*) FILTER (
      WHERE b.part_position = 1 AND p.outcome = 'adopted'
        OR b.part_position = -1 AND p.outcome = 'rejected'
    ) AS won,
    COUNT(*) FILTER (WHERE b.part_position <> 0 AND p.outcome IN ('adopted', 'rejected'))
      AS decided
  FROM part_ballot AS b
  INNER JOIN text_part AS t ON t.part_no = b.part_no
  INNER JOIN scope_decision AS p ON p.decision_no = b.part_no
  INNER JOIN decision_base AS r ON r.decision_no = b.whole_no
  INNER JOIN decisions AS w ON w.decision_id = r.decision_id
  GROUP BY p.body, t.part_kind, b.country_no
)
SELECT
  c.body,
  c.part_kind,
  k.country_code,
  k.country_name,
  c.parts,
  c.part_yes,
  c.part_abstain,
  c.part_no,
  c.absent,
  c.yes_then_yes,
  c.yes_then_abstain,
  c.yes_then_no,
  c.no_then_yes,
  c.no_then_abstain,
  c.no_then_no,
  c.yes_then_no_vote,
  CASE WHEN c.parts >= 5 THEN rounded(c.won / CAST(NULLIF(c.decided, 0) AS DOUBLE), 4) END AS won_part,
  CASE
    WHEN c.parts >= 5
      THEN rounded(
        c.yes_then_yes
        / CAST(NULLIF(c.yes_then_yes + c.yes_then_abstain + c.yes_then_no, 0) AS DOUBLE),
        4
      )
  END AS backed_after_yes
FROM counts AS c
INNER JOIN voters AS k ON k.country_no = c.country_no
CROSS JOIN parameters AS q
WHERE q.country IS NULL OR k.country_code = q.country
-- account
SELECT
  CASE
    WHEN q.country IS NULL OR k.country_code = q.country THEN 'used' ELSE 'of other countries'
  END AS fate,
  COUNT(*) AS votes
FROM part_fate AS f
INNER JOIN ballots AS b ON b.decision_no = f.decision_no
INNER JOIN voters AS k ON k.country_no = b.country_no
CROSS JOIN parameters AS q
WHERE f.fate = 'used'
GROUP BY 1
UNION ALL
SELECT fate, votes FROM part_fate WHERE fate <> 'used'
