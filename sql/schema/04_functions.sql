-- title: The few functions that DuckDB and Spark spell differently; the same names are made on both

-- Distinct texts of a group, in order, as one text.
CREATE OR REPLACE MACRO listed(texts) AS array_to_string(list_sort(array_agg(DISTINCT texts) FILTER (WHERE texts IS NOT NULL)), '; ');
