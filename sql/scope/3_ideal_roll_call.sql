-- title: The decisions within the filters, and whether ideal points are estimated from them
-- question: >
--   In plenary unless another body is asked for: sessions of several bodies are not on one scale. fate is
--   why a decision is left out, and empty for those that are not.

SELECT
  d.decision_no, d.decision_id, d.session, d.date, d.year, d.yes, d.no, d.abstain, d.votes,
  CASE
    WHEN p.body IS NULL AND d.body <> 'GA' THEN 'in another body than the plenary of the General Assembly'
    WHEN d.yes IS NULL THEN 'on decisions adopted without a vote'
    WHEN d.session IS NULL THEN 'on decisions of which the session is not known'
    WHEN d.kind IN ('paragraph', 'amendment') AND d.session >= s.parts_out_from
      THEN CONCAT('on paragraphs and amendments, from session ', CAST(s.parts_out_from AS STRING), ' on')
  END AS fate
FROM scope_decision AS d
CROSS JOIN parameters AS p
CROSS JOIN ideal_setting AS s
