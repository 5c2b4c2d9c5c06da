-- title: The decisions of which the country-by-country list is at hand
-- columns:
--   - {name: decision_id, is: "the decision; see decisions"}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: symbol, is: "the document's own symbol; may repeat"}
--   - {name: date, is: "day of the decision, or the first of its month where date_precision says month"}
--   - {name: title, is: "the decision's title"}
--   - {name: kind, is: "what was decided upon", values: kind}
--   - {name: outcome, is: "what became of it", values: outcome}
--   - {name: "yes", is: "members counted in the rows"}
--   - {name: "no", is: "members counted in the rows"}
--   - {name: abstain, is: "members counted in the rows"}
--   - {name: absent, is: "members counted in the rows; empty where the source leaves absences out"}
--   - {name: yes_share, is: "yes / (yes + no), 0 to 1; empty if nobody voted yes or no"}
--   - {name: as_stated, is: "whether the counted yes, no and abstain are those that the source states; empty if it does not state all three"}
--   - {name: leads_to, is: "decision_id of the resolution that this draft became"}

SELECT
  decision_id,
  body,
  symbol,
  date,
  title,
  kind,
  outcome,
  yes,
  no,
  abstain,
  absent,
  CASE WHEN yes + no > 0 THEN CAST(yes AS DOUBLE) / (yes + no) END AS yes_share,
  yes = stated_yes AND no = stated_no AND abstain = stated_abstain AS as_stated,
  leads_to
FROM decisions
WHERE yes IS NOT NULL
