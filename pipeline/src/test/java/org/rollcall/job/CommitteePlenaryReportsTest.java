package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun.RawFile;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;

/** The reports that set a committee's vote beside the plenary's. All votes here are made up. */
class CommitteePlenaryReportsTest {

  /** Members of 2010, enough for the largest table below. */
  private static final List<String> MEMBERS =
      List.of(
          ("AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH"
                  + " BWA BRA BRN BGR BFA BDI KHM CMR CAN CPV CAF TCD CHL CHN COL COM COG CRI CIV"
                  + " HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST ETH FJI FIN"
                  + " FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN"
                  + " IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE"
                  + " LTU LUX MDG MWI MYS MDV MLI")
              .split(" "));

  private static final String[] VOTES = {"Y", "A", "N"};
  private static final String HEADER = "Body,Symbol,Date,Leads to,Country,Vote\n";
  private static final String DRAFT = "GA3,A/C.3/65/L.47,2010-11-18,A/RES/65/225,";
  private static final String RESOLUTION = "GA,A/RES/65/225,2010-12-21,,";
  private static final String LIST = "Body,Symbol,Date,Adoption,Outcome,Yes,No,Abstain,Leads to\n";

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  /** Votes of a pair: rows are yes, abstain and no in committee, columns the same in plenary. */
  private static RawFile pair(int[]... table) {
    StringBuilder lines = new StringBuilder(HEADER);
    int next = 0;
    for (int committee = 0; committee < 3; committee++) {
      for (int plenary = 0; plenary < 3; plenary++) {
        for (int i = 0; i < table[committee][plenary]; i++) {
          String member = MEMBERS.get(next++);
          lines.append(DRAFT).append(member).append(',').append(VOTES[committee]).append('\n');
          lines.append(RESOLUTION).append(member).append(',').append(VOTES[plenary]).append('\n');
        }
      }
    }
    return file("votes.csv", lines.toString());
  }

  private static int[] row(int... cells) {
    return cells;
  }

  @Test
  void symmetryAndMarginsOfATextbookTable() {
    // Two raters of 100 patients (Fleiss, Statistical Methods for Rates and Proportions, 1981):
    // Stuart-Maxwell 14.00. Here: s12 = 5 + 15, s13 = 0 + 10, s23 = 5 + 5; d = 40-60, 40-30, 20-10.
    run(pair(row(35, 5, 0), row(15, 20, 5), row(10, 5, 5)));
    double maxwell = (10 * 20 * 20 + 10 * 10 * 10 + 20 * 10 * 10) / (20.0 * 10 + 20 * 10 + 10 * 10);
    double bowker = (5 - 15) * (5 - 15) / 20.0 + (0 - 10) * (0 - 10) / 10.0 + 0;
    assertThat(maxwell).isEqualTo(14.0);
    assertThat(bowker).isEqualTo(15.0);
    // exp(-14/2) = 0.0009; chi-square of 15 with 3 degrees of freedom: 0.0018
    assertThat(
            pairs(
                "bowker, bowker_df, bowker_p, stuart_maxwell, stuart_maxwell_df, stuart_maxwell_p"))
        .containsExactly("15.0 3 0.0018 14.0 2 9.0E-4");
    assertThat(pairs("voted_both, agreement, toward_yes, toward_no, few_changes"))
        .containsExactly("100 0.6 30 10 false");
  }

  @Test
  void theClosedFormOfStuartAndMaxwellIsTheirQuadraticForm() {
    int[][] table = {row(20, 3, 1), row(9, 12, 4), row(2, 7, 15)};
    run(pair(table));
    // d' V^-1 d over yes and abstain, V the covariance of the differences of the margins
    double d1 = (20 + 3 + 1) - (20 + 9 + 2);
    double d2 = (9 + 12 + 4) - (3 + 12 + 7);
    double v11 = (20 + 3 + 1) + (20 + 9 + 2) - 2 * 20;
    double v22 = (9 + 12 + 4) + (3 + 12 + 7) - 2 * 12;
    double v12 = -(3 + 9);
    double statistic =
        (d1 * d1 * v22 - 2 * d1 * d2 * v12 + d2 * d2 * v11) / (v11 * v22 - v12 * v12);
    assertThat(pairs("stuart_maxwell, stuart_maxwell_df"))
        .containsExactly(Math.round(statistic * 10_000) / 10_000.0 + " 2");
  }

