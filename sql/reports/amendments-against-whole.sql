-- title: Amendments, paragraphs and motions against the whole text
-- question: How did those who backed or opposed a part of a text vote on the whole of it?
-- method: >
--   One row per vote on a part whose whole text is told: by symbol (several roll calls of a body share
--   one, and just one has a title that names no part), by title (same body and session, same title, the
--   same day or the nearest), or by subject (the only whole text of the body that day on it; broad
--   subjects tell nothing). The kind of a part is the source's, else what its title names. alignment, of
--   the countries that voted yes or no both times, is (same side - other side) / all of them: 1 where the
--   part's friends were the text's, -1 for an amendment by the text's opponents. The command shows the
--   vote on the part of the two.
-- chart: {kind: matrix, parts: [yes_yes, yes_abstain, yes_no, abstain_yes, abstain_abstain, abstain_no,
--   no_yes, no_abstain, no_no], pick: [part_kind, body]}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {part_decision}
-- key: [body, date, part_decision]
-- columns:
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: date, is: "day of the vote on the part"}
--   - {name: part_decision, is: "decision_id of the vote on the part", references: decisions, required: true}
--   - {name: part_symbol, is: "its symbol"}
--   - {name: part_kind, is: "amendment, paragraph or motion", values: part_kind}
--   - {name: subject, is: "what it is about"}
--   - {name: title, is: "title of the part, cut after 120 letters"}
--   - {name: whole_decision, is: "decision_id of the whole text", references: decisions}
--   - {name: whole_symbol, is: "its symbol"}
--   - {name: whole_date, is: "its day"}
--   - {name: linked_by, is: "symbol, title or subject"}
--   - {name: part_outcome, is: "adopted, rejected or unknown", values: outcome}
--   - {name: part_tally, is: "yes-no-abstain: counted where there is a roll call, else as stated"}
--   - {name: whole_adoption, is: "recorded vote or without a vote", values: adoption}
--   - {name: whole_outcome, is: "adopted, rejected or unknown", values: outcome}
--   - {name: whole_tally, is: "yes-no-abstain: counted where there is a roll call, else as stated"}
--   - {name: voted_both, is: "countries that took a position both times; the nine cells below add up to it"}
--   - {name: yes_yes, is: "countries: yes to the part, yes to the whole"}
--   - {name: yes_abstain, is: "countries: yes to the part, abstain on the whole"}
--   - {name: yes_no, is: "countries: yes to the part, no to the whole"}
--   - {name: abstain_yes, is: "countries: abstain on the part, yes to the whole"}
--   - {name: abstain_abstain, is: "countries: abstain both times"}
--   - {name: abstain_no, is: "countries: abstain on the part, no to the whole"}
--   - {name: no_yes, is: "countries: no to the part, yes to the whole"}
--   - {name: no_abstain, is: "countries: no to the part, abstain on the whole"}
--   - {name: no_no, is: "countries: no both times"}
--   - {name: absent_once, is: "countries absent in one of the two roll calls"}
--   - {name: alignment, is: "-1 to 1; empty if nobody voted yes or no both times"}
--   - {name: split, is: "countries that voted yes to an amendment or motion and yes to the whole; for a paragraph, no to it and yes to the whole"}

WITH about AS (
  SELECT decision_no, listed(subject) AS subject FROM scope_subject GROUP BY decision_no
),
cells AS (
  SELECT
    b.part_no,
    COUNT(*) FILTER (WHERE b.part_position IS NOT NULL AND b.whole_position IS NOT NULL)
      AS voted_both,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND b.whole_position = 1) AS yes_yes,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND b.whole_position = 0) AS yes_abstain,
    COUNT(*) FILTER (WHERE b.part_position = 1 AND b.whole_position = -1) AS yes_no,
    COUNT(*) FILTER (WHERE b.part_position = 0 AND b.whole_position = 1) AS abstain_yes,
    COUNT(*) FILTER (WHERE b.part_position = 0 AND b.whole_position = 0) AS abstain_abstain,
    COUNT(*) FILTER (WHERE b.part_position = 0 AND b.whole_position = -1) AS abstain_no,
    COUNT(*) FILTER (WHERE b.part_position = -1 AND b.whole_position = 1) AS no_yes,
    COUNT(*) FILTER (WHERE b.part_position = -1 AND b.whole_position = 0) AS no_abstain,
    COUNT(*) FILTER (WHERE b.part_position = -1 AND b.whole_position = -1) AS no_no,
    COUNT(*) FILTER (
      WHERE b.part_vote <> b.whole_vote AND 'absent' IN (b.part_vote, b.whole_vote)
    ) AS absent_once,
    listed(
      CASE
        WHEN
          b.whole_position = 1
          AND b.part_position = CASE WHEN t.part_kind = 'paragraph' THEN -1 ELSE 1 END
          THEN b.country_name
      END
    ) AS split
  FROM part_ballot AS b
  INNER JOIN text_part AS t ON t.part_no = b.part_no
  GROUP BY b.part_no
),
written AS (
  SELECT
    *,
    CASE
      WHEN COALESCE(yes, stated_yes) IS NOT NULL
        THEN CONCAT(
          COALESCE(yes, stated_yes), '-', COALESCE(CAST(COALESCE(no, stated_no) AS STRING), '?'),
          '-', COALESCE(CAST(COALESCE(abstain, stated_abstain) AS STRING), '?')
        )
    END AS tally
  FROM decisions
),
numbered AS (
  SELECT b.decision_no, d.*
  FROM written AS d
  INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
)
SELECT
  p.body,
  p.date,
  p.decision_id AS part_decision,
  p.symbol AS part_symbol,
  t.part_kind,
  a.subject,
  SUBSTRING(p.title, 1, 120) AS title,
  w.decision_id AS whole_decision,
  w.symbol AS whole_symbol,
  w.date AS whole_date,
  t.linked_by,
  p.outcome AS part_outcome,
  p.tally AS part_tally,
  w.adoption AS whole_adoption,
  w.outcome AS whole_outcome,
  w.tally AS whole_tally,
  COALESCE(c.voted_both, 0) AS voted_both,
  COALESCE(c.yes_yes, 0) AS yes_yes,
  COALESCE(c.yes_abstain, 0) AS yes_abstain,
  COALESCE(c.yes_no, 0) AS yes_no,
  COALESCE(c.abstain_yes, 0) AS abstain_yes,
  COALESCE(c.abstain_abstain, 0) AS abstain_abstain,
  COALESCE(c.abstain_no, 0) AS abstain_no,
  COALESCE(c.no_yes, 0) AS no_yes,
  COALESCE(c.no_abstain, 0) AS no_abstain,
  COALESCE(c.no_no, 0) AS no_no,
  COALESCE(c.absent_once, 0) AS absent_once,
  rounded(
    (c.yes_yes + c.no_no - c.yes_no - c.no_yes)
    / CAST(NULLIF(c.yes_yes + c.no_no + c.yes_no + c.no_yes, 0) AS DOUBLE),
    4
  ) AS alignment,
  c.split
FROM text_part AS t
INNER JOIN numbered AS p ON p.decision_no = t.part_no
INNER JOIN numbered AS w ON w.decision_no = t.whole_no
LEFT JOIN cells AS c ON c.part_no = t.part_no
LEFT JOIN about AS a ON a.decision_no = t.part_no
-- account
SELECT fate, votes FROM part_fate
