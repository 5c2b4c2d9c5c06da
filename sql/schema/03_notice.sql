-- title: What was found wrong or odd, and by which step

CREATE TABLE IF NOT EXISTS notice (
  step VARCHAR, severity VARCHAR, code VARCHAR, source_id VARCHAR, source_ref VARCHAR,
  message VARCHAR, value VARCHAR, suggestion VARCHAR
);