  @Test
  void betweenTwoVotesBothTestsAreMcNemars() {
    run(pair(row(3, 1, 0), row(9, 5, 0), row(0, 0, 2)));
    double mcNemar = (9 - 1) * (9 - 1) / (9.0 + 1);
    assertThat(mcNemar).isEqualTo(6.4);
    // chi-square of 6.4 with 1 degree of freedom: 0.0114; sign test 2 (1 + 10) / 2^10 = 0.0215
    assertThat(
            pairs(
                "bowker, bowker_df, bowker_p, stuart_maxwell, stuart_maxwell_df,"
                    + " stuart_maxwell_p, sign_test_p"))
        .containsExactly("6.4 1 0.0114 6.4 1 0.0114 0.0215");
  }

  @Test
  void withTwoKindsOfMovesThatShareAVoteTheTestsAgreeToo() {
    // s13 = 0: Stuart-Maxwell is d1^2 / s12 + d3^2 / s23, and so is Bowker
    run(pair(row(2, 1, 0), row(4, 2, 3), row(0, 1, 2)));
    double both = (4 - 1) * (4 - 1) / 5.0 + (3 - 1) * (3 - 1) / 4.0;
    assertThat(both).isEqualTo(2.8);
    assertThat(pairs("bowker, bowker_df, stuart_maxwell, stuart_maxwell_df"))
        .containsExactly("2.8 2 2.8 2");
  }

  @Test
  void aCycleOfMovesIsLopsidedThoughTheTalliesAreTheSame() {
    // one each yes → abstain → no → yes: every margin is kept
    run(pair(row(1, 1, 0), row(0, 1, 1), row(1, 0, 1)));
    assertThat(pairs("yes_gained, gains, bowker, bowker_df, stuart_maxwell, stuart_maxwell_p"))
        .containsExactly("0 neither 3.0 3 0.0 1.0");
  }

  @Test
  void whereNobodyChangedTheirMindThereIsNothingToTest() {
    run(pair(row(3, 0, 0), row(0, 2, 0), row(0, 0, 1)));
    assertThat(
            pairs(
                "agreement, bowker, bowker_df, bowker_p, stuart_maxwell, stuart_maxwell_df,"
                    + " stuart_maxwell_p, sign_test_p"))
        .containsExactly("1.0 0.0 0 - 0.0 0 - -");
  }

  @Test
  void theUpperTailOfChiSquareMeetsItsTables() {
    run(pair(row(1, 0, 0), row(0, 0, 0), row(0, 0, 0)));
    String query = report("committee-plenary-pairs").query();
    String tails =
        query.substring(query.indexOf("scaled AS ("), query.indexOf("-- the logarithm of"));
    assertThat(
            run()
                .rows(
                    "WITH tests(committee_no, test, x, df) AS (VALUES (1, 'a', 3.841459, 1),"
                        + " (2, 'a', 5.991465, 2), (3, 'a', 7.814728, 3), (4, 'a', 6.634897, 1),"
                        + " (5, 'a', 9.210340, 2), (6, 'a', 11.344867, 3), (7, 'a', 0.454936, 1),"
                        + " (8, 'a', 2.365974, 3)), "
                        + tails.strip().replaceAll(",$", "")
                        + " SELECT p FROM tested ORDER BY committee_no"))
        .containsExactly("0.05", "0.05", "0.05", "0.01", "0.01", "0.01", "0.5", "0.5");
  }

  @Test
  void theSignTestIsTheBinomialDistribution() {
    run(pair(row(0, 5, 0), row(7, 0, 3), row(1, 0, 0)));
    // 8 toward yes, 8 toward no
    assertThat(pairs("toward_yes, toward_no, sign_test_p")).containsExactly("8 8 1.0");
    close();
    run(pair(row(0, 0, 0), row(6, 0, 0), row(0, 0, 0)));
    // 2 / 2^6 = 0.03125
    assertThat(pairs("toward_yes, toward_no, sign_test_p")).containsExactly("6 0 0.0313");
  }

