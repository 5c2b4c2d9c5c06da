-- title: Claims against the record
-- question: Which figures stated in print does the record bear out?
-- method: >
--   Each line of input/claims.csv names decisions (by id or symbol, or by body, subject, kind and date)
--   and what is claimed of them. confirmed: one of these decisions has the claimed value, as counted or
--   as stated. contradicted: none has it, or there is none of that time and a whole tally is that of
--   another time (a decision of the same body, subject and kind, which evidence names); evidence tells
--   what the record says. not checkable: neither, as no such decision is in the data, or what is claimed
--   of it is not known. agreement is the share, of all votes of States that have a row both in the
--   committee and in the plenary of a linked pair of roll calls, that are the same
--   (absences count where both sides tell of them).
-- chart: {kind: counts, label: verdict, unit: claims}
-- takes: [subject, body]
-- follow: rollcall votes --decision {decision_id}
-- key: [claim]
-- columns:
--   - {name: claim, is: "short name of the claim", required: true}
--   - {name: statement, is: "what was said"}
--   - {name: verdict, is: "confirmed, contradicted or not checkable", values: verdict}
--   - {name: claimed, is: "what is claimed, with its measure"}
--   - {name: record, is: "what the record has, of the decision named here or of all that are meant, else of that other decision"}
--   - {name: evidence, is: "why the verdict is this"}
--   - {name: decision_id, is: "the decision that the verdict rests on, where it is one", references: decisions}
--   - {name: decisions, is: "how many decisions the claim could mean"}
--   - {name: said_by, is: "who said so"}
--   - {name: source_ref, is: "line of claims.csv"}

