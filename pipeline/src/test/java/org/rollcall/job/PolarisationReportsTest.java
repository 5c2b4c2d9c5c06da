package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code polarisation} and {@code camps}, on made-up votes. */
class PolarisationReportsTest {

  private static final Map<String, String> ALL = Map.of();

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private SmallRun run(MadeUpVotes votes) {
    run = SmallRun.of(votes.file());
    return run;
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }

  @Test
  void theDistanceOfABodyIsTheMeanOverPairsAndRollCalls() {
    // Y Y N A: pairs YN 2 × 1, YA 2 × 0.5, NA 0.5, YY 0: 3.5 of 6. Y Y Y N: 3 of 6. Y Y . . : 0 of
    // 1.
    run(
        new MadeUpVotes("China", "Cuba", "Chad", "Mali")
            .on("2010-12-20", "YYNA", "YYYN", "YYXX", "X..Y"));
    assertThat(
            run()
                .report(
                    "polarisation",
                    ALL,
                    "body, year, roll_calls, contested, contested_share, distance"))
        .containsExactly("GA 2010 3 2 0.6667 0.5"); // 6.5 / 13
    assertThat(run().report("polarisation", ALL, "states, camps, effective_camps, silhouette"))
        .containsExactly("- - - -");
    assertThat(run().account("polarisation", ALL))
        .containsExactly(
            "10 used", "3 absent", "1 on roll calls in which fewer than two States voted");
  }

  @Test
  void theDistanceOfABodyIsThatOfItsPairs() {
    run(
        new MadeUpVotes("China", "Cuba", "Chad", "Mali", "India", "United States")
            .drawn("2010-01-10", 130, "YYYAANX.", 3));
    run().report("voting-coincidence-pairs", ALL, "country_a");
    assertThat(run().report("polarisation", ALL, "distance"))
        .isEqualTo(
            run()
                .rows(
                    "SELECT ROUND(SUM(partial / 2 + opposite) / SUM(roll_calls), 4)"
                        + " FROM reports.\"voting-coincidence-pairs\""));
    assertThat(run().report("polarisation", ALL, "usa_chn"))
        .isEqualTo(
            run()
                .rows(
                    "SELECT ROUND((partial / 2 + opposite) / roll_calls, 4)"
                        + " FROM reports.\"voting-coincidence-pairs\""
                        + " WHERE country_a = 'CHN' AND country_b = 'USA'"));
  }

  @Test
  void twoCampsOfEqualSizeCountTwoAndUnequalOnesLess() {
    // Each roll call twice, as fewer than ten are not divided. The letters stand for China, Cuba,
    // Chad; United States, Israel; Mali, away too often.
    run(
        new MadeUpVotes("China", "Cuba", "Chad", "United States", "Israel", "Mali")
            .on("2010-12-20", "YYYNN.", "YYYNN.", "YYYNN.", "YYANNY", "NNNYA.", "YYYYYY")
            .on("2010-12-21", "YYYNN.", "YYYNN.", "YYYNN.", "YYANNY", "NNNYA.", "YYYYYY"));
    assertThat(run().report("camps", ALL, "body, year, country_code, camp, camp_states, central"))
        .containsExactly(
            "GA 2010 CHN CHN 3 true",
            "GA 2010 CUB CHN 3 false",
            "GA 2010 ISR USA 2 true",
            "GA 2010 TCD CHN 3 false",
            "GA 2010 USA USA 2 false");
    // China: a = (0 + 0.5/6) / 2 = 0.0417, b = (5/6 + 4.5/6) / 2 = 0.7917, width 1 - 0.0417 /
    // 0.7917.
    assertThat(run().report("camps", Map.of("country", "CHN"), "fit")).containsExactly("0.9474");
    // 1 / ((3/5)² + (2/5)²) = 25 / 13
    assertThat(
            run()
                .report(
                    "polarisation",
                    ALL,
                    "states, camps, effective_camps, largest_camp, usa_chn, usa_rus"))
        .containsExactly("5 2 1.9231 0.6 0.8333 -");
    assertThat(run().account("camps", ALL))
        .containsExactly(
            "60 used", "4 of States that voted in half of the roll calls of the year or fewer");
  }

  @Test
  void whoAllVoteAlikeAreOneCampAndNoDistanceApart() {
    run(
        new MadeUpVotes("China", "Cuba")
            .on("2010-12-20", "YY", "YY", "NN", "AA", "YY")
            .on("2010-12-21", "YY", "YY", "NN", "AA", "YY"));
    assertThat(run().report("camps", ALL, "country_code, camp, fit"))
        .containsExactly("CHN CHN -", "CUB CHN -");
    assertThat(
            run()
                .report(
                    "polarisation", ALL, "distance, camps, effective_camps, silhouette, contested"))
        .containsExactly("0.0 1 1.0 - 0");
  }

  @Test
  void aCampWithoutAPermanentMemberIsNamedAfterItsMostCentralState() {
    run(
        new MadeUpVotes("Cuba", "Chad", "Mali", "France", "Japan")
            .on("2010-12-20", "YYYNN", "YYANN", "AYYNN", "YYYNN", "YYYNN")
            .on("2010-12-21", "YYYNN", "YYANN", "AYYNN", "YYYNN", "YYYNN"));
    assertThat(run().report("camps", ALL, "country_code, camp"))
        .containsExactly("CUB TCD", "FRA FRA", "JPN FRA", "MLI TCD", "TCD TCD");
  }

  @Test
  void campsAreThoseOfTheRollCallsWithinTheFilters() {
    run(
        new MadeUpVotes("China", "Cuba", "Chad", "United States", "Israel")
            .on("2010-12-20", "YYYNN", "YYYNN", "YYYNN", "YYANN", "NNNYA")
            .on("2010-12-21", "YYYNN", "YYYNN", "YYYNN", "YYANN", "NNNYA")
            .on("2011-12-20", "YYYYY", "YYYYY", "YYYYY", "YYYYY", "YYYYY")
            .on("2011-12-21", "YYYYY", "YYYYY", "YYYYY", "YYYYY", "YYYYY"));
    assertThat(run().report("polarisation", Map.of("from", "2011"), "year, camps"))
        .containsExactly("2011 1");
    assertThat(run().report("polarisation", ALL, "year, camps"))
        .containsExactly("2010 2", "2011 1");
    assertThat(run().report("camps", Map.of("body", "GA3"), "camp")).isEmpty();
    assertThat(run().account("camps", Map.of("to", "2010")))
        .containsExactly("50 used", "50 outside the filters: to 2010-12-31");
  }
}
