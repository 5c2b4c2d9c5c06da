-- title: The few functions that DuckDB and Spark spell differently; the same names are made on both

-- Distinct texts of a group, in order, as one text.
CREATE OR REPLACE MACRO listed(texts) AS array_to_string(list_sort(array_agg(DISTINCT texts) FILTER (WHERE texts IS NOT NULL)), '; ');

-- A cell's address of its place and its number there; an address may have no number.
CREATE OR REPLACE MACRO address(place, line) AS concat(place, line);

-- The number that a text of hexadecimal digits stands for.
CREATE OR REPLACE MACRO hex_number(digits) AS CAST(concat('0x', digits) AS BIGINT);

-- A text's letters and digits, small, its words apart by one blank.
CREATE OR REPLACE MACRO plain_words(words) AS trim(regexp_replace(lower(words), '[^\pL\pN]+', ' ', 'g'));

-- The year that reports give a session of a body: session n of the Assembly and its committees began in
-- 1945 + n, whatever day a source gives its roll calls; elsewhere that of the session's first roll call.
CREATE OR REPLACE MACRO session_year(body, session, first_year) AS CASE WHEN body LIKE 'GA%' THEN 1945 + session ELSE first_year END;