WITH claim AS (
  SELECT
    c.*, CAST(c.figure AS DOUBLE) AS number,
    CASE
      WHEN c.measure = 'tally'
        THEN CONCAT(
          c.yes, '-', c.no, CASE WHEN c.abstain IS NULL THEN '' ELSE CONCAT('-', c.abstain) END
        )
      WHEN c.word IS NOT NULL THEN c.word
      ELSE CONCAT(CASE WHEN c.comparison = '=' THEN '' ELSE CONCAT(c.comparison, ' ') END, c.figure)
    END AS value
  FROM ref_claims AS c
  CROSS JOIN parameters AS p
  WHERE (p.subject IS NULL OR c.subject = p.subject) AND (p.body IS NULL OR c.body = p.body)
),
-- decisions that the claim could mean, but for their date
meant AS (
  SELECT
    c.line, c.measure, c.country, c.comparison, c.number, c.word,
    c.yes AS claimed_yes, c.no AS claimed_no, c.abstain AS claimed_abstain,
    d.decision_no, d.decision_id, d.symbol, d.body, d.date, d.kind, d.adoption, d.outcome,
    d.yes, d.no, d.abstain, d.absent, d.stated_yes, d.stated_no, d.stated_abstain, d.leads_to,
    (c.from_date IS NULL OR d.date >= c.from_date) AND (c.to_date IS NULL OR d.date <= c.to_date)
      AS in_time
  FROM claim AS c
  INNER JOIN scope_decision AS d
    ON (c.body IS NULL OR d.body = c.body) AND (c.kind IS NULL OR d.kind = c.kind)
    AND (c.decision IS NULL OR d.decision_id = c.decision OR UPPER(d.symbol) = UPPER(c.decision))
  LEFT JOIN scope_subject AS s ON s.decision_no = d.decision_no AND s.subject = c.subject
  WHERE c.subject IS NULL OR s.subject IS NOT NULL
),
apart AS (
  SELECT
    decision_no,
    COUNT(*) FILTER (WHERE vote = 'disassociated') AS disassociated
  FROM scope_ballot
  WHERE vote IN ('disassociated', 'adopted_without_vote')
  GROUP BY decision_no
),
-- votes of the same State in committee and plenary, over linked pairs of roll calls
both_times AS (
  SELECT
    m.line, m.decision_no,
    COUNT(*) AS votes,
    COUNT(*) FILTER (WHERE a.vote = b.vote) AS same
  FROM meant AS m
  INNER JOIN decision_base AS r ON r.decision_id = m.leads_to
  INNER JOIN decisions AS t ON t.decision_id = m.leads_to
  INNER JOIN ballots AS a ON a.decision_no = m.decision_no
  INNER JOIN ballots AS b ON b.decision_no = r.decision_no AND b.country_no = a.country_no
  WHERE m.measure = 'agreement'
    AND a.vote IN ('yes', 'no', 'abstain', 'absent') AND b.vote IN ('yes', 'no', 'abstain', 'absent')
    -- an absence says something only where both sides tell of absences
    AND (
      (m.absent IS NOT NULL AND t.absent IS NOT NULL) OR (a.vote <> 'absent' AND b.vote <> 'absent')
    )
  GROUP BY m.line, m.decision_no
),
agreement AS (
  SELECT
    m.line,
    COUNT(*) AS pairs,
    SUM(b.votes) AS votes,
    rounded(CAST(SUM(b.same) AS DOUBLE) / SUM(b.votes), 4) AS number
  FROM meant AS m
  INNER JOIN both_times AS b ON b.line = m.line AND b.decision_no = m.decision_no
  WHERE m.in_time
  GROUP BY m.line
),
valued AS (
  SELECT
    m.*,
    CASE m.measure
      WHEN 'yes' THEN m.yes
      WHEN 'no' THEN m.no
      WHEN 'abstain' THEN m.abstain
      WHEN 'absent' THEN m.absent
      WHEN 'disassociated' THEN a.disassociated
    END AS counted,
    CASE m.measure
      WHEN 'yes' THEN m.stated_yes
      WHEN 'no' THEN m.stated_no
      WHEN 'abstain' THEN m.stated_abstain
    END AS stated,
    CASE m.measure
      WHEN 'outcome' THEN CASE WHEN m.outcome <> 'unknown' THEN m.outcome END
      WHEN 'adoption' THEN m.adoption
      WHEN 'vote' THEN v.vote
    END AS found_word
  FROM meant AS m
  LEFT JOIN apart AS a ON a.decision_no = m.decision_no
  LEFT JOIN voters AS w ON w.country_code = m.country
  LEFT JOIN scope_ballot AS v ON v.decision_no = m.decision_no AND v.country_no = w.country_no
  WHERE m.measure <> 'agreement'
),
judged AS (
  SELECT
    *,
    CASE
      WHEN measure = 'tally' THEN
        (yes = claimed_yes AND no = claimed_no AND abstain = COALESCE(claimed_abstain, abstain))
        OR (
          stated_yes = claimed_yes AND stated_no = claimed_no
          AND (claimed_abstain IS NULL OR stated_abstain = claimed_abstain)
        )
      WHEN word IS NOT NULL THEN found_word = word
      WHEN comparison = '>=' THEN counted >= number OR stated >= number
      WHEN comparison = '<=' THEN counted <= number OR stated <= number
      ELSE counted = number OR stated = number
    END AS holds,
    CONCAT(
      body, ' ', COALESCE(symbol, decision_id), ' of ', COALESCE(CAST(date AS STRING), 'unknown day'),
      ': ',
      CASE
        WHEN measure = 'tally' AND yes IS NOT NULL THEN
          CONCAT(
            'counted ', yes, '-', no, '-', abstain,
            CASE
              WHEN stated_yes <> yes OR stated_no <> no OR stated_abstain <> abstain THEN
                CONCAT(
                  ', stated ', COALESCE(CAST(stated_yes AS STRING), '?'), '-',
                  COALESCE(CAST(stated_no AS STRING), '?'), '-',
                  COALESCE(CAST(stated_abstain AS STRING), '?')
                )
              ELSE ''
            END
          )
        WHEN measure = 'tally' AND stated_yes IS NOT NULL THEN
          CONCAT(
            'stated ', stated_yes, '-', COALESCE(CAST(stated_no AS STRING), '?'), '-',
            COALESCE(CAST(stated_abstain AS STRING), '?')
          )
        WHEN measure = 'tally' THEN COALESCE(adoption, 'no tally')
        WHEN word IS NOT NULL THEN COALESCE(found_word, 'not known')
        WHEN counted IS NOT NULL THEN
          CONCAT(
            counted, CASE WHEN stated <> counted THEN CONCAT(', stated ', stated) ELSE '' END
          )
        ELSE COALESCE(CAST(stated AS STRING), 'not known')
      END
    ) AS told,
    CASE
      WHEN measure = 'tally' THEN yes IS NOT NULL OR stated_yes IS NOT NULL
      WHEN word IS NOT NULL THEN found_word IS NOT NULL
      ELSE counted IS NOT NULL OR stated IS NOT NULL
    END AS known,
    -- three figures are hardly the same by chance, one often is
    measure = 'tally' AND claimed_abstain IS NOT NULL AS telling
  FROM valued
),
summary AS (
  SELECT
    line,
    COUNT(*) FILTER (WHERE in_time) AS decisions,
    COUNT(*) FILTER (WHERE in_time AND known) AS known,
    COUNT(*) FILTER (WHERE in_time AND holds) AS holding,
    MIN(decision_id) FILTER (WHERE in_time AND holds) AS holding_id,
    MIN(decision_id) FILTER (WHERE in_time AND known) AS known_id,
    MIN(decision_id) FILTER (WHERE NOT in_time AND holds AND telling) AS elsewhere_id,
    listed(CASE WHEN in_time AND holds THEN told END) AS holding_told,
    listed(CASE WHEN in_time AND known THEN told END) AS known_told,
    listed(CASE WHEN NOT in_time AND holds AND telling THEN told END) AS elsewhere_told
  FROM judged
  GROUP BY line
)
SELECT
  c.claim,
  c.statement,
  CASE
    WHEN c.measure = 'agreement' THEN
      CASE
        WHEN g.number IS NULL THEN 'not checkable'
        WHEN (c.comparison = '>=' AND g.number >= c.number)
          OR (c.comparison = '<=' AND g.number <= c.number)
          OR (c.comparison = '=' AND g.number = c.number) THEN 'confirmed'
        ELSE 'contradicted'
      END
    WHEN s.holding > 0 THEN 'confirmed'
    WHEN s.known > 0 OR s.elsewhere_id IS NOT NULL THEN 'contradicted'
    ELSE 'not checkable'
  END AS verdict,
  CONCAT(c.measure, ' ', c.value, CASE WHEN c.country IS NULL THEN '' ELSE CONCAT(' by ', c.country) END)
    AS claimed,
  CASE
    WHEN c.measure = 'agreement' THEN plain_number(g.number)
    WHEN s.holding > 0 THEN s.holding_told
    WHEN s.known > 0 THEN s.known_told
    ELSE s.elsewhere_told
  END AS record,
  CASE
    WHEN c.measure = 'agreement' AND g.number IS NULL THEN 'no linked pair of roll calls is in the data'
    WHEN c.measure = 'agreement' THEN CONCAT(
      'of ', g.votes, ' votes in ', g.pairs, ' linked pairs of roll calls, a share of ', plain_number(g.number),
      ' is the same in committee and in plenary'
    )
    WHEN s.holding > 0 AND s.decisions > s.holding THEN CONCAT(
      s.holding, ' of the ', s.decisions, ' decisions that could be meant has it'
    )
    WHEN s.holding > 0 THEN 'the record says the same'
    WHEN s.elsewhere_id IS NOT NULL AND s.known > 0 THEN CONCAT(
      'the record says otherwise; the value claimed is that of ', s.elsewhere_told
    )
    WHEN s.elsewhere_id IS NOT NULL THEN CONCAT(
      'no such decision is known of that time; the value claimed is that of ', s.elsewhere_told
    )
    WHEN s.known > 0 THEN 'the record says otherwise, and no other such decision has the value claimed'
    WHEN s.decisions > 0 THEN 'the decision is in the data, but not what is claimed of it'
    ELSE 'no such decision is in the data'
  END AS evidence,
  CASE
    WHEN s.holding > 0 THEN s.holding_id
    WHEN s.known = 1 THEN s.known_id
    WHEN COALESCE(s.known, 0) = 0 THEN s.elsewhere_id
  END AS decision_id,
  COALESCE(s.decisions, g.pairs, 0) AS decisions,
  c.source AS said_by,
  CONCAT('claims.csv line ', c.line) AS source_ref
