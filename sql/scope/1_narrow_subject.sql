-- title: Those subjects of decisions that are one question each, whatever the filters
-- question: >
--   A broad subject holds many questions: of two texts on it one is no sequel of the other, and a part is
--   not known to belong to the only text of its day.

SELECT b.decision_no, s.subject
FROM decision_subject AS s
INNER JOIN decision_base AS b ON b.decision_id = s.decision_id
LEFT JOIN ref_subjects AS r ON r.subject = s.subject
WHERE r.broad IS NULL
