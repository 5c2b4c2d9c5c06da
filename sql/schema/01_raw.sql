-- title: What the readers found, as written, each text with its address

CREATE OR REPLACE TABLE source_file (
  source_id VARCHAR, path VARCHAR, sha256 VARCHAR, bytes BIGINT,
  container VARCHAR, reader VARCHAR, code_book VARCHAR, seen VARCHAR,
  title VARCHAR, origin VARCHAR, evidence VARCHAR, license VARCHAR,
  authority VARCHAR, authority_rank INTEGER, subject VARCHAR, declared BOOLEAN, status VARCHAR
);

CREATE OR REPLACE TABLE raw_decision (
  source_id VARCHAR, decision_key BIGINT,
  body VARCHAR, symbol VARCHAR, part VARCHAR, session VARCHAR, date VARCHAR, title VARCHAR,
  kind VARCHAR, adoption VARCHAR, outcome VARCHAR,
  yes VARCHAR, no VARCHAR, abstain VARCHAR, absent VARCHAR,
  leads_to VARCHAR, draft VARCHAR, evidence VARCHAR, own_id VARCHAR, family VARCHAR, coverage VARCHAR, ref VARCHAR
);

CREATE OR REPLACE TABLE raw_vote (
  source_id VARCHAR, decision_key BIGINT, country VARCHAR, vote VARCHAR, note VARCHAR, ref VARCHAR,
  intended BOOLEAN -- not the vote, but what the delegation later said it had meant
);

CREATE OR REPLACE TABLE raw_legend (
  source_id VARCHAR, text VARCHAR, meaning VARCHAR, ref VARCHAR
);
