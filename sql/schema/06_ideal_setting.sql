-- title: Which votes ideal points are estimated from, and which way they look, as rollcall.yaml has it; one row

CREATE OR REPLACE TABLE ideal_setting (
  parts_out_from INTEGER, -- session from which on paragraphs and amendments are left out; NULL for none
  anchor VARCHAR, -- the seat whose points are positive on average
  ties_by_title BOOLEAN, -- whether texts of one title in neighbouring sessions count as equal
  samples INTEGER -- how many samples show how far the points are spread; 0 for none
);