FROM claim AS c
LEFT JOIN summary AS s ON s.line = c.line
LEFT JOIN agreement AS g ON g.line = c.line
-- account
WITH meant AS (
  SELECT DISTINCT d.decision_no
  FROM ref_claims AS c
  CROSS JOIN parameters AS p
  INNER JOIN scope_decision AS d
    ON (c.body IS NULL OR d.body = c.body) AND (c.kind IS NULL OR d.kind = c.kind)
    AND (c.decision IS NULL OR d.decision_id = c.decision OR UPPER(d.symbol) = UPPER(c.decision))
    AND (c.from_date IS NULL OR d.date >= c.from_date) AND (c.to_date IS NULL OR d.date <= c.to_date)
  LEFT JOIN scope_subject AS s ON s.decision_no = d.decision_no AND s.subject = c.subject
  WHERE (c.subject IS NULL OR s.subject IS NOT NULL)
    AND (p.subject IS NULL OR c.subject = p.subject) AND (p.body IS NULL OR c.body = p.body)
)
SELECT
  CASE WHEN m.decision_no IS NULL THEN 'of decisions that no claim is about' ELSE 'used' END AS fate,
  SUM(d.votes) AS votes
FROM scope_decision AS d
LEFT JOIN meant AS m ON m.decision_no = d.decision_no
GROUP BY 1
-- headline
SELECT CONCAT(
  'Of ', CAST(COUNT(*) AS STRING), ' statements in print, the record confirms ',
  CAST(COUNT(*) FILTER (WHERE verdict = 'confirmed') AS STRING), ' and contradicts ',
  CAST(COUNT(*) FILTER (WHERE verdict = 'contradicted') AS STRING), '.'
) AS headline
FROM report
HAVING COUNT(*) > 0
