-- title: The issues of the roll calls of un_votes
-- question: Which of the package's six issues was each roll call about?
-- method: >
--   The codes that a source gives the roll call: the data sets of Voeten's family have them, others do not.
-- takes: [subject, body, bloc, country, from, to]
-- filters: {body: GA}
-- key: [rcid, short_name]
-- columns:
--   - {name: rcid, is: "number of the roll call"}
--   - {name: short_name, is: "me, nu, di, hr, co or ec"}
--   - {name: issue, is: "the issue in words"}

SELECT DISTINCT r.rcid, i.short_name, i.issue
FROM chosen_roll_call AS r
INNER JOIN resolved_decision AS d ON d.decision_no = r.decision_no
INNER JOIN ref_unvotes_issues AS i
  ON CONCAT(' ', d.issues, ' ') LIKE CONCAT('% ', i.short_name, ' %')
WHERE d.issues IS NOT NULL AND r.yes + r.no + r.abstain > 0
