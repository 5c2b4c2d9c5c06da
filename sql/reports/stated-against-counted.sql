-- title: Stated against counted tallies
-- question: Which tallies don't add up, what single change would make them fit, and which States could it be?
-- method: >
--   Every stated tally that the rows of its roll call do not add up to, whichever source states it. fit
--   says what would do: more than the members (the tally itself can't be right), one State, several
--   States the same way, two figures have changed places (and one State), or several changes. Where one vote is too many
--   in the rows and one too few (an absence is one too), every State whose row has the first is a
--   candidate. What speaks for a candidate, each the vote that is needed - in another source of this roll
--   call (8 points), as what the delegation said it had meant (4), in the linked vote of committee or
--   plenary (2), in the vote before or after on the same subject or, where it has none or a broad one, of
--   the same title, in the body (1 each). Evidence is no proof; the official record decides.
-- chart: {kind: bars, label: symbol, parts: [gap_yes, gap_no, gap_abstain], pick: [body], unit: stated less counted}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {decision_id}
-- key: [body, date, decision_id, stated_tally]
-- columns:
--   - {name: body, is: "the body that decided", values: body, required: true}
--   - {name: date, is: "day of the decision"}
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: symbol, is: "its symbol"}
--   - {name: subject, is: "what it is about"}
--   - {name: stated_tally, is: "yes-no-abstain as stated; ? for a figure not stated", required: true}
--   - {name: stated_by, is: "source_id of all sources that state it"}
--   - {name: published, is: "whether it is the stated tally in decisions; another source's may be"}
--   - {name: counted_tally, is: "yes-no-abstain of the rows"}
--   - {name: absent, is: "members absent in the rows; empty where the source leaves absences out"}
--   - {name: gap_yes, is: "stated less counted"}
--   - {name: gap_no, is: "stated less counted"}
--   - {name: gap_abstain, is: "stated less counted"}
--   - {name: outcome_differs, is: "whether the two tallies give different majorities"}
--   - {name: fit, is: "more than the members, one State, several States the same way, two figures have changed places (and one State), or several changes"}
--   - {name: states, is: "how many votes would have to change at least"}
--   - {name: explanation, is: "the change in words"}
--   - {name: candidates, is: "States whose row has the vote that is too many; empty where it takes several changes or absences are not known"}
--   - {name: other_source, is: "of these, States that another source gives the vote that is needed"}
--   - {name: intended, is: "of these, States that said they had meant it"}
--   - {name: linked, is: "of these, States that cast it in the linked vote of committee or plenary"}
--   - {name: before, is: "of these, States that cast it in the vote before on the subject"}
--   - {name: after, is: "of these, States that cast it in the vote after"}
--   - {name: points, is: "points of the likeliest candidates; empty if nothing speaks for any"}
--   - {name: likeliest, is: "the candidates with the most points"}

