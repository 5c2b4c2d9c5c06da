-- title: Ideal points
-- question: Where did each State stand, session by session, on the line along which votes divided the world?
-- method: >
--   The dynamic ordered probit of Bailey, Strezhnev and Voeten (Journal of Conflict Resolution 61(2), 2017):
--   State i in session t stands at θ(i,t); to roll call v it has the stance β(v) θ(i,t) + ε, ε standard
--   normal, and votes yes below the cut point γ1(v), no above γ2(v), and abstains in between. Votes on texts
--   of equal content share β, γ1 and γ2, which makes sessions comparable: pairs are given in the input
--   folder or, if it is so set, follow from titles. θ has as its prior a normal distribution around the
--   State's point of the session before; on one subject each State's path is a random walk. The posterior is approximated by the nearest product of normal distributions, where
--   the authors draw from it. Over all points the mean is 0 and the variance 1; the United States, or the
--   anchor that is set, is positive on average. Roll calls in plenary, unless another body is asked for:
--   all up to session 51, from session 52 on without votes on paragraphs and amendments, as published,
--   unless it is set otherwise. Absences are missing, and move nobody; a roll call in which all voted
--   alike tells nothing. Sessions of fewer than 10 roll calls that divided States are taken together with
--   the next ones. On a subject, a point says where a State stands on that subject: few roll calls make
--   wide intervals, and points of two subjects are not on one scale. docs/ideal-points.md has the equations.
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
--   - {name: ideal_point, is: "θ: where the State stood, in standard deviations from the mean of all points; the United States are positive"}
--   - {name: std_error, is: "standard error of the point"}
--   - {name: lower, is: "where the 90 % interval begins"}
--   - {name: upper, is: "where it ends"}
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
  i.error / CAST(10000 AS DOUBLE) AS std_error,
  i.lower / CAST(10000 AS DOUBLE) AS lower,
  i.upper / CAST(10000 AS DOUBLE) AS upper,
  i.votes_used,
  i.roll_calls,
  i.from_session,
  i.first_date,
  i.last_date,
  i.body
FROM ideal_position AS i
CROSS JOIN parameters AS p
WHERE p.country IS NULL OR i.country_code = p.country
-- account
SELECT fate, votes FROM ideal_fate