  @Test
  void whatASideGainsIsToldByMindsAndByAbsences() {
    run(
        file(
            "votes.csv",
            HEADER
                + lines(DRAFT, "FRA Y,JPN A,CHN N,BEL ,PER Y,TCD ,CUB N,CHL Y")
                + lines(RESOLUTION, "FRA Y,JPN Y,CHN N,BEL Y,PER A,TCD ,CUB ,CHL N")),
        sources("file: votes.csv, blank: absent"));
    assertThat(
            pairs(
                "committee_tally, plenary_tally, yes_gained, yes_by_minds, yes_by_absences,"
                    + " no_gained, no_by_minds, no_by_absences, gains"))
        // yes 3 to 3: Japan came, Peru and Chile went, Belgium was absent before
        .containsExactly("3-2-1 3-2-1 0 -1 1 0 1 -1 neither");
    assertThat(
            pairs(
                "in_both, same_vote, voted_both, agreement, agreement_with_absences, changed_mind,"
                    + " absent_in_committee, absent_in_plenary"))
        .containsExactly("8 3 5 0.4 0.375 3 1 1");
    assertThat(
            run()
                .report(
                    "committee-plenary-countries",
                    Map.of("country", "BEL"),
                    "country_code, pairs, voted_both, differed, habit, absent_in_committee,"
                        + " then_yes"))
        .containsExactly("BEL 1 0 0 - 1 1");
    assertThat(run().account("committee-plenary-countries", Map.of("country", "BEL")))
        .containsExactly("2 used", "14 of other countries");
  }

  @Test
  void absencesThatOnlyOneSideTellsOfAreNotCompared() {
    run(
        file(
            "votes.csv",
            HEADER
                + lines(DRAFT, "FRA Y,JPN A,BEL ABSENT,DEU ABSENT")
                + lines(RESOLUTION, "FRA Y,JPN Y,BEL Y,DEU Y")));
    assertThat(
            pairs(
                "voted_both, changed_mind, agreement, in_both, same_vote, absent_once,"
                    + " absent_in_committee, absent_in_plenary, agreement_with_absences,"
                    + " yes_by_minds, yes_by_absences, no_by_absences"))
        .containsExactly("2 1 0.5 - - - - - - 1 - -");
    assertThat(
            run()
                .report(
                    "committee-plenary-years",
                    Map.of(),
                    "compared, voted_both, agreement_with_absences, absent_in_committee,"
                        + " absent_in_plenary"))
        .containsExactly("4 2 - - -");
    assertThat(
            run()
                .report(
                    "committee-plenary-countries",
                    Map.of("country", "BEL"),
                    "pairs, absences_known, absent_in_committee, then_yes, absent_both"))
        .containsExactly("1 0 - - -");
    assertThat(
            run()
                .report(
                    "committee-plenary-blocs",
                    Map.of("bloc", "eu"),
                    "members, committee_absent, plenary_absent, absent_once"))
        .containsExactly("3 - - -");
    assertThat(
            run()
                .report(
                    "committee-plenary-matrix",
                    Map.of(),
                    "committee_vote, plenary_vote, countries, share"))
        .containsExactly("abstain yes 1 1.0", "yes yes 1 1.0");
    assertThat(run().account("committee-plenary-matrix", Map.of()))
        .containsExactly(
            "4 used",
            "4 of a country absent in one roll call, where the other does not tell who was");
  }

  @Test
  void aVoteOnAPartOfADraftIsNoDraft() {
    String header = "Body,Symbol,Date,Leads to,Kind,Country,Vote\n";
    String draft = "GA3,A/C.3/65/L.47,2010-11-18,A/RES/65/225,paragraph,";
    run(
        file(
            "votes.csv",
            header
                + lines(draft, "FRA Y,JPN A")
                + lines("GA,A/RES/65/225,2010-12-21,,resolution,", "FRA Y,JPN Y")));
    assertThat(pairs("committee_decision")).isEmpty();
    assertThat(run().account("committee-plenary-pairs", Map.of()))
        .containsExactlyInAnyOrder(
            "2 in committee, on what is not a whole text, or not known to be one",
            "2 in plenary, on a text whose committee decision is not linked or not looked at");
  }

