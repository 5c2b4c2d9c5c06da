-- title: The files that were read, and what came of each
-- key: [source_id]
-- columns:
--   - {name: source_id, is: "short name of the source", required: true}
--   - {name: path, is: "the file, from the input folder", required: true}
--   - {name: sha256, is: "SHA-256 of the file", required: true}
--   - {name: bytes, is: "size of the file in bytes", required: true}
--   - {name: reader, is: "the raw format it was read as; empty if it could not be read"}
--   - {name: status, is: "read or refused", values: status, required: true}
--   - {name: title, is: "what it is, from sources.yaml"}
--   - {name: origin, is: "where its facts come from"}
--   - {name: evidence, is: "how sure they are"}
--   - {name: license, is: "the terms under which they may be used"}
--   - {name: authority, is: "official_record, un_library, dataset or hand_made: who is believed where sources disagree", values: authority, required: true}
--   - {name: decisions, is: "decisions found in the file", required: true}
--   - {name: cells, is: "vote cells, or lines of one vote, that the reader came by; the next five add up to it", required: true}
--   - {name: published, is: "cells whose vote is published", required: true}
--   - {name: collapsed, is: "cells that say what a better source, or another cell, says; see agreements", required: true}
--   - {name: conflicts, is: "cells that say something else than a better source, kept in conflicts", required: true}
--   - {name: no_vote, is: "blank cells, and those that say that the State was no member", required: true}
--   - {name: refused, is: "cells that could not be read or do not fit; see notices", required: true}
--   - {name: votes, is: "rows of votes that come from it, those that follow from a list as a whole too", required: true}

WITH found AS (
  SELECT source_id, COUNT(*) AS decisions FROM raw_decision GROUP BY source_id
),
fates AS (
  SELECT
    source_id,
    CAST(SUM(cells) FILTER (WHERE fate = 'published') AS BIGINT) AS published,
    CAST(SUM(cells) FILTER (WHERE fate = 'collapsed') AS BIGINT) AS collapsed,
    CAST(SUM(cells) FILTER (WHERE fate = 'conflict') AS BIGINT) AS conflicts,
    CAST(SUM(cells) FILTER (WHERE fate = 'no vote') AS BIGINT) AS no_vote,
    CAST(SUM(cells) FILTER (WHERE fate = 'refused') AS BIGINT) AS refused
  FROM cell_fate
  GROUP BY source_id
),
votes_from AS (
  SELECT source_id, COUNT(*) AS votes FROM votes GROUP BY source_id
)
SELECT
  f.source_id, f.path, f.sha256, f.bytes, f.reader, f.status, f.title, f.origin, f.evidence,
  f.license, f.authority,
  COALESCE(d.decisions, 0) AS decisions,
  COALESCE(f.cells_seen, 0) AS cells,
  COALESCE(t.published, 0) AS published,
  COALESCE(t.collapsed, 0) AS collapsed,
  COALESCE(t.conflicts, 0) AS conflicts,
  COALESCE(t.no_vote, 0) AS no_vote,
  COALESCE(t.refused, 0) AS refused,
  COALESCE(v.votes, 0) AS votes
FROM source_file AS f
LEFT JOIN found AS d ON d.source_id = f.source_id
LEFT JOIN fates AS t ON t.source_id = f.source_id
LEFT JOIN votes_from AS v ON v.source_id = f.source_id
