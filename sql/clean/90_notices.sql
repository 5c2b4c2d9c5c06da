-- title: Everything that was found wrong or odd
-- after: checks
-- key: [severity, code, source_id, source_ref, message, value, suggestion]
-- columns:
--   - {name: severity, is: "error: votes were lost or may be wrong; warning: published, but look; info: worth knowing", values: severity, required: true}
--   - {name: code, is: "what kind of finding; see Notices in the codebook", required: true}
--   - {name: source_id, is: "the source; see sources"}
--   - {name: source_ref, is: "the cell or line in it"}
--   - {name: message, is: "what is wrong", required: true}
--   - {name: value, is: "the text that gave rise to it, as written"}
--   - {name: suggestion, is: "what to do"}

SELECT DISTINCT severity, code, source_id, source_ref, message, value, suggestion
FROM notice
