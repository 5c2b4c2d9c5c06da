package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports on countries that moved and on votes that could have gone otherwise; made-up votes. */
class SwingReportsTest {

  private static final Map<String, String> DPRK = Map.of("subject", "dprk");
  private static final List<String> ASSEMBLY =
      List.of("Chad", "Cuba", "Fiji", "India", "Japan", "Kenya", "Mali", "Peru", "Togo");
  private static final List<String> COUNCIL =
      List.of(
          "Austria",
          "Brazil",
          "China",
          "France",
          "Gabon",
          "Japan",
          "Lebanon",
          "Mexico",
          "Nigeria",
          "Turkey",
          "Uganda",
          "Russian Federation");

  private static final List<String> COUNCIL_OF_1965 =
      List.of("BOL", "CHN", "CIV", "FRA", "GBR", "JOR", "MYS", "NLD", "RUS", "URY", "USA");

  private final StringBuilder votes =
      new StringBuilder("Body,Symbol,Date,Title,Kind,Outcome,Country,Vote\n");
  private int decisions;
  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  @Test
  void aProfileCountsVotesMovesAndOutcomes() {
    years("Chad", "AXYNNY");
    assertThat(
            run()
                .report(
                    "country-profile",
                    Map.of("subject", "dprk", "country", "TCD"),
                    "decisions, \"yes\", \"no\", abstain, absent, mean_position, first_vote,"
                        + " last_vote, moves, with_outcome, against_outcome, outcome_share"))
        .as("A, Y, N and Y again: three moves; the resolutions were all adopted")
        .containsExactly("6 2 2 1 1 0.0 abstain yes 3 2 2 0.5");
  }

  @Test
  void theTurningPointIsTheLastPositionThatLasted() {
    years("Chad", "AYAYYY"); // the path of the Republic of Korea
    years("Japan", "AAYAAA"); // a slip is no turning point
    years("Peru", "NNAAYY"); // the last of two
    years("Kenya", "AAAAAY"); // too early to tell
    years("India", "AAAAAA");
    years("Togo", "AXYXYY"); // absences break nothing
    assertThat(
            run()
                .report(
                    "country-profile",
                    DPRK,
                    "country_code, turned_from, turned_to, turned_on, held"))
        .containsExactly(
            "IND - - - -",
            "JPN - - - -",
            "KEN - - - -",
            "PER abstain yes 2005-12-16 2",
            "TCD abstain yes 2004-12-16 3",
            "TGO abstain yes 2003-12-16 3");
  }

  @Test
  void votesOfOthersAreNotOfACountrysProfile() {
    years("Chad", "YY");
    years("Japan", "YYY");
    assertThat(run().account("country-profile", Map.of("country", "TCD")))
        .containsExactly("2 used", "3 of other countries");
  }

  @Test
  void twoCountriesMoveTogetherFromTheSecondJointMoveOn() {
    years("Chad", "NAYNA"); // up 2002, up 2003, down 2004, up 2005
    years("Japan", "NYYAY"); // up 2002, down 2004, up 2005: three with Chad
    years("Peru", "AYNNA"); // up 2002, down 2003, up 2005: two with Chad, one against it
    assertThat(
            run()
                .report(
                    "co-movers",
                    Map.of("subject", "dprk", "country", "TCD"),
                    "other_code, joint_moves, joint_up, contrary_moves, moves, other_moves,"
                        + " overlap, last_decision"))
        // overlap with Japan 3 / (4 + 3 - 3), with Peru 2 / (4 + 3 - 2 - 1)
        .containsExactly(
            "JPN 3 2 0 4 3 0.75 GA:2005-12-16:A/RES/60/1",
            "PER 2 2 1 4 3 0.5 GA:2005-12-16:A/RES/60/1");
    assertThat(run().report("co-movers", DPRK, "country_code, other_code"))
        .as("each pair from both sides")
        .contains("TCD PER", "PER TCD");
  }

