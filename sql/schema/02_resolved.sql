-- title: What the texts mean; one row per distinct text, never per cell

CREATE OR REPLACE TABLE resolved_decision (
  source_id VARCHAR, decision_key BIGINT, decision_id VARCHAR,
  body VARCHAR, symbol VARCHAR, part VARCHAR, session INTEGER,
  claimed_day DATE, date_from DATE, date_to DATE, date_precision VARCHAR, title VARCHAR,
  kind VARCHAR, adoption VARCHAR, outcome VARCHAR,
  yes INTEGER, no INTEGER, abstain INTEGER,
  leads_to VARCHAR, draft VARCHAR, evidence VARCHAR, coverage VARCHAR, ref VARCHAR
);

CREATE OR REPLACE TABLE resolved_country (
  country VARCHAR, date_from DATE, date_to DATE,
  status VARCHAR, code VARCHAR, name_then VARCHAR, rule VARCHAR, seat_code VARCHAR
);

CREATE OR REPLACE TABLE resolved_vote (
  source_id VARCHAR, text VARCHAR, status VARCHAR, vote VARCHAR, rule VARCHAR, mark VARCHAR
);

CREATE OR REPLACE TABLE resolved_subject (title VARCHAR, subject VARCHAR);
