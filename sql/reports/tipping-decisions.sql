-- title: Decisions that could have gone the other way
-- question: Which decisions hung on a few votes, and could those who abstained have turned them?
-- method: >
--   All roll calls, whole texts and others, counted from the rows. A simple majority of the members present
--   and voting carries, abstentions not counting, and a tie rejects (General Assembly rules 85, 86, 95,
--   125, 126 and 133; in plenary a tie is voted on again first; the Commission and the Council follow the
--   same). switches is the fewest States that had to go over to the other side: (yes - no) / 2 rounded up
--   where it carried, (no - yes) / 2 rounded down plus 1 where it failed. abstainers_needed is the fewest
--   abstainers that had to vote no where it carried (yes - no), or yes where it failed (no - yes + 1). In
--   the plenary important questions need two thirds (Charter, Article 18), so yes at least twice no;
--   whether a question was held important is not in the sources, so the switches for that rule stand
--   beside. In the Security Council nine votes carry procedural matters, and seven did before 31 August
--   1965 (Charter, Article 27, as amended); others are left out, since a veto may have decided them.
--   Decisions with five or fewer switches by either rule, or with as many abstainers as were needed.
-- chart: {kind: tallies, label: symbol, parts: ["yes", abstain, "no"], pick: [body]}
-- takes: [subject, body, from, to]
-- follow: rollcall votes --decision {decision_id}
-- key: [switches, date, decision_id]
-- columns:
--   - {name: decision_id, is: "the decision", references: decisions, required: true}
--   - {name: body, is: "the body that decided", values: body}
--   - {name: symbol, is: "its symbol"}
--   - {name: date, is: "its day"}
--   - {name: kind, is: "resolution, amendment and so on", values: kind}
--   - {name: title, is: "its title"}
--   - {name: subject, is: "what it is about; empty for no declared subject"}
--   - {name: "yes", is: "members, counted"}
--   - {name: "no", is: "members, counted"}
--   - {name: abstain, is: "members, counted"}
--   - {name: absent, is: "members; empty where the source leaves absences out"}
--   - {name: rule, is: "what carries: simple majority; simple majority or two thirds, unknown which; nine votes, or seven, in the Security Council"}
--   - {name: carried, is: "whether the counted votes carry it by simple majority, or by nine votes, or seven, in the Security Council"}
--   - {name: outcome, is: "adopted, rejected or unknown, as published in decisions, stated or inferred", values: outcome}
--   - {name: contradiction, is: "whether outcome is not what the counted votes give. Rejected though carried: a two-thirds question. Adopted though not carried: a vote on a part, or one that failed, listed under a resolution's symbol (an outcome that no source states is inferred from it). Else the source is wrong"}
--   - {name: as_stated, is: "whether the counted yes and no are those that the source states; empty if it states none"}
--   - {name: switches, is: "States that would have had to change sides", required: true}
--   - {name: abstainers_needed, is: "abstainers that would have had to take the losing side; empty where there were not as many"}
--   - {name: abstainers_could, is: "whether there were as many"}
--   - {name: two_thirds, is: "plenary only: whether yes was at least twice no"}
--   - {name: two_thirds_switches, is: "plenary only: States that would have had to change sides to reach, or miss, two thirds"}
--   - {name: abstainers, is: "those who abstained, where they could have turned it"}

WITH dated AS (
  -- nine votes since the amendment of Article 27 came into force, seven before
  SELECT *, CASE WHEN date < DATE '1965-08-31' THEN 7 ELSE 9 END AS council_votes
  FROM scope_decision
),
tallies AS (
  SELECT
    d.*,
    CASE
      WHEN d.body = 'SC' AND d.council_votes = 7 THEN 'seven votes'
      WHEN d.body = 'SC' THEN 'nine votes'
      WHEN d.body = 'GA' THEN 'simple majority or two thirds, unknown which'
      ELSE 'simple majority'
    END AS rule,
    CASE WHEN d.body = 'SC' THEN d.yes >= d.council_votes ELSE d.yes > d.no END AS carried
  FROM dated AS d
  WHERE d.yes + d.no > 0 AND (d.body <> 'SC' OR d.kind = 'procedural')
),
needed AS (
  SELECT
    *,
    CAST(
      CASE
        WHEN body = 'SC' THEN
          CASE WHEN carried THEN yes - council_votes + 1 ELSE council_votes - yes END
        WHEN carried THEN CEIL((yes - no) / CAST(2 AS DOUBLE))
        ELSE FLOOR((no - yes) / CAST(2 AS DOUBLE)) + 1
      END AS BIGINT
    ) AS switches,
    CASE
      WHEN body = 'SC' THEN CASE WHEN NOT carried THEN council_votes - yes END
      WHEN carried THEN yes - no
      ELSE no - yes + 1
    END AS abstainers_needed,
    CASE WHEN body = 'GA' THEN yes >= 2 * no END AS two_thirds,
    CAST(
      CASE
        WHEN body <> 'GA' THEN NULL
        WHEN yes >= 2 * no THEN FLOOR((yes - 2 * no) / CAST(3 AS DOUBLE)) + 1
        ELSE CEIL((2 * no - yes) / CAST(3 AS DOUBLE))
      END AS BIGINT
    ) AS two_thirds_switches
  FROM tallies
),
near AS (
  SELECT *, COALESCE(abstain >= abstainers_needed, FALSE) AS abstainers_could
  FROM needed
  WHERE switches <= 5 OR two_thirds_switches <= 5 OR abstain >= abstainers_needed
),
about AS (
  SELECT decision_no, listed(subject) AS subject FROM scope_subject GROUP BY decision_no
),
names AS (
  SELECT b.decision_no, listed(b.country_name) AS abstainers
  FROM near AS n
  INNER JOIN scope_ballot AS b ON b.decision_no = n.decision_no
  WHERE n.abstainers_could AND b.vote = 'abstain'
  GROUP BY b.decision_no
)
SELECT
  n.decision_id,
  n.body,
  n.symbol,
  n.date,
  n.kind,
  n.title,
  a.subject,
  n.yes,
  n.no,
  n.abstain,
  n.absent,
  n.rule,
  n.carried,
  n.outcome,
  (n.outcome = 'adopted' AND NOT n.carried) OR (n.outcome = 'rejected' AND n.carried)
    AS contradiction,
  n.yes = n.stated_yes AND n.no = n.stated_no AS as_stated,
  n.switches,
  CASE WHEN n.abstainers_could THEN n.abstainers_needed END AS abstainers_needed,
  n.abstainers_could,
  n.two_thirds,
  n.two_thirds_switches,
  m.abstainers
FROM near AS n
LEFT JOIN about AS a ON a.decision_no = n.decision_no
LEFT JOIN names AS m ON m.decision_no = n.decision_no
-- account
SELECT
  CASE
    WHEN d.yes IS NULL THEN 'on a decision adopted without a vote'
    WHEN d.body = 'SC' AND d.kind <> 'procedural'
      THEN 'in the Security Council on other than procedure, where a veto may have decided'
    WHEN d.yes + d.no = 0 THEN 'where nobody voted yes or no'
    ELSE 'used'
  END AS fate,
  d.votes
FROM scope_decision AS d
-- headline
SELECT CONCAT(
  CAST(COUNT(*) AS STRING), ' decisions would have gone the other way if five States or fewer had voted'
  || ' otherwise, ', CAST(COUNT(*) FILTER (WHERE abstainers_could) AS STRING),
  ' of them by the abstainers alone.'
) AS headline
FROM report
WHERE switches <= 5
HAVING COUNT(*) > 0
