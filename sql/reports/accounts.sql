-- title: What each report rests on
-- question: How many of the published votes went into each report, and why were the others left out?
-- method: For each report, all published votes are told of, each once.
-- chart: {kind: bars, label: report, value: votes, pick: [fate], start: used}
-- after: reports
-- key: [report, fate]
-- columns:
--   - {name: report, is: "the report", required: true}
--   - {name: fate, is: "used, or why the votes were left out", required: true}
--   - {name: votes, is: "rows of votes"}

SELECT report, fate, votes FROM report_account