WITH about AS (
  SELECT decision_no, listed(subject) AS subject FROM scope_subject GROUP BY decision_no
),
-- neighbours and linked votes may lie outside the filters
texts AS (
  SELECT
    b.decision_no, d.decision_id, d.body, d.date, d.leads_to,
    COALESCE(
      s.subject,
      REGEXP_REPLACE(LOWER(trimmed(d.title)), ' *: *(amendment|resolution|draft|decision)[^:]*$', '')
    ) AS series
  FROM decisions AS d
  INNER JOIN decision_base AS b ON b.decision_id = d.decision_id
  LEFT JOIN narrow_subject AS s ON s.decision_no = b.decision_no
  WHERE d.yes IS NOT NULL AND d.kind IN ('resolution', 'draft resolution')
),
neighbours AS (
  SELECT
    decision_no,
    LAG(decision_no) OVER w AS before_no,
    LEAD(decision_no) OVER w AS after_no
  FROM texts
  WHERE series IS NOT NULL AND date IS NOT NULL
  WINDOW w AS (PARTITION BY body, series ORDER BY date, decision_no)
),
links_both_ways AS (
  SELECT c.decision_no, p.decision_no AS other_no
  FROM texts AS c
  INNER JOIN texts AS p ON p.decision_id = c.leads_to
  UNION
  SELECT p.decision_no, c.decision_no
  FROM texts AS c
  INNER JOIN texts AS p ON p.decision_id = c.leads_to
),
looked_at AS (
  SELECT g.decision_no, n.before_no AS other_no, 'before' AS how
  FROM tally_gap AS g
  INNER JOIN neighbours AS n ON n.decision_no = g.decision_no
  UNION
  SELECT g.decision_no, n.after_no, 'after'
  FROM tally_gap AS g
  INNER JOIN neighbours AS n ON n.decision_no = g.decision_no
  UNION
  SELECT g.decision_no, l.other_no, 'linked'
  FROM tally_gap AS g
  INNER JOIN links_both_ways AS l ON l.decision_no = g.decision_no
),
candidates AS (
  SELECT g.decision_no, g.decision_id, g.from_vote, g.to_vote, b.country_no, b.country_name
  FROM (SELECT DISTINCT decision_no, decision_id, from_vote, to_vote FROM tally_gap) AS g
  INNER JOIN ballots AS b ON b.decision_no = g.decision_no AND b.vote = g.from_vote
  WHERE g.from_vote <> g.to_vote
),
evidence AS (
  SELECT c.decision_no, c.from_vote, c.to_vote, c.country_no, x.how
  FROM candidates AS c
  INNER JOIN looked_at AS x ON x.decision_no = c.decision_no
  INNER JOIN ballots AS b
    ON b.decision_no = x.other_no AND b.country_no = c.country_no AND b.vote = c.to_vote
  UNION
  SELECT c.decision_no, c.from_vote, c.to_vote, c.country_no, 'other source'
  FROM candidates AS c
  INNER JOIN voters AS k ON k.country_no = c.country_no
  INNER JOIN conflicts AS o
    ON o.decision_id = c.decision_id AND o.country_code = k.country_code AND o.field = 'vote'
    AND o.lost = c.to_vote
  UNION
  SELECT c.decision_no, c.from_vote, c.to_vote, c.country_no, 'intended'
  FROM candidates AS c
  INNER JOIN voters AS k ON k.country_no = c.country_no
  INNER JOIN intended_vote AS i
    ON i.decision_no = c.decision_no AND i.country_code = k.country_code AND i.vote = c.to_vote
),
weighed AS (
  SELECT
    c.decision_no, c.from_vote, c.to_vote, c.country_name,
    MAX(CASE WHEN e.how = 'other source' THEN 1 ELSE 0 END) AS other_source,
    MAX(CASE WHEN e.how = 'intended' THEN 1 ELSE 0 END) AS intended,
    MAX(CASE WHEN e.how = 'linked' THEN 1 ELSE 0 END) AS linked,
    MAX(CASE WHEN e.how = 'before' THEN 1 ELSE 0 END) AS before,
    MAX(CASE WHEN e.how = 'after' THEN 1 ELSE 0 END) AS after
  FROM candidates AS c
  LEFT JOIN evidence AS e
    ON e.decision_no = c.decision_no AND e.from_vote = c.from_vote AND e.to_vote = c.to_vote
    AND e.country_no = c.country_no
  GROUP BY c.decision_no, c.from_vote, c.to_vote, c.country_no, c.country_name
),
scored AS (
  SELECT
    *,
    8 * other_source + 4 * intended + 2 * linked + before + after AS points,
    MAX(8 * other_source + 4 * intended + 2 * linked + before + after) OVER (
      PARTITION BY decision_no, from_vote, to_vote
    ) AS most
  FROM weighed
),
told AS (
  SELECT
    decision_no, from_vote, to_vote,
    COUNT(*) AS candidates,
    listed(CASE WHEN other_source = 1 THEN country_name END) AS other_source,
    listed(CASE WHEN intended = 1 THEN country_name END) AS intended,
    listed(CASE WHEN linked = 1 THEN country_name END) AS linked,
    listed(CASE WHEN before = 1 THEN country_name END) AS before,
    listed(CASE WHEN after = 1 THEN country_name END) AS after,
    NULLIF(MAX(points), 0) AS points,
    listed(CASE WHEN points = most AND points > 0 THEN country_name END) AS likeliest
  FROM scored
  GROUP BY decision_no, from_vote, to_vote
),
judged AS (
  SELECT
    *,
    GREATEST(more, fewer) AS states,
    CASE
      WHEN COALESCE(yes, 0) + COALESCE(no, 0) + COALESCE(abstain, 0)
        > counted_yes + counted_no + counted_abstain + absent
        THEN 'more than the members'
      WHEN GREATEST(more, fewer) = 1 THEN 'one State'
      WHEN
        yes = counted_no AND no = counted_yes AND abstain = counted_abstain
        OR yes = counted_yes AND no = counted_abstain AND abstain = counted_no
        OR yes = counted_abstain AND no = counted_no AND abstain = counted_yes
        THEN 'two figures have changed places'
      WHEN from_vote IS NOT NULL AND to_vote IS NOT NULL AND (more = fewer OR more = 0 OR fewer = 0)
        THEN 'several States the same way'
      WHEN
        LEAST(
          ABS(yes - counted_no) + ABS(no - counted_yes) + ABS(abstain - counted_abstain),
          ABS(yes - counted_yes) + ABS(no - counted_abstain) + ABS(abstain - counted_no),
          ABS(yes - counted_abstain) + ABS(no - counted_no) + ABS(abstain - counted_yes)
        ) <= 2
        THEN 'two figures have changed places, and one State'
      ELSE 'several changes'
    END AS fit
  FROM tally_gap
)
SELECT
  g.body,
  d.date,
  g.decision_id,
  d.symbol,
  a.subject,
  CONCAT(
    COALESCE(CAST(g.yes AS STRING), '?'), '-', COALESCE(CAST(g.no AS STRING), '?'), '-',
    COALESCE(CAST(g.abstain AS STRING), '?')
  ) AS stated_tally,
  g.stated_by,
  COALESCE(
    g.yes = d.stated_yes AND COALESCE(g.no, -1) = COALESCE(d.stated_no, -1)
    AND COALESCE(g.abstain, -1) = COALESCE(d.stated_abstain, -1),
    FALSE
  ) AS published,
  CONCAT(g.counted_yes, '-', g.counted_no, '-', g.counted_abstain) AS counted_tally,
  g.absent,
  g.gap_yes,
  g.gap_no,
  g.gap_abstain,
  (g.yes > g.no) <> (g.counted_yes > g.counted_no) AS outcome_differs,
  g.fit,
  g.states,
  CASE
    WHEN g.fit IN ('one State', 'several States the same way')
      THEN CONCAT(
        CASE WHEN g.states = 1 THEN 'one State' ELSE CONCAT(g.states, ' States') END, ' ',
        CASE WHEN g.fewer = 0 THEN 'absent or not listed' ELSE CONCAT('counted ', g.from_vote) END,
        ' that the tally ',
        CASE WHEN g.more = 0 THEN 'does not count' ELSE CONCAT('has as ', g.to_vote) END
      )
    WHEN g.fit = 'more than the members'
      THEN CONCAT(
        COALESCE(g.yes, 0) + COALESCE(g.no, 0) + COALESCE(g.abstain, 0), ' stated, of ',
        g.counted_yes + g.counted_no + g.counted_abstain + g.absent, ' members'
      )
    ELSE g.fit
  END AS explanation,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.candidates END
    AS candidates,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.other_source END
    AS other_source,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.intended END AS intended,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.linked END AS linked,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.before END AS before,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.after END AS after,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.points END AS points,
  CASE WHEN g.fit IN ('one State', 'several States the same way') THEN c.likeliest END AS likeliest