  @Test
  void aCountryThatDiffersThreeTimesInTenDoesSoOften() {
    StringBuilder votes = new StringBuilder(HEADER);
    for (int i = 1; i <= 10; i++) {
      String year = Integer.toString(2000 + i);
      String draft = "GA1,A/C.1/%d/L.1,%s-11-01,A/RES/%d/1,".formatted(54 + i, year, 54 + i);
      String resolution = "GA,A/RES/%d/1,%s-12-01,,".formatted(54 + i, year);
      votes.append(lines(draft, "JPN A,FRA Y,CHN A"));
      votes.append(
          lines(
              resolution,
              "JPN " + (i <= 3 ? "Y" : "A") + ",FRA Y,CHN " + (i == 1 ? "Y" : i == 2 ? "N" : "A")));
    }
    run(file("votes.csv", votes.toString()));
    assertThat(
            run()
                .report(
                    "committee-plenary-countries",
                    Map.of(),
                    "country_code, differed, differed_share, habit, usual_direction, net_steps,"
                        + " last_differed"))
        .containsExactly(
            "CHN 2 0.2 at times both ways 0 2002-12-01",
            "FRA 0 0.0 never - 0 -",
            "JPN 3 0.3 often yes 3 2003-12-01");
    assertThat(
            run()
                .report(
                    "committee-plenary-years",
                    Map.of("from", "2001", "to", "2003"),
                    "committee, subject, year, drafts, by_roll_calls, voted_both, changed_mind,"
                        + " agreement"))
        .containsExactly(
            "GA1 all 2001 1 1 3 2 0.3333",
            "GA1 all 2002 1 1 3 2 0.3333",
            "GA1 all 2003 1 1 3 1 0.6667");
    assertThat(
            run().report("third-committee-vs-plenary", Map.of("body", "GA1", "from", "2003"), "*"))
        .singleElement()
        .asString()
        .startsWith("A/C.1/57/L.1 A/RES/57/1 JPN Japan abstain yes change of mind yes 1");
  }

  @Test
  void aDaysFilterChoosesDraftsAndKeepsPairsWhole() {
    run(pair(row(1, 0, 0), row(1, 0, 0), row(0, 0, 0)));
    Map<String, String> november = Map.of("to", "2010-11-30");
    assertThat(run().report("committee-plenary-pairs", november, "changed_mind"))
        .containsExactly("1");
    assertThat(run().account("committee-plenary-pairs", november))
        .containsExactly("2 used", "2 outside the filters: to 2010-11-30");
    assertThat(run().account("committee-plenary-pairs", Map.of("body", "GA")))
        .containsExactly(
            "2 in plenary, on a text whose committee decision is not linked or not looked at",
            "2 outside the filters: body GA");
  }

  @Test
  void aBlocIsItsMembersOnTheDayInCommitteeAndMayBeOne() {
    run(
        file(
            "votes.csv",
            HEADER
                + lines(DRAFT, "FRA Y,DEU A,JPN A,CHN N")
                + lines(RESOLUTION, "FRA Y,DEU Y,JPN Y,CHN N")));
    assertThat(
            run()
                .report(
                    "committee-plenary-blocs",
                    Map.of("bloc", "eu"),
                    "bloc, members, committee_yes, committee_abstain, plenary_yes,"
                        + " committee_agreement, plenary_agreement, same_position, net_shift, moves"))
        // (1 - (2 - 1) / 2) / 2 = 0.25, then (2 - 0) / 2 = 1
        .containsExactly("eu 2 1 1 2 0.25 1.0 0.5 0.5 Germany: abstain → yes");
    assertThat(run().account("committee-plenary-blocs", Map.of("bloc", "eu")))
        .containsExactly("4 used", "4 of a country in no bloc that is asked for");
    assertThat(
            run()
                .report(
                    "committee-plenary-blocs",
                    Map.of("bloc", "brics"),
                    "members, committee_agreement, plenary_agreement, net_shift"))
        .containsExactly("1 1.0 1.0 0.0");
  }

