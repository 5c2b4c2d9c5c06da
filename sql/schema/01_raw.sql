-- title: What the readers found, as written, each text with its address
-- question: >
--   A text is kept once for each source, and the cells point to it by number: there are a million cells
--   and some hundreds of texts. Numbers are given in the order of reading, over all sources.

CREATE OR REPLACE TABLE source_file (
  source_id VARCHAR, path VARCHAR, sha256 VARCHAR, bytes BIGINT,
  container VARCHAR, reader VARCHAR, code_book VARCHAR, seen VARCHAR,
  title VARCHAR, origin VARCHAR, evidence VARCHAR, license VARCHAR,
  authority VARCHAR, authority_rank INTEGER, subject VARCHAR, declared BOOLEAN, status VARCHAR,
  cells_seen BIGINT, -- vote cells or lines that the reader came by, those that it had to refuse too
  cells_refused BIGINT -- of these, refused by the reader: the notices say why
);

-- What one source says of one decision: a claim.
CREATE OR REPLACE TABLE raw_decision (
  source_id VARCHAR, claim_no INTEGER,
  body VARCHAR, symbol VARCHAR, part VARCHAR, session VARCHAR, date VARCHAR, title VARCHAR,
  kind VARCHAR, adoption VARCHAR, outcome VARCHAR,
  yes VARCHAR, no VARCHAR, abstain VARCHAR, absent VARCHAR,
  leads_to VARCHAR, draft VARCHAR, evidence VARCHAR, issues VARCHAR, own_id VARCHAR, family VARCHAR, coverage VARCHAR, ref VARCHAR
);

-- Names and codes of countries.
CREATE OR REPLACE TABLE raw_name (source_id VARCHAR, name_no INTEGER, name VARCHAR);

-- Texts of vote cells, footnote marks included.
CREATE OR REPLACE TABLE raw_text (source_id VARCHAR, text_no INTEGER, text VARCHAR);

-- Addresses without their last number: "line ", "Votes!C".
CREATE OR REPLACE TABLE raw_place (source_id VARCHAR, place_no INTEGER, place VARCHAR);

CREATE OR REPLACE TABLE raw_vote (
  claim_no INTEGER, name_no INTEGER, text_no INTEGER, note VARCHAR, place_no INTEGER, line INTEGER,
  intended BOOLEAN -- not the vote, but what the delegation later said it had meant
);

CREATE OR REPLACE TABLE raw_legend (
  source_id VARCHAR, text VARCHAR, meaning VARCHAR, ref VARCHAR
);

-- Two roll calls on texts of equal content, by their numbers in the family that has given them.
CREATE OR REPLACE TABLE raw_tie (
  source_id VARCHAR, family VARCHAR, one VARCHAR, other VARCHAR, ref VARCHAR
);
