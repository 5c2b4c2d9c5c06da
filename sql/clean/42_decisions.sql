-- title: One row per decision
-- key: [decision_id]
-- method: >
--   An outcome that no source states follows from the rules: a resolution is one because it was
--   adopted; a committee, the Commission and the Council decide by a majority of the members present
--   and voting, abstentions not counting, and a tie is a rejection (General Assembly rules of
--   procedure, rules 125, 126, 133); in the Security Council nine affirmative votes carry a
--   procedural matter, and seven did before 31 August 1965 (Charter, Article 27, as amended). Other
--   proposals in the plenary may need two thirds (Charter, Article 18): unknown.
-- columns:
--   - {name: decision_id, is: "body, date, symbol and part; unique, and the same from run to run", required: true}
--   - {name: body, is: "GA, GA1 to GA6 (main committees), CHR, HRC, SC", values: body, required: true}
--   - {name: symbol, is: "the document's own symbol; may repeat; empty where the source has none"}
--   - {name: part, is: "the paragraph or amendment, or else the source's own number, where the symbol alone does not tell"}
--   - {name: session, is: "the body's session"}
--   - {name: date, is: "day of the decision; the first of the month where only that is known"}
--   - {name: date_precision, is: "day or month", values: date_precision}
--   - {name: title, is: "the decision's title"}
--   - {name: kind, is: "resolution, draft resolution, amendment, paragraph, motion, procedural, decision, unknown", values: kind, required: true}
--   - {name: adoption, is: "recorded vote or without a vote", values: adoption}
--   - {name: outcome, is: "adopted, rejected or unknown: as stated, else as the body's rules of procedure have it", values: outcome, required: true}
--   - {name: "yes", is: "members counted in the rows; empty without a roll call"}
--   - {name: "no", is: "members counted in the rows; empty without a roll call"}
--   - {name: abstain, is: "members counted in the rows; empty without a roll call"}
--   - {name: absent, is: "members counted in the rows; empty where the source leaves absences out"}
--   - {name: stated_yes, is: "members, as the best source prints it"}
--   - {name: stated_no, is: "members, as the best source prints it"}
--   - {name: stated_abstain, is: "members, as the best source prints it"}
--   - {name: leads_to, is: "decision_id of the resolution that this draft became", references: decisions}
--   - {name: source_id, is: "the source with the best authority of those that name the decision; see sources", references: sources, required: true}
--   - {name: source_ref, is: "its address in that source", required: true}
--   - {name: evidence, is: "how well the figures are known, in the source's words"}

WITH tallies AS (
  SELECT
    decision_id,
    COUNT(*) FILTER (WHERE vote = 'yes') AS yes,
    COUNT(*) FILTER (WHERE vote = 'no') AS no,
    COUNT(*) FILTER (WHERE vote = 'abstain') AS abstain,
    COUNT(*) FILTER (WHERE vote = 'absent') AS absent
  FROM votes
  WHERE vote IN ('yes', 'no', 'abstain', 'absent')
  GROUP BY decision_id
),
absences_known AS (
  SELECT DISTINCT b.decision_id
  FROM claim_votes AS c
  INNER JOIN decision_base AS b ON b.decision_no = c.decision_no
  LEFT JOIN refused_cell AS r ON r.decision_no = c.decision_no AND r.source_id = c.source_id
  WHERE c.coverage IN ('complete', 'unlisted_absent') AND r.decision_no IS NULL
),
became AS (
  SELECT draft_id, MIN(resolution_id) AS resolution_id FROM links GROUP BY draft_id
)
SELECT
  d.decision_id,
  d.body,
  d.symbol,
  d.part,
  d.session,
  d.date_from AS date,
  d.date_precision,
  d.title,
  d.kind,
  COALESCE(d.adoption, CASE WHEN t.decision_id IS NOT NULL THEN 'recorded vote' END) AS adoption,
  COALESCE(
    d.stated_outcome,
    CASE
      WHEN d.adoption = 'without a vote' OR d.kind = 'resolution' THEN 'adopted'
      WHEN d.body = 'GA' OR COALESCE(t.yes, d.stated_yes) IS NULL
        OR COALESCE(t.no, d.stated_no) IS NULL THEN 'unknown'
      WHEN d.body = 'SC' AND d.kind <> 'procedural' THEN 'unknown'
      WHEN d.body = 'SC' THEN
        CASE
          WHEN COALESCE(d.stated_yes, t.yes)
            >= CASE WHEN d.date_from < DATE '1965-08-31' THEN 7 ELSE 9 END THEN 'adopted'
          ELSE 'rejected'
        END
      WHEN COALESCE(d.stated_yes, t.yes) > COALESCE(d.stated_no, t.no) THEN 'adopted'
      ELSE 'rejected'
    END
  ) AS outcome,
  t.yes,
  t.no,
  t.abstain,
  CASE WHEN t.absent > 0 OR a.decision_id IS NOT NULL THEN t.absent END AS absent,
  d.stated_yes,
  d.stated_no,
  d.stated_abstain,
  b.resolution_id AS leads_to,
  d.source_id,
  d.source_ref,
  d.evidence
FROM decision_base AS d
LEFT JOIN tallies AS t ON t.decision_id = d.decision_id
LEFT JOIN absences_known AS a ON a.decision_id = d.decision_id
LEFT JOIN became AS b ON b.draft_id = d.decision_id
