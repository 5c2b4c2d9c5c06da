package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code voting-coincidence-pairs} and {@code voting-coincidence}, on made-up votes. */
class VotingCoincidenceReportsTest {

  private static final String PAIRS = "voting-coincidence-pairs";
  private static final String ONE = "voting-coincidence";
  private static final Map<String, String> ALL = Map.of();

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private SmallRun run(SmallRun.RawFile... files) {
    run = SmallRun.of(files);
    return run;
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }

  @Test
  void eachWayInWhichTwoStatesCanVoteIsCountedOnce() {
    run(
        new MadeUpVotes("China", "Cuba")
            .on("2010-12-20", "YY", "YA", "YN", "AY", "AA", "AN", "NY", "NA", "NN", "YX", "X.")
            .file());
    assertThat(
            run()
                .report(
                    PAIRS,
                    ALL,
                    "country_a, country_b, roll_calls, same_yes_no, same_abstain, partial, opposite"))
        .containsExactly("CHN CUB 9 2 1 4 2");
    // coincidence 2 / (2 + 2), identical 3 / 9, agreement (3 + 4 / 2) / 9,
    // kappa (3/9 - 3 × 1/3 × 1/3) / (1 - 1/3) = 0
    assertThat(run().report(PAIRS, ALL, "coincidence, identical, agreement, kappa"))
        .containsExactly("0.5 0.3333 0.5556 0.0");
    assertThat(run().account(PAIRS, ALL))
        .containsExactly("18 used", "2 absent", "1 no other State to compare with took a position");
  }

