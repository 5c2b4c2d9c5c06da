-- title: Ideal points by bootstrap
-- question: How far would each State's ideal point be elsewhere if other texts had been put to the vote?
-- method: >
--   Made only if rollcall.yaml asks for samples (ideal_points, bootstrap). A sample is as many texts as
--   ideal-points is estimated from, drawn among them with replacement, tied roll calls together and with all
--   their votes; from each the points are estimated anew, in the same way (the bootstrap of Efron and
--   Tibshirani, An Introduction to the Bootstrap, 1993). std_error is the standard deviation of a point in the
--   samples, lower and upper are its 5th and 95th percentiles, the values at the places 0.05 (n + 1) and
--   0.95 (n + 1) of n. A State has no point in a sample into which none of its session's texts was drawn;
--   with fewer than 19 points it has no interval. The intervals do not lean on the model's own errors, as those of
--   ideal-points do. Like the points they are drawn towards the points of the session before, and cover less
--   than they say, most of all where States move fast: docs/ideal-points.md has the figures. Everything in a sample follows
--   from its number, so that the same votes give the same samples on any machine.
-- chart: {kind: lines, x: year, y: ideal_point, series: country_name, unit: "ideal point, standard
--   deviations from the mean"}
-- takes: [subject, body, country, from, to]
-- follow: rollcall votes --body {body} --country {country_code} --from {first_date} --to {last_date}
-- key: [country_code, session]
-- columns:
--   - {name: country_code, is: "the State", references: countries, required: true}
--   - {name: country_name, is: "its name"}
--   - {name: session, is: "the session, or the last one of those taken together"}
--   - {name: year, is: "the year in which the session began: 1945 and its number in the Assembly and its committees, elsewhere that of its first roll call"}
--   - {name: ideal_point, is: "θ, as in ideal-points: estimated from all texts"}
--   - {name: std_error, is: "standard deviation of the State's point in the samples"}
--   - {name: lower, is: "where the 90 % interval begins: the 5th percentile of its points in the samples"}
--   - {name: upper, is: "where it ends: the 95th percentile"}
--   - {name: samples, is: "samples in which the State has a point"}
--   - {name: bias, is: "mean of its points in the samples less ideal_point"}
--   - {name: votes_used, is: "votes of the State that were used, absences not counted"}
--   - {name: roll_calls, is: "roll calls of the session, or of those taken together, that were used"}
--   - {name: from_session, is: "the first session of those taken together; the session itself if it stands alone"}
--   - {name: first_date, is: "day of the first roll call"}
--   - {name: last_date, is: "day of the last roll call"}
--   - {name: body, is: "the body", values: body, required: true}

SELECT
  i.country_code,
  i.country_name,
  i.session,
  i.year,
  i.point / CAST(10000 AS DOUBLE) AS ideal_point,
  s.error / CAST(10000 AS DOUBLE) AS std_error,
  s.lower / CAST(10000 AS DOUBLE) AS lower,
  s.upper / CAST(10000 AS DOUBLE) AS upper,
  s.samples,
  (s.mean - i.point) / CAST(10000 AS DOUBLE) AS bias,
  i.votes_used,
  i.roll_calls,
  i.from_session,
  i.first_date,
  i.last_date,
  i.body
FROM ideal_position AS i
INNER JOIN scope_ideal_sample AS s ON s.country_no = i.country_no AND s.session = i.session
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR i.country_code = p.country
-- account
SELECT fate, votes FROM ideal_fate
