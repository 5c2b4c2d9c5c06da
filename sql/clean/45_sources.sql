-- title: The files that were read, and what came of each
-- key: [source_id]
-- columns:
--   - {name: source_id, is: "short name of the source"}
--   - {name: path, is: "the file, from the input folder"}
--   - {name: sha256, is: "SHA-256 of the file"}
--   - {name: bytes, is: "size of the file in bytes"}
--   - {name: reader, is: "the raw format it was read as; empty if it could not be read"}
--   - {name: status, is: "read or refused"}
--   - {name: title, is: "what it is, from sources.yaml"}
--   - {name: origin, is: "where its facts come from"}
--   - {name: evidence, is: "how sure they are"}
--   - {name: license, is: "the terms under which they may be used"}
--   - {name: authority, is: "official_record, un_library, dataset or hand_made: who is believed where sources disagree"}
--   - {name: decisions, is: "decisions found in the file"}
--   - {name: cells, is: "vote cells found in the file, blank ones too"}
--   - {name: refused, is: "vote cells that could not be read; see notices"}
--   - {name: votes, is: "rows of votes that come from it"}
--   - {name: conflicts, is: "values of it that lost against a better source"}

WITH found AS (
  SELECT source_id, COUNT(*) AS decisions FROM raw_decision GROUP BY source_id
),
cells AS (
  SELECT source_id, COUNT(*) AS cells FROM raw_vote WHERE intended IS NOT TRUE GROUP BY source_id
),
unread AS (
  SELECT source_id, COUNT(*) AS refused FROM refused_cell GROUP BY source_id
),
published AS (
  SELECT source_id, COUNT(*) AS votes FROM votes GROUP BY source_id
),
lost AS (
  SELECT lost_source, COUNT(*) AS conflicts FROM conflicts GROUP BY lost_source
)
SELECT
  f.source_id, f.path, f.sha256, f.bytes, f.reader, f.status, f.title, f.origin, f.evidence,
  f.license, f.authority,
  COALESCE(d.decisions, 0) AS decisions,
  COALESCE(c.cells, 0) AS cells,
  COALESCE(u.refused, 0) AS refused,
  COALESCE(p.votes, 0) AS votes,
  COALESCE(l.conflicts, 0) AS conflicts
FROM source_file AS f
LEFT JOIN found AS d ON d.source_id = f.source_id
LEFT JOIN cells AS c ON c.source_id = f.source_id
LEFT JOIN unread AS u ON u.source_id = f.source_id
LEFT JOIN published AS p ON p.source_id = f.source_id
LEFT JOIN lost AS l ON l.lost_source = f.source_id
