-- title: Reports stand apart from the tables they are made of

CREATE SCHEMA IF NOT EXISTS reports;