  @Test
  void aVoteWithoutACounterpartSaysWhy() {
    run(
        file(
            "list.csv",
            LIST
                + "GA3,A/C.3/65/L.1,2010-11-18,recorded vote,adopted,103,18,60,A/RES/65/225\n"
                + "GA,A/RES/65/225,2010-12-21,recorded vote,adopted,106,20,57,\n"
                + "GA3,A/C.3/65/L.2,2010-11-18,recorded vote,adopted,80,18,60,A/RES/65/226\n"
                + "GA3,A/C.3/65/L.3,2010-11-18,recorded vote,rejected,40,80,60,\n"
                + "GA3,A/C.3/65/L.4,2010-11-18,recorded vote,adopted,90,80,60,\n"
                + "GA3,A/C.3/65/L.5,2010-11-18,recorded vote,adopted,90,8,6,A/RES/65/227\n"
                + "GA,A/RES/65/227,2010-12-21,without a vote,adopted,,,,\n"
                + "GA3,A/C.3/65/L.6,2010-11-18,without a vote,adopted,,,,A/RES/65/228\n"
                + "GA,A/RES/65/228,2010-12-21,recorded vote,adopted,150,1,2,\n"
                + "GA3,A/C.3/65/L.7,2010-11-18,without a vote,adopted,,,,A/RES/65/229\n"
                + "GA,A/RES/65/229,2010-12-21,without a vote,adopted,,,,\n"
                + "GA,A/RES/65/230,2010-12-21,recorded vote,adopted,120,1,2,\n"),
        file(
            "library.csv",
            """
            Symbol,Date,Draft,Yes,No,Abstain
            A/RES/65/231,2010-12-21,A/C.3/65/L.8,106,20,57
            A/RES/65/232,2010-12-21,A/65/L.9,100,20,57
            A/RES/65/233,2010-12-21,"A/65/456/Add.3, draft resolution III",100,20,57
            """));
    assertThat(run().report("unpaired-drafts", Map.of(), "symbol, other_symbol, reason"))
        .containsExactlyInAnyOrder(
            "A/C.3/65/L.1 A/RES/65/225 tallies only: a side has no roll call",
            "A/C.3/65/L.2 A/RES/65/226 the resolution that it became is in no source",
            "A/C.3/65/L.3 - rejected in committee",
            "A/C.3/65/L.4 - nothing says what it became",
            "A/C.3/65/L.5 A/RES/65/227 the plenary adopted it without a vote",
            "A/RES/65/228 A/C.3/65/L.6 the committee adopted it without a vote",
            "A/RES/65/230 - no source names its draft",
            "A/RES/65/231 A/C.3/65/L.8 the vote on its draft is in no source",
            "A/RES/65/232 A/65/L.9 its draft is none of a main committee",
            "A/RES/65/233 A/65/456/Add.3, DRAFT RESOLUTION III the vote on its draft is in no"
                + " source");
    assertThat(pairs("committee_symbol, compared_by, yes_gained, bowker_p"))
        .containsExactly(
            "A/C.3/65/L.1 tallies only 3 -",
            "A/C.3/65/L.5 no vote - -",
            "A/C.3/65/L.6 no vote - -",
            "A/C.3/65/L.7 no vote - -");
  }

  @Test
  void withoutAnyPairTheReportsAreEmptyAndTheAccountsStillAddUp() {
    run(file("votes.csv", HEADER + RESOLUTION + "JPN,Y\n"));
    for (String name :
        List.of(
            "committee-plenary-pairs",
            "committee-plenary-matrix",
            "committee-plenary-countries",
            "committee-plenary-blocs",
            "committee-plenary-years",
            "third-committee-vs-plenary")) {
      assertThat(run().report(name, Map.of(), "*")).as(name).isEmpty();
      assertThat(run().account(name, Map.of())).as(name).hasSize(1);
    }
  }

  private static String lines(String decision, String votes) {
    StringBuilder lines = new StringBuilder();
    for (String vote : votes.split(",", -1)) {
      lines.append(decision).append(vote.replace(' ', ',')).append('\n');
    }
    return lines.toString();
  }

  private static SqlFile report(String name) {
    return SqlFolder.load("reports").stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> pairs(String columns) {
    return run().report("committee-plenary-pairs", Map.of(), columns);
  }

  private void run(RawFile... files) {
    run = SmallRun.of(files);
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }
}