  @Test
  void kappaIsThatOfTheTextbook() {
    // Two readers of 50 proposals, of which both like 20 and dislike 15, the first alone likes 5
    // and
    // the second alone 10: p = 0.7, e = 25/50 × 30/50 + 25/50 × 20/50 = 0.5, kappa = 0.2 / 0.5.
    List<String> votes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      votes.add(i < 20 ? "YY" : i < 35 ? "NN" : i < 40 ? "YN" : "NY");
    }
    run(new MadeUpVotes("China", "Cuba").on("2010-12-20", votes.toArray(String[]::new)).file());
    assertThat(run().report(PAIRS, ALL, "identical, kappa")).containsExactly("0.7 0.4");
  }

  @Test
  void kappaIsEmptyWhereChanceExplainsAllAndCoincidenceWhereBothOnlyAbstained() {
    run(new MadeUpVotes("China", "Cuba", "Chad", "Mali").on("2010-12-20", "YYAA", "YYAA").file());
    assertThat(run().report(PAIRS, ALL, "country_a, country_b, coincidence, identical, kappa"))
        .containsExactly(
            "CHN CUB 1.0 1.0 -",
            "CHN MLI - 0.0 0.0",
            "CHN TCD - 0.0 0.0",
            "CUB MLI - 0.0 0.0",
            "CUB TCD - 0.0 0.0",
            "MLI TCD - 1.0 -");
  }

  @Test
  void countingBitsGivesWhatComparingRowByRowGives() {
    // 190 roll calls in two years, so that strips of 60 are full, partly filled, and change with
    // the
    // year; a quarter of the letters is no vote.
    run(
        new MadeUpVotes("China", "Cuba", "Chad", "Mali", "India", "Japan", "Iraq")
            .drawn("2010-06-10", 190, "YYYAANX.", 11)
            .file());
    assertThat(
            run()
                .report(
                    PAIRS,
                    ALL,
                    "country_a, country_b, roll_calls, same_yes_no, same_abstain, partial, opposite,"
                        + " identical, agreement"))
        .hasSize(7 * 6 / 2)
        .isEqualTo(
            run()
                .rows(
                    """
                    SELECT ca.country_code, cb.country_code, COUNT(*),
                      COUNT(*) FILTER (WHERE a.vote = b.vote AND a.vote <> 'abstain'),
                      COUNT(*) FILTER (WHERE a.vote = b.vote AND a.vote = 'abstain'),
                      COUNT(*) FILTER (WHERE ABS(a.position - b.position) = 1),
                      COUNT(*) FILTER (WHERE ABS(a.position - b.position) = 2),
                      ROUND(AVG(CASE WHEN a.vote = b.vote THEN 1 ELSE 0 END), 4),
                      -- 1 - mean distance, of positions that are at most 2 apart
                      ROUND(1 - AVG(ABS(a.position - b.position)) / 2, 4)
                    FROM ballots AS a
                    JOIN ballots AS b ON a.decision_no = b.decision_no AND a.country_no < b.country_no
                    JOIN voters AS ca ON ca.country_no = a.country_no
                    JOIN voters AS cb ON cb.country_no = b.country_no
                    WHERE a.position IS NOT NULL AND b.position IS NOT NULL
                    GROUP BY 1, 2 ORDER BY 1, 2
                    """));
    assertThat(run().report(PAIRS, ALL, "country_a, country_b, kappa"))
        .isEqualTo(
            run()
                .rows(
                    """
                    WITH met AS (
                      SELECT ca.country_code AS a, cb.country_code AS b, a.vote AS va, b.vote AS vb
                      FROM ballots AS a
                      JOIN ballots AS b
                        ON a.decision_no = b.decision_no AND a.country_no < b.country_no
                      JOIN voters AS ca ON ca.country_no = a.country_no
                      JOIN voters AS cb ON cb.country_no = b.country_no
                      WHERE a.position IS NOT NULL AND b.position IS NOT NULL
                    ),
                    shares AS (
                      SELECT a, b,
                        AVG(CASE WHEN va = vb THEN 1.0 ELSE 0 END) AS p,
                        AVG(CASE WHEN va = 'yes' THEN 1.0 ELSE 0 END) AS ya,
                        AVG(CASE WHEN vb = 'yes' THEN 1.0 ELSE 0 END) AS yb,
                        AVG(CASE WHEN va = 'no' THEN 1.0 ELSE 0 END) AS na,
                        AVG(CASE WHEN vb = 'no' THEN 1.0 ELSE 0 END) AS nb,
                        AVG(CASE WHEN va = 'abstain' THEN 1.0 ELSE 0 END) AS aa,
                        AVG(CASE WHEN vb = 'abstain' THEN 1.0 ELSE 0 END) AS ab
                      FROM met GROUP BY a, b
                    )
                    SELECT a, b,
                      ROUND((p - ya * yb - na * nb - aa * ab) / (1 - ya * yb - na * nb - aa * ab), 4)
                    FROM shares ORDER BY a, b
                    """));
  }

  @Test
  void theYearsOfOneStateAddUpToItsPairs() {
    run(
        new MadeUpVotes("China", "Cuba", "Chad", "United States")
            .drawn("2010-06-10", 190, "YYYAANX.", 12)
            .file());
    Map<String, String> usa = Map.of("country", "USA");
    List<String> pairs =
        run().report(PAIRS, usa, "country_a, roll_calls, same_yes_no, partial, opposite");
    assertThat(pairs).hasSize(3).doesNotHaveDuplicates();
    run().report(ONE, usa, "country_code");
    assertThat(
            run()
                .rows(
                    "SELECT country_code, SUM(roll_calls), SUM(same_yes_no), SUM(partial),"
                        + " SUM(opposite) FROM reports.\"voting-coincidence\""
                        + " WHERE with_country = 'USA' GROUP BY 1 ORDER BY 1"))
        .isEqualTo(pairs);
    assertThat(run().report(ONE, usa, "DISTINCT year").stream().distinct().toList())
        .containsExactly("2010");
  }

  @Test
  void aVoteIsUsedIfTheChosenStateVotedToo() {
    run(
        new MadeUpVotes("China", "Cuba", "United States")
            .on("2010-12-20", "YNY", "YYX", "XXN", "YX.")
            .on("2011-12-20", "AYA")
            .file());
    Map<String, String> usa = Map.of("country", "USA");
    assertThat(run().report(ONE, usa, "country_code, year, roll_calls, coincidence, agreement"))
        .containsExactly(
            "CHN 2010 1 1.0 1.0", "CHN 2011 1 - 1.0", "CUB 2010 1 0.0 0.0", "CUB 2011 1 - 0.5");
    // Used are the first and the last roll call; in the second and fourth the United States took no
    // position, in the third nobody else did.
    assertThat(run().account(ONE, usa))
        .containsExactly(
            "6 used", "4 absent", "4 the chosen State, or every other one, took no position");
  }

  @Test
  void withoutAChosenStateThereIsNothingToCompareWith() {
    run(new MadeUpVotes("China", "Cuba").on("2010-12-20", "YN").file());
    assertThat(run().report(ONE, ALL, "country_code")).isEmpty();
    assertThat(run().report(ONE, Map.of("country", "XYZ"), "country_code")).isEmpty();
    assertThat(run().report(PAIRS, Map.of("country", "XYZ"), "country_a")).isEmpty();
    assertThat(run().report(PAIRS, Map.of("body", "SC"), "country_a")).isEmpty();
  }

  @Test
  void consensusCountsWhereItIsKnownThatBothWentAlong() {
    run(
        new MadeUpVotes("China", "Japan", "France").on("2012-12-20", "NYN").file(),
        file(
            "disassociations.csv",
            "Date,Resolution,Country\n2012-12-21,A/RES/67/181,China\n2012-12-21,A/RES/67/181,Cuba\n"));
    // Opposite once, and once by consensus: (0 + 1) / (0 + 1 + 1). China dissociated itself, so
    // that
    // its column is empty.
    assertThat(
            run()
                .report(
                    PAIRS,
                    Map.of("country", "JPN"),
                    "country_a, country_b, without_vote, coincidence, coincidence_with_consensus"))
        .contains("FRA JPN 1 0.0 0.5", "CHN JPN 0 0.0 -", "CHE JPN 1 - 1.0")
        .noneMatch(row -> row.contains("CUB"));
    assertThat(run().account(PAIRS, ALL)).contains("2 dissociated, which is no vote");
  }

  @Test
  void withABlocOnlyItsMembersOnTheDayAreCompared() {
    // Croatia joined the European Union on 1 July 2013.
    run(
        new MadeUpVotes("France", "Croatia", "China")
            .on("2013-06-14", "YYY")
            .on("2013-12-18", "YNN", "YAY")
            .file());
    assertThat(
            run()
                .report(PAIRS, Map.of("bloc", "eu"), "country_a, country_b, roll_calls, agreement"))
        .containsExactly("FRA HRV 2 0.25");
    // France's vote in June meets no other member's.
    assertThat(run().account(PAIRS, Map.of("bloc", "eu")))
        .contains(
            "4 used",
            "4 of States outside the bloc",
            "1 no other State to compare with took a position");
    assertThat(
            run()
                .report(
                    ONE,
                    Map.of("bloc", "eu", "country", "CHN"),
                    "country_code, year, roll_calls, coincidence"))
        .containsExactly("FRA 2013 3 0.6667", "HRV 2013 2 1.0");
  }
}