  @Test
  void anAbsenceBetweenTwoPositionsIsPassedOver() {
    years("Chad", "NXYXN");
    years("Japan", "NNYYN");
    assertThat(
            run()
                .report(
                    "co-movers",
                    Map.of("subject", "dprk", "country", "TCD"),
                    "other_code, joint_moves"))
        .containsExactly("JPN 2");
  }

  @Test
  void theMostVolatileStateComesFirst() {
    years("Chad", "NYNYN");
    years("Japan", "NAYYY");
    years("Peru", "YYYYY");
    years("Togo", "NYNY");
    assertThat(
            run()
                .report(
                    "swing-states",
                    DPRK,
                    "rank, country_code, years, changes, change_rate, distance, volatility, net,"
                        + " range, last_change, last_from, last_to"))
        .as("Peru never changed, and Togo's four years are too few")
        .containsExactly(
            "1 TCD 5 4 1.0 8.0 2.0 0.0 2.0 2005 1.0 -1.0",
            "2 JPN 5 2 0.5 2.0 0.5 2.0 2.0 2003 0.0 1.0");
    assertThat(
            run()
                .report(
                    "swing-states",
                    Map.of("subject", "dprk", "country", "JPN"),
                    "rank, country_code"))
        .as("a country keeps its rank among all")
        .containsExactly("2 JPN");
    assertThat(run().account("swing-states", Map.of()))
        .containsExactly(
            "15 used", "4 of States with fewer than five years on the subject in the body");
  }

  @Test
  void severalTextsOfOneYearAreOneOccasion() {
    years("Chad", "YYYYY");
    years("Chad", "NNNNN");
    years("Japan", "YYYYY");
    years("Japan", "AYAAA");
    assertThat(run().report("swing-states", DPRK, "country_code, changes, distance"))
        .as("Japan: 0.5, 1, 0.5, 0.5, 0.5")
        .containsExactly("JPN 2 1.0");
  }

  @Test
  void aMajorityOfOneHangsOnOneState() {
    roll("GA3", "draft resolution", "", "YYYNNAA");
    // 3 to 2: one going over makes 2 to 3, one abstainer against makes 3 to 3, and a tie rejects
    assertThat(tipping()).containsExactly("3 2 2 true adopted false 1 1 true - - Kenya; Mali");
  }

  @Test
  void aTieIsARejectionThatOneStateTurns() {
    roll("GA3", "amendment", "", "YYNNA");
    assertThat(tipping()).containsExactly("2 2 1 false rejected false 1 1 true - - Japan");
  }

  @Test
  void anEvenMarginNeedsHalfOfItGoingOverAndAllOfItFromAbstainers() {
    roll("GA3", "draft resolution", "", "YYYYNNAA");
    roll("GA3", "draft resolution", "", "YYYYNNA");
    assertThat(tipping())
        .as("4 - 2 = 2, which one abstainer is not")
        .containsExactly(
            "4 2 2 true adopted false 1 2 true - - Mali; Peru",
            "4 2 1 true adopted false 1 - false - - -");
  }

  @Test
  void aMajorityAgainstNeedsOneMoreThanHalf() {
    roll("GA3", "amendment", "", "YNNNNN");
    // 1 to 5 and two over make 3 to 3, a rejection still; three make 4 to 2
    assertThat(tipping()).containsExactly("1 5 0 false rejected false 3 - false - - -");
  }

  @Test
  void inThePlenaryTwoThirdsStandBeside() {
    roll("GA", "resolution", "", "YYYYNN");
    // 4 to 2 is two thirds exactly; one going over makes 3 to 3
    assertThat(tipping()).containsExactly("4 2 0 true adopted false 1 - false true 1 -");
  }

  @Test
  void missingTwoThirdsIsSaidWithWhatItWouldHaveTaken() {
    roll("GA", "resolution", "", "YYYYYNNNN");
    // 5 to 4 needs 6 to 3, which is one going over: (2 * 4 - 5) / 3
    assertThat(tipping()).containsExactly("5 4 0 true adopted false 1 - false false 1 -");
  }

