-- title: The roll calls of un_votes
-- question: What was each roll call about?
-- method: >
--   Symbols are written as the package writes them: R/60/173 for A/RES/60/173 from the 31st to the 70th
--   session. What the package adds by hand is not known here and NA: importantvote and short.
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA}
-- key: [rcid]
-- columns:
--   - {name: rcid, is: "number of the roll call"}
--   - {name: session, is: "the body's session"}
--   - {name: importantvote, is: "NA: which votes the U.S. State Department calls important is not known"}
--   - {name: date, is: "day of the roll call; the first of the month where only that is known"}
--   - {name: unres, is: "symbol of the resolution"}
--   - {name: amend, is: "1 for a vote on an amendment, else 0"}
--   - {name: para, is: "1 for a vote on a paragraph, else 0; of a vote on an amendment to a paragraph amend alone is 1"}
--   - {name: short, is: "NA: a short title is not known"}
--   - {name: descr, is: "the decision's title"}

SELECT
  rcid,
  session,
  CAST(NULL AS INTEGER) AS importantvote,
  date,
  CASE
    WHEN written_symbol IS NOT NULL THEN written_symbol
    WHEN session BETWEEN 31 AND 70 AND symbol LIKE 'A/RES/%/%' THEN CONCAT('R', SUBSTR(symbol, 6))
    ELSE symbol
  END AS unres,
  CASE WHEN written_kind = 'amendment' THEN 1 ELSE 0 END AS amend,
  CASE WHEN written_kind = 'paragraph' THEN 1 ELSE 0 END AS para,
  CAST(NULL AS STRING) AS short,
  title AS descr
FROM chosen_roll_call
WHERE yes + no + abstain > 0
