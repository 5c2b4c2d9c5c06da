package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rollcall.job.SmallRun.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Reports on blocs, on made-up votes. The Nordic countries are Denmark, Finland, Iceland, Norway
 * and Sweden in all years used here; Kuwait, Oman and Qatar are of the Gulf Cooperation Council.
 */
class BlocReportsTest {

  private static final List<String> NORDIC =
      List.of("Denmark", "Finland", "Iceland", "Norway", "Sweden");
  private static final List<String> GULF = List.of("Kuwait", "Oman", "Qatar");
  private static final Map<String, String> NORDIC_ONLY = Map.of("bloc", "nordic");
  private static final Map<String, String> DPRK = Map.of("subject", "dprk");
  private static final Map<String, String> NORDIC_ON_DPRK =
      Map.of("subject", "dprk", "bloc", "nordic");

  private final StringBuilder votes = new StringBuilder("Body,Symbol,Date,Title,Country,Vote\n");
  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  @Test
  void ofFiveMembersThreeInFavourOneAgainstAndOneAbstaining() {
    ga(2005, NORDIC, "YYYNA");
    // Rice |3 - 1| / 4; agreement (3 - (5 - 3) / 2) / 5; mean position (3 - 1) / 5
    assertThat(cohesion()).containsExactly("5 yes 0.4 0.5 0.4 false");
  }

  @Test
  void aUnanimousBlocHasBothIndicesAtOne() {
    ga(2005, NORDIC, "NNNNN");
    assertThat(cohesion()).containsExactly("5 no -1.0 1.0 1.0 false");
  }

  @Test
  void anEvenSplitThreeWaysIsNoAgreementAtAll() {
    ga(2005, NORDIC.subList(0, 3), "YNA");
    assertThat(cohesion()).containsExactly("3 level 0.0 0.0 0.0 false");
  }

  @Test
  void anEvenSplitTwoWaysIsAQuarterOfAgreementAndNoRice() {
    ga(2005, NORDIC.subList(0, 4), "YYNN");
    // (2 - (4 - 2) / 2) / 4
    assertThat(cohesion()).containsExactly("4 level 0.0 0.0 0.25 false");
  }

  @Test
  void aBlocOfOneMemberIsAlwaysUnitedAndSaysSo() {
    ga(2005, NORDIC.subList(0, 1), "Y");
    assertThat(cohesion()).containsExactly("1 yes 1.0 1.0 1.0 true");
  }

  @Test
  void aBlocThatAbstainsAsOneHasAgreementButNoRice() {
    ga(2005, NORDIC, "AAAAA");
    assertThat(cohesion()).containsExactly("5 abstain 0.0 - 1.0 false");
  }

  @Test
  void aBlocThatIsAwayHasNoIndices() {
    ga(2005, NORDIC, "XXXXX");
    assertThat(cohesion()).containsExactly("5 - - - - false");
  }

