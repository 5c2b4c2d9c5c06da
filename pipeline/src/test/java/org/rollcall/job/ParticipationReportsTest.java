package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code participation} and {@code strategic-absence}, on made-up votes. */
class ParticipationReportsTest {

  private static final String DPRK = "Situation of human rights in the DPRK";
  private static final String OTHER = "Oceans and the law of the sea";
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
  void absencesAreCountedWhereTheyAreKnown() {
    // Nobody is told to be absent in the last roll call: its absences are unknown.
    run(
        new MadeUpVotes("China", "Cuba")
            .on("2010-12-20", "YX", "XX", "AN")
            .on("2010-12-21", "XY", "YY"));
    assertThat(
            run()
                .report(
                    "participation",
                    ALL,
                    "body, year, country_code, roll_calls, yes, no, abstain, absent, absent_share,"
                        + " members_share"))
        .containsExactly(
            "GA 2010 CHN 3 1 0 0 2 0.6667 0.6667", // of 6: China 2, Cuba 2
            "GA 2010 CUB 3 1 0 0 2 0.6667 0.6667");
    assertThat(run().account("participation", ALL))
        .containsExactly("6 used", "4 on roll calls whose absences are unknown");
    assertThat(run().account("participation", Map.of("country", "CUB")))
        .contains("3 used", "3 of other countries");
  }

  @Test
  void theTestOfStrategicAbsenceIsThatOfTheTextbook() {
    // Rabbits that were given penicillin at once or late, and were cured or not, at five doses
    // (Mantel
    // 1963; in R, mantelhaen.test(Rabbits)): here a dose is a day, at once is on the subject, and
    // cured
    // is absent. 3 more cures than expected, variance 0.6136 + 0.7273 + 0.25 = 1.5909:
    // (3 - 0.5)² / 1.5909 = 3.9286, as R has it with its correction; 3 / √1.5909 = 2.38 without.
    MadeUpVotes rabbits = new MadeUpVotes("China", "Cuba");
    int[][] doses = {{0, 6, 0, 5}, {3, 3, 0, 6}, {6, 0, 2, 4}, {5, 1, 6, 0}, {2, 0, 5, 0}};
    for (int day = 0; day < doses.length; day++) {
      int[] dose = doses[day];
      rabbits
          .of("GA", "2010-12-2" + day, DPRK, votes(dose[0], dose[1]))
          .of("GA", "2010-12-2" + day, OTHER, votes(dose[2], dose[3]));
    }
    run(rabbits);
    assertThat(
            run()
                .report(
                    "strategic-absence",
                    ALL,
                    "subject, country_code, roll_calls, absent, absent_share, other_roll_calls,"
                        + " other_missed, missed_share, z"))
        .containsExactly(
            "dprk CHN 26 16 0.6154 28 13 0.4643 2.38",
            "dprk CUB 26 10 0.3846 28 15 0.5357 -2.38", // absent where China is not
            "human-rights CHN 26 16 0.6154 28 13 0.4643 2.38", // the same texts
            "human-rights CUB 26 10 0.3846 28 15 0.5357 -2.38",
            "- CHN 26 16 0.6154 28 13 0.4643 2.38",
            "- CUB 26 10 0.3846 28 15 0.5357 -2.38");
    // Present elsewhere on the second and third day only, of whose absences there are 3 and 6.
    assertThat(run().report("strategic-absence", Map.of("country", "CHN"), "same_day"))
        .containsExactly("9", "9", "9");
  }

  /** China absent so often, and there so often, with Cuba in its place. */
  private static String[] votes(int absent, int there) {
    List<String> votes = new ArrayList<>();
    for (int i = 0; i < absent + there; i++) {
      votes.add(i < absent ? "XY" : "YX");
    }
    return votes.toArray(String[]::new);
  }

  @Test
  void whoIsAwayAllDayAvoidsNothing() {
    MadeUpVotes votes = new MadeUpVotes("China", "Cuba", "Chad");
    for (int day = 10; day < 16; day++) {
      votes.of("GA", "2010-12-" + day, DPRK, "XXY").of("GA", "2010-12-" + day, OTHER, "X.Y", "XYX");
    }
    run(votes);
    // Cuba missed one of two other roll calls each day; its absence from the first is not stated,
    // but
    // it cast no vote. Expected absences on the subject a day 1 × 2/3, variance 1·2·2·1 / (9·2) =
    // 2/9:
    // z = (6 - 4) / √(12/9) = 1.73.
    assertThat(
            run()
                .report(
                    "strategic-absence",
                    Map.of(),
                    "subject, country_code, absent, same_day, other_missed, z, general_roll_calls"))
        .containsExactly(
            "dprk CUB 6 6 6 1.73 6", "human-rights CUB 6 6 6 1.73 6", "- CUB 6 6 6 1.73 6");
  }

  @Test
  void fewerThanFiveRollCallsOnASubjectTellNothing() {
    MadeUpVotes votes = new MadeUpVotes("China", "Cuba");
    for (int day = 10; day < 14; day++) {
      votes.of("GA", "2010-12-" + day, DPRK, "XY").of("GA", "2010-12-" + day, OTHER, "YY");
    }
    votes.of("GA", "2010-12-24", OTHER, "YY");
    run(votes);
    assertThat(run().report("strategic-absence", ALL, "country_code")).isEmpty();
    assertThat(run().account("strategic-absence", ALL))
        .containsExactly(
            "16 used",
            "2 on roll calls whose absences are unknown, on days without one on a subject");
  }
}