FROM judged AS g
INNER JOIN scope_decision AS d ON d.decision_no = g.decision_no
LEFT JOIN told AS c
  ON c.decision_no = g.decision_no AND c.from_vote = g.from_vote AND c.to_vote = g.to_vote
LEFT JOIN about AS a ON a.decision_no = g.decision_no
-- account
SELECT
  CASE
    WHEN g.decision_no IS NOT NULL THEN 'used'
    WHEN d.yes IS NULL THEN 'of no roll call'
    WHEN s.decision_no IS NULL THEN 'of a roll call whose tally no source states'
    ELSE 'of a roll call that adds up as stated'
  END AS fate,
  d.votes
FROM scope_decision AS d
LEFT JOIN (SELECT DISTINCT decision_no FROM tally_gap) AS g ON g.decision_no = d.decision_no
LEFT JOIN (
  SELECT DISTINCT decision_no
  FROM resolved_decision
  WHERE yes IS NOT NULL OR no IS NOT NULL OR abstain IS NOT NULL
) AS s ON s.decision_no = d.decision_no
-- headline
SELECT CONCAT(
  CAST(COUNT(DISTINCT decision_id) AS STRING),
  CASE WHEN COUNT(DISTINCT decision_id) = 1 THEN ' decision has' ELSE ' decisions have' END,
  ' a printed tally that its own roll call does not bear out; one State’s vote would explain ',
  CAST(COUNT(DISTINCT decision_id) FILTER (WHERE fit = 'one State') AS STRING), ' of them.'
) AS headline
FROM report
HAVING COUNT(*) > 0