  @Test
  void anOutcomeThatTheVotesDoNotGiveIsAContradiction() {
    roll("GA", "resolution", "adopted", "YNNN");
    assertThat(tipping()).containsExactly("1 3 0 false adopted true 2 - false false 2 -");
  }

  @Test
  void whereNobodyVotedYesOrNoNothingCouldTip() {
    roll("GA3", "draft resolution", "adopted", "XXXX");
    assertThat(tipping()).isEmpty();
    assertThat(run().account("tipping-decisions", Map.of()))
        .containsExactly("4 where nobody voted yes or no");
  }

  @Test
  void inTheSecurityCouncilNineVotesCarryProcedureAndVetoesAreLeftAlone() {
    roll("SC", "procedural", "", "YYYYYYYYYYNN");
    assertThat(tipping()).containsExactly("10 2 0 true adopted false 2 - false - - -");
    roll("SC", "resolution", "adopted", "YYYYYYYYYAN");
    restart();
    assertThat(run().account("tipping-decisions", Map.of()))
        .containsExactly(
            "12 used",
            "11 in the Security Council on other than procedure, where a veto may have decided");
  }

  @Test
  void sevenVotesDidBeforeTheCouncilGrew() {
    roll("SC", "1965-08-30", COUNCIL_OF_1965, "procedural", "", "YYYYYYYNNNN");
    roll("SC", "1965-08-31", COUNCIL_OF_1965, "procedural", "", "YYYYYYYNNNN");
    roll("SC", "1965-08-30", COUNCIL_OF_1965, "procedural", "", "YYYYYYNNNNA");
    assertThat(tipping())
        .as("7 - 7 + 1 over, 9 - 7 over, 7 - 6 over or of one abstainer")
        .containsExactly(
            "7 4 0 true adopted false 1 - false - - -",
            "6 4 1 false rejected false 1 1 true - - United States of America",
            "7 4 0 false rejected false 2 - false - - -");
    assertThat(run().report("tipping-decisions", Map.of(), "rule"))
        .containsExactly("seven votes", "seven votes", "nine votes");
  }

  private List<String> tipping() {
    return run()
        .report(
            "tipping-decisions",
            Map.of(),
            "\"yes\", \"no\", abstain, carried, outcome, contradiction, switches,"
                + " abstainers_needed, abstainers_could, two_thirds, two_thirds_switches,"
                + " abstainers");
  }

  /** A country's votes in the plenary from 2001 on, a letter a year. */
  private void years(String country, String cast) {
    boolean second = votes.indexOf("," + country + ",") >= 0;
    for (int i = 0; i < cast.length(); i++) {
      votes.append(
          "GA,A/RES/%d/%d,%d-12-16,Situation of human rights in the DPRK,,,%s,%s%n"
              .formatted(56 + i, second ? 2 : 1, 2001 + i, country, cast.charAt(i)));
    }
  }

  /** One roll call on no subject. */
  private void roll(String body, String kind, String outcome, String cast) {
    List<String> members = body.equals("SC") ? COUNCIL : ASSEMBLY;
    roll(body, "2010-06-1" + (decisions + 1), members, kind, outcome, cast);
  }

  private void roll(
      String body, String date, List<String> members, String kind, String outcome, String cast) {
    decisions++;
    for (int i = 0; i < cast.length(); i++) {
      votes.append(
          "%s,%s/TEXT/%d,%s,Made up,%s,%s,%s,%s%n"
              .formatted(
                  body, body, decisions, date, kind, outcome, members.get(i), cast.charAt(i)));
    }
  }

  private void restart() {
    Objects.requireNonNull(run).close();
    run = null;
  }

  private SmallRun run() {
    if (run == null) {
      run = SmallRun.of(file("votes.csv", votes.toString()));
    }
    return run;
  }
}