  @Test
  void theAgreementIndexIsTheSameAsItsOtherForm() {
    Random random = new Random(1);
    for (int year = 1990; year < 2010; year++) {
      ga(year, NORDIC, random(random, 5));
    }
    List<String> rows =
        run().report("bloc-cohesion", NORDIC_ONLY, "\"yes\", \"no\", abstain, agreement");
    assertThat(rows).hasSize(20);
    for (String row : rows) {
      String[] cells = row.split(" ", -1);
      double most =
          Math.max(
              Integer.parseInt(cells[0]),
              Math.max(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
      assertThat(Double.parseDouble(cells[3])).isCloseTo((3 * most / 5 - 1) / 2, within(5e-5));
    }
  }

  @Test
  void aYearsCohesionIsTheMeanOverItsRollCallsOfTwoOrMoreMembers() {
    ga(2005, NORDIC, "YYYNA");
    ga(2005, NORDIC, "AAAAA");
    ga(2005, NORDIC.subList(0, 1), "N");
    // agreement (0.4 + 1) / 2; Rice of the first alone, as the second has none; mean (3 - 1) / 10
    assertThat(
            run()
                .report(
                    "bloc-cohesion-by-year",
                    NORDIC_ONLY,
                    "year, roll_calls, too_few, mean_members, mean_position, rice, agreement,"
                        + " unanimous"))
        .containsExactly("2005 2 1 5.0 0.2 0.5 0.7 1");
  }

  @Test
  void membersAreHeldAgainstTheSideOfTheirBloc() {
    for (int year = 2001; year <= 2006; year++) {
      ga(year, NORDIC, year < 2003 ? "YYYNA" : "YYYYA");
    }
    ga(2007, NORDIC, "YYNNA");
    ga(2008, NORDIC.subList(3, 5), "YY");
    assertThat(
            run()
                .report(
                    "bloc-defectors",
                    NORDIC_ON_DPRK,
                    "country_code, decisions, with_bloc, against, apart, defection, above, below,"
                        + " last_left"))
        .as(
            "level in 2007 and two alone in 2008, so six count; Denmark, Finland and Iceland never left")
        .containsExactly("NOR 6 4 2 0 0.3333 0 2 2002-12-16", "SWE 6 0 0 6 1.0 0 6 2006-12-16");
    assertThat(run().account("bloc-defectors", NORDIC_ONLY))
        .containsExactly(
            "30 used", "7 where the bloc took no side, or fewer than three members a position");
  }

  @Test
  void withFewerThanFiveDecisionsNobodyIsCalledADefector() {
    for (int year = 2001; year <= 2004; year++) {
      ga(year, NORDIC, "YYYYN");
    }
    assertThat(run().report("bloc-defectors", NORDIC_ONLY, "country_code")).isEmpty();
  }

  @Test
  void aYearsDefectorsHaveTenRollCallsOrMore() {
    for (int i = 0; i < 10; i++) {
      ga(2005, NORDIC, i < 4 ? "YYYYN" : "YYYYA");
    }
    for (int i = 0; i < 9; i++) {
      ga(2006, NORDIC, "YYYYN");
    }
    assertThat(
            run()
                .report(
                    "bloc-defectors-by-year",
                    NORDIC_ONLY,
                    "country_code, year, roll_calls, against, apart, defection"))
        .containsExactly("SWE 2005 10 4 6 1.0");
  }

  @Test
  void distanceAddsUpWhatLeadCancels() {
    ga(2005, both(), "YYYYY" + "NNN");
    ga(2005, both(), "NNNNN" + "YYY");
    ga(2005, both(), "YYYYN" + "AAA");
    // |2| + |-2| + |0.6 - 0| over 3, and 2 - 2 + 0.6 over 3
    assertThat(
            run()
                .report(
                    "bloc-distance",
                    NORDIC_ONLY,
                    "other_bloc, roll_calls, single, distance, lead, opposite"))
        .contains("gcc 3 0 1.5333 0.2 2");
    assertThat(run().report("bloc-distance", Map.of("bloc", "gcc"), "other_bloc, distance, lead"))
        .as("the same distance seen from the other side")
        .contains("nordic 1.5333 -0.2");
    assertThat(run().report("bloc-distance", Map.of(), "bloc, other_bloc"))
        .as("each pair once")
        .contains("gcc nordic")
        .doesNotContain("nordic gcc");
  }

  @Test
  void aCleanBreakIsFoundWithItsStatistic() {
    // mean positions of Denmark and Sweden: -1, -0.5, -1, -0.5, 0.5, 1, 1, 0.5
    List<String> two = List.of("Denmark", "Sweden");
    List<String> series = List.of("NN", "NA", "NN", "NA", "YA", "YY", "YY", "YA");
    for (int i = 0; i < 8; i++) {
      ga(2001 + i, two, series.get(i));
    }
    // mean ranks 1.5 3.5 1.5 3.5 5.5 7.5 7.5 5.5; |U(4)| = |2 * 10 - 4 * 9| = 16 = 8 * 8 / 4;
    // p = 2 exp(-6 * 256 / (512 + 64)) = 2 exp(-8 / 3)
    assertThat(2 * Math.exp(-8 / 3.0)).isCloseTo(0.1390, within(5e-5));
    assertThat(turningPoints()).containsExactly("8 2004 2005 -0.75 0.75 1.5 16 0.139 1.0 -");
  }

  @Test
  void aBlocThatNeverMovedHasNoTurningPoint() {
    for (int year = 2001; year <= 2011; year++) {
      ga(year, NORDIC, "YYYYY");
    }
    assertThat(turningPoints()).containsExactly("11 - - - - - 0 1.0 0.0 false");
  }

  @Test
  void sevenYearsAreTooFewForATurningPoint() {
    for (int year = 2001; year <= 2007; year++) {
      ga(year, NORDIC, year < 2004 ? "NNNNN" : "YYYYY");
    }
    assertThat(turningPoints()).isEmpty();
    assertThat(run().account("bloc-turning-points", NORDIC_ONLY))
        .containsExactly(
            "35 in years of fewer than two positions, or of blocs with fewer than eight years on the"
                + " subject in the body");
  }

  @Test
  void elevenYearsAreTheFewestThatCanBeSignificant() {
    // K = 5 * 6 = 30 = 11 * 11 / 4 rounded down; p = 2 exp(-6 * 900 / (1331 + 121))
    assertThat(2 * Math.exp(-5400 / 1452.0)).isCloseTo(0.0485, within(5e-5));
    for (int year = 2001; year <= 2011; year++) {
      ga(year, NORDIC, year < 2006 ? "NNNNN" : "YYYYY");
    }
    assertThat(turningPoints()).containsExactly("11 2005 2006 -1.0 1.0 2.0 30 0.0485 1.0 true");
  }

  @Test
  void pettittsStatisticByRanksIsThatBySigns() {
    Random random = new Random(7);
    List<Double> means = new ArrayList<>();
    for (int year = 2000; year < 2015; year++) {
      String cast = random(random, 5);
      ga(year, NORDIC, cast);
      means.add((cast.chars().filter(c -> c == 'Y').count() - count(cast, 'N')) / 5.0);
    }
    int k = 0;
    int before = 0;
    for (int t = 0; t < means.size() - 1; t++) {
      double u = 0;
      for (int i = 0; i <= t; i++) {
        for (int j = t + 1; j < means.size(); j++) {
          u += Math.signum(means.get(i) - means.get(j));
        }
      }
      if (Math.abs(u) > k) {
        k = (int) Math.abs(u);
        before = 2000 + t;
      }
    }
    assertThat(k).isPositive();
    assertThat(run().report("bloc-turning-points", NORDIC_ON_DPRK, "before_year, k"))
        .containsExactly(before + " " + k);
  }

  @Test
  void textsOfOneYearAreOneObservation() {
    for (int year = 2001; year <= 2008; year++) {
      ga(year, NORDIC, "YYYYY");
      ga(year, NORDIC, "NNNNN");
    }
    assertThat(turningPoints()).containsExactly("8 - - - - - 0 1.0 0.0 -");
  }

  @Test
  void flowsAddUpToTheMembersOnBothSides() {
    ga(2005, NORDIC, "YYNNA");
    ga(2006, List.of("Denmark", "Finland", "Iceland", "Norway", "Qatar"), "YAYNA");
    assertThat(run().report("vote-flows", DPRK, "from_vote, to_vote, countries, share, who"))
        .containsExactlyInAnyOrder(
            "abstain no row 1 1.0 Sweden",
            "no no 1 0.5 -",
            "no yes 1 0.5 Iceland",
            "no row abstain 1 1.0 Qatar",
            "yes abstain 1 0.5 Finland",
            "yes yes 1 0.5 -");
    assertThat(sum("from_vote <> 'no row'")).as("members in 2005").isEqualTo(5);
    assertThat(sum("to_vote <> 'no row'")).as("members in 2006").isEqualTo(5);
    assertThat(run().report("vote-flows", NORDIC_ON_DPRK, "from_vote, to_vote, countries"))
        .as("Qatar is of no Nordic bloc")
        .doesNotContain("no row abstain 1")
        .hasSize(5);
    assertThat(run().account("vote-flows", NORDIC_ONLY))
        .containsExactly("9 used", "1 of States outside the blocs looked at");
  }

  @Test
  void aSubjectDecidedOnceHasNoFlows() {
    ga(2005, NORDIC, "YYYYY");
    assertThat(run().report("vote-flows", Map.of(), "countries")).isEmpty();
    assertThat(run().account("vote-flows", Map.of()))
        .containsExactly("5 the only decision on the subject in the body");
  }

  @Test
  void aBlocsShiftKeepsToTheBlocAndTheDays() {
    ga(2005, both(), "YYNNA" + "NNN");
    ga(2006, both(), "YYYYY" + "NNA");
    ga(2007, both(), "YYYYY" + "NNN");
    assertThat(
            run()
                .report(
                    "voting-bloc-shifts",
                    Map.of("subject", "dprk", "bloc", "nordic", "to", "2006"),
                    "in_both, moved, net_shift, from_agreement, to_agreement, moves"))
        .containsExactly(
            "5 3 1.0 0.1 1.0 Iceland: no → yes; Norway: no → yes; Sweden: abstain → yes");
    assertThat(run().account("voting-bloc-shifts", NORDIC_ONLY))
        .containsExactly("15 used", "9 of States outside the blocs looked at");
  }

  @Test
  void absencesThatNoSourceTellsOfAreNotNone() {
    ga(2005, NORDIC, "YYYNA");
    ga(2006, NORDIC, "YYYNX");
    for (int year = 2007; year <= 2010; year++) {
      ga(year, NORDIC, "YYYNA");
    }
    // who was absent is known of 2006 alone
    assertThat(run().report("bloc-cohesion", Map.of("bloc", "nordic", "to", "2006"), "absent"))
        .containsExactly("-", "1");
    assertThat(
            run()
                .report(
                    "voting-bloc-shifts",
                    Map.of("subject", "dprk", "bloc", "nordic", "to", "2007"),
                    "from_absent, to_absent"))
        .containsExactly("- 1", "1 -");
    assertThat(run().report("bloc-defectors", NORDIC_ON_DPRK, "country_code, decisions, absent"))
        .containsExactly("NOR 6 0", "SWE 5 1");
    Map<String, String> later = Map.of("bloc", "nordic", "from", "2007");
    assertThat(run().report("bloc-cohesion", later, "absent")).containsOnly("-");
    assertThat(
            run().report("country-profile", Map.of("subject", "dprk", "country", "SWE"), "absent"))
        .containsExactly("1");
    assertThat(
            run()
                .report(
                    "country-profile",
                    Map.of("subject", "dprk", "country", "SWE", "from", "2007"),
                    "absent"))
        .containsExactly("-");
  }

  private List<String> cohesion() {
    return run()
        .report(
            "bloc-cohesion", NORDIC_ONLY, "members, side, mean_position, rice, agreement, single");
  }

  private List<String> turningPoints() {
    return run()
        .report(
            "bloc-turning-points",
            NORDIC_ON_DPRK,
            "years, before_year, after_year, mean_before, mean_after, change, k, p, clean,"
                + " significant");
  }

  private long sum(String condition) {
    return Long.parseLong(
        run().rows("SELECT SUM(countries) FROM reports.\"vote-flows\" WHERE " + condition).get(0));
  }

  private static List<String> both() {
    List<String> both = new ArrayList<>(NORDIC);
    both.addAll(GULF);
    return both;
  }

  private static long count(String cast, char vote) {
    return cast.chars().filter(c -> c == vote).count();
  }

  private static String random(Random random, int length) {
    StringBuilder cast = new StringBuilder();
    for (int i = 0; i < length; i++) {
      cast.append("YNA".charAt(random.nextInt(3)));
    }
    return cast.toString();
  }

  /** A made-up plenary vote on human rights in the DPRK: one letter per country, X for absent. */
  private void ga(int year, List<String> countries, String cast) {
    int number = (int) votes.chars().filter(c -> c == '\n').count();
    for (int i = 0; i < countries.size(); i++) {
      votes.append(
          "GA,A/RES/%d/%d,%d-12-16,Situation of human rights in the DPRK,%s,%s%n"
              .formatted(
                  year - 1945,
                  number,
                  year,
                  countries.get(i),
                  cast.charAt(i) == 'X' ? "Absent" : cast.charAt(i)));
    }
  }

  private SmallRun run() {
    if (run == null) {
      run = SmallRun.of(file("votes.csv", votes.toString()));
    }
    return Objects.requireNonNull(run);
  }
}
