-- title: What the texts mean; one row per distinct text, never per cell

-- A day is what a source says of when: a day, a month, or nothing. A sitting is a body on a day.
CREATE OR REPLACE TABLE resolved_decision (
  source_id VARCHAR, authority_rank INTEGER, claim_no INTEGER,
  decision_no INTEGER, decision_id VARCHAR, day_no INTEGER, sitting_no INTEGER,
  body VARCHAR, symbol VARCHAR, part VARCHAR, session INTEGER,
  claimed_day DATE, date_from DATE, date_to DATE, date_precision VARCHAR, title VARCHAR,
  kind VARCHAR, adoption VARCHAR, outcome VARCHAR,
  yes INTEGER, no INTEGER, abstain INTEGER,
  leads_to VARCHAR, draft VARCHAR, evidence VARCHAR, issues VARCHAR, coverage VARCHAR, ref VARCHAR
);

-- A name on a day.
CREATE OR REPLACE TABLE resolved_country (
  resolution_no INTEGER, name_no INTEGER, day_no INTEGER,
  status VARCHAR, code VARCHAR, name_then VARCHAR, rule VARCHAR, seat_code VARCHAR
);

CREATE OR REPLACE TABLE resolved_vote (
  text_no INTEGER, status VARCHAR, vote VARCHAR, rule VARCHAR, mark VARCHAR,
  blank BOOLEAN -- the cell holds nothing, whatever the source says that nothing means
);

-- rule: what told it: title, symbol or issue
CREATE OR REPLACE TABLE resolved_subject (claim_no INTEGER, subject VARCHAR, rule VARCHAR);
