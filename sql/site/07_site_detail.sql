-- title: What a decision's page says beside its votes
-- temporary: true

WITH became AS (
  SELECT draft_id, list(DISTINCT resolution_id ORDER BY resolution_id) AS ids FROM links GROUP BY draft_id
),
came_from AS (
  SELECT resolution_id, list(DISTINCT draft_id ORDER BY draft_id) AS ids FROM links GROUP BY resolution_id
),
siblings AS (
  -- other votes on the same document: its paragraphs, its amendments, the whole
  SELECT a.id, list(b.id ORDER BY b.date, b.id) AS ids
  FROM site_decision AS a
  INNER JOIN site_decision AS b
    ON b.body = a.body AND b.symbol = a.symbol AND b.session IS NOT DISTINCT FROM a.session AND b.id <> a.id
  GROUP BY a.id
  HAVING COUNT(*) <= 60
),
disagreements AS (
  SELECT
    decision_id,
    list({
      field: field, country: country_code, kept: kept, kept_source: kept_source, kept_ref: kept_ref,
      lost: lost, lost_source: lost_source, lost_ref: lost_ref
    } ORDER BY field, country_code NULLS FIRST, lost_source, lost_ref, lost) AS conflicts
  FROM conflicts
  GROUP BY decision_id
),
said AS (
  SELECT DISTINCT d.decision_id, n.severity, n.code, n.message, n.source_id, n.source_ref
  FROM notices AS n
  INNER JOIN resolved_decision AS d ON d.source_id = n.source_id AND d.ref = n.source_ref
),
told AS (
  SELECT
    decision_id,
    list({
      severity: severity, code: code, message: message, source: source_id, ref: source_ref
    } ORDER BY severity, code, message, source_id, source_ref) AS notices
  FROM said
  GROUP BY decision_id
),
others AS (
  SELECT decision_id, source_id, COUNT(*) AS votes FROM agreements GROUP BY decision_id, source_id
),
agreeing AS (
  SELECT decision_id, list({source: source_id, votes: votes} ORDER BY source_id) AS agreements
  FROM others
  GROUP BY decision_id
),
origins AS (
  SELECT decision_id, source_id, COUNT(*) AS votes FROM votes GROUP BY decision_id, source_id
),
believed AS (
  SELECT decision_id, list({source: source_id, votes: votes} ORDER BY votes DESC, source_id) AS origins
  FROM origins
  GROUP BY decision_id
),
meanings AS (
  SELECT v.decision_id, list({country: c.n, vote: v.intended_vote} ORDER BY c.n) AS intended
  FROM votes AS v
  INNER JOIN site_country AS c ON c.code = v.country_code
  WHERE v.intended_vote IS NOT NULL
  GROUP BY v.decision_id
)
SELECT
  d.id, d.chunk, d.body, d.date, d.date_precision, d.session, d.symbol, d.part, d.title, d.kind, d.adoption,
  d.outcome, d.yes, d.no, d.abstain, d.absent, d.counted, d.stated_yes, d.stated_no, d.stated_abstain, d.apart,
  d.subjects, d.source_id, d.source_ref, d.evidence, d.cells,
  b.ids AS became, f.ids AS came_from, s.ids AS siblings, x.conflicts, t.notices, a.agreements, o.origins, i.intended
FROM site_decision AS d
LEFT JOIN became AS b ON b.draft_id = d.id
LEFT JOIN came_from AS f ON f.resolution_id = d.id
LEFT JOIN siblings AS s ON s.id = d.id
LEFT JOIN disagreements AS x ON x.decision_id = d.id
LEFT JOIN told AS t ON t.decision_id = d.id
LEFT JOIN agreeing AS a ON a.decision_id = d.id
LEFT JOIN believed AS o ON o.decision_id = d.id
LEFT JOIN meanings AS i ON i.decision_id = d.id
