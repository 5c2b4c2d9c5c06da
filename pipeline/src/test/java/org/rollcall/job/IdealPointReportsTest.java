package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.job.SmallRun.file;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.warehouse.SqlFile;

/** The reports on ideal points, on votes drawn from the model, in the layout of unvotes. */
class IdealPointReportsTest {

  private static final Map<String, String> ALL = Map.of();

  /** From left to right, a fifth of a unit apart. */
  private static final List<String> STATES =
      List.of(
          "Cuba",
          "China",
          "Algeria",
          "India",
          "Egypt",
          "Mali",
          "Chad",
          "Kenya",
          "Ghana",
          "Nepal",
          "Peru",
          "Chile",
          "Brazil",
          "Japan",
          "Norway",
          "France",
          "Canada",
          "United States");

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private SmallRun run(SmallRun.RawFile... files) {
    run = SmallRun.of(files);
    return Objects.requireNonNull(run);
  }

  /** Roll calls of the Assembly and votes on them, drawn with always the same chance. */
  private static final class Drawn {
    private final StringBuilder rollCalls =
        new StringBuilder("rcid,session,importantvote,date,unres,amend,para,short,descr\n");
    private final StringBuilder votes = new StringBuilder("rcid,country,country_code,vote\n");
    private final Random random = new Random(1);
    private int number = 100;

    Drawn session(int session, int count) {
      for (int i = 0; i < count; i++) {
        rollCall(session, 0, "Text " + number, 1 + random.nextDouble());
      }
      return this;
    }

    Drawn rollCall(int session, int paragraph, String title, double slope) {
      number++;
      rollCalls.append(
          String.format(
              Locale.ROOT,
              "%d,%d,0,%d-12-%02d,R/%d/%d,0,%d,%s,%s%n",
              number,
              session,
              1945 + session,
              1 + number % 28,
              session,
              number,
              paragraph,
              title,
              title));
      double middle = random.nextGaussian();
      for (int i = 0; i < STATES.size(); i++) {
        double stance = slope * (i - 8.5) / 5 + random.nextGaussian();
        String vote = stance < middle - 0.2 ? "yes" : stance > middle + 0.2 ? "no" : "abstain";
        votes.append(String.format(Locale.ROOT, "%d,%s,,%s%n", number, STATES.get(i), vote));
      }
      return this;
    }

    Drawn unanimous(int session) {
      rollCall(session, 0, "Text " + number, 0);
      String mine = number + ",";
      String all = votes.toString();
      votes.setLength(all.indexOf("\n" + mine) + 1);
      STATES.forEach(state -> votes.append(mine).append(state).append(",,yes\n"));
      return this;
    }

    /** Leaves a State absent but for its first vote. */
    Drawn absentButOnce(String state) {
      String line = "," + state + ",";
      int after = votes.indexOf("\n", votes.indexOf(line)) + 1;
      List<String> rest =
          votes.substring(after).lines().filter(each -> !each.contains(line)).toList();
      votes.setLength(after);
      rest.forEach(each -> votes.append(each).append('\n'));
      return this;
    }

    SmallRun.RawFile[] files(SmallRun.RawFile... others) {
      List<SmallRun.RawFile> files = new ArrayList<>(List.of(others));
      files.add(file("roll_calls.csv", rollCalls.toString()));
      files.add(file("votes.csv", votes.toString()));
      return files.toArray(new SmallRun.RawFile[0]);
    }
  }

  private static Drawn threeSessions() {
    return new Drawn().session(60, 25).session(61, 25).session(62, 25);
  }

  @Test
  void statesStandWhereTheirVotesPutThemAndTheUnitedStatesArePositive() {
    SmallRun made = run(threeSessions().files());
    assertThat(
            made.rows(
                "SELECT DISTINCT session, year, from_session, roll_calls FROM"
                    + " reports.\"ideal-points\" ORDER BY 1"))
        .containsExactly("60 2005 60 25", "61 2006 61 25", "62 2007 62 25");
    List<String> ordered =
        made.rows(
            "SELECT country_name FROM reports.\"ideal-points\" WHERE session = 61"
                + " ORDER BY ideal_point");
    assertThat(ordered).hasSize(STATES.size());
    assertThat(ordered.subList(0, 5)).contains("Cuba", "China").doesNotContain("France", "Japan");
    assertThat(
            made.rows(
                "SELECT COUNT(*) FROM reports.\"ideal-points\" WHERE country_code = 'USA'"
                    + " AND ideal_point > 1 AND lower < ideal_point AND upper > ideal_point"
                    + " AND std_error > 0 AND votes_used = 25"))
        .containsExactly("3");
    assertThat(made.found("ideal-points-of-few-votes")).isEmpty();
    assertThat(made.found("report-not-made")).isEmpty();
  }

  @Test
  void anotherAnchorTurnsTheLineAround() {
    SmallRun made =
        run(threeSessions().files(file("rollcall.yaml", "ideal_points: {anchor: CUB}\n")));
    assertThat(
            made.rows(
                "SELECT MAX(ideal_point) < 0 FROM reports.\"ideal-points\""
                    + " WHERE country_code = 'USA'"))
        .containsExactly("true");
  }

  @Test
  void everyVoteHasAFate() {
    SmallRun made =
        run(
            threeSessions()
                .unanimous(61)
                .rollCall(62, 1, "A paragraph", 1)
                .files(
                    file(
                        "other.csv",
                        """
                        Body,Symbol,Date,Title,Country,Vote
                        GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,Chad,A
                        GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,Peru,N
                        """)));
    assertThat(made.account("ideal-points", ALL))
        .containsExactly(
            "1350 used",
            "18 in roll calls in which all voted alike",
            "18 on paragraphs and amendments, from session 52 on",
            "2 in another body than the plenary of the General Assembly");
  }

  @Test
  void theSessionFromWhichPartsAreLeftOutCanBeSet() {
    SmallRun made =
        run(
            threeSessions()
                .rollCall(62, 1, "A paragraph", 1)
                .files(file("rollcall.yaml", "ideal_points: {parts_out_from: 0}\n")));
    assertThat(made.account("ideal-points", ALL)).containsExactly("1368 used");
  }

  @Test
  void pairsOfEqualTextsShareTheirParametersWhateverTheFileIsCalled() {
    SmallRun made =
        run(
            threeSessions()
                .files(
                    file("same.csv", "v1,rcid1,rcid2\n1,101,126\n2,126,151\n3,102,999\n4,103,\n")));
    assertThat(made.rows("SELECT rule, COUNT(*) FROM text_tie GROUP BY rule"))
        .containsExactly("given 2");
    assertThat(
            made.rows(
                "SELECT COUNT(*), COUNT(DISTINCT slope) FROM"
                    + " reports.\"ideal-point-roll-calls\" WHERE tied = 3"))
        .containsExactly("3 1");
    assertThat(made.found("tie-unknown"))
        .extracting(n -> n.severity() + " " + n.message())
        .containsExactly(
            "INFO 1 of 3 pairs of equal texts name a roll call that no source has, and tie nothing");
    assertThat(made.found("tie-without-number"))
        .extracting(n -> n.sourceRef())
        .containsExactly("line 5");
    assertThat(made.found("nothing-found")).isEmpty();
  }

  @Test
  void textsOfOneTitleAreTiedIfThatIsAskedForAndTheTitleIsSole() {
    Drawn drawn = threeSessions();
    for (int session = 60; session <= 62; session++) {
      drawn.rollCall(session, 0, "Nuclear weapons", 1).rollCall(session, 1, "A paragraph", 1);
    }
    drawn.rollCall(61, 0, "Twice", 1).rollCall(62, 0, "Twice", 1).rollCall(62, 0, "Twice", 1);
    SmallRun made =
        run(drawn.files(file("rollcall.yaml", "ideal_points: {ties_by_title: true}\n")));
    assertThat(made.rows("SELECT rule, COUNT(*) FROM text_tie GROUP BY rule"))
        .containsExactly("title 2");
    made.close();
    assertThat(run(drawn.files()).rows("SELECT COUNT(*) FROM text_tie")).containsExactly("0");
  }

  @Test
  void sessionsOfFewRollCallsAreTakenTogetherAndThatIsSaid() {
    SmallRun made = run(new Drawn().session(60, 4).session(61, 7).session(62, 3).files());
    assertThat(
            made.rows(
                "SELECT DISTINCT from_session, session, roll_calls FROM"
                    + " reports.\"ideal-points\""))
        .containsExactly("60 62 14");
    assertThat(made.found("ideal-points-of-few-votes"))
        .anyMatch(n -> n.message().endsWith("are taken together: 3 of 3 sessions"));
  }

  @Test
  void tooFewRollCallsGiveNoPointsAndAReason() {
    SmallRun made = run(new Drawn().session(60, 4).files());
    assertThat(made.rows("SELECT COUNT(*) FROM reports.\"ideal-points\"")).containsExactly("0");
    assertThat(made.account("ideal-points", ALL))
        .containsExactly(
            "72 in too few roll calls to tell States apart, or in none with the anchor");
    assertThat(made.found("ideal-points-not-made")).anyMatch(n -> n.value().equals("ideal-points"));
  }

  @Test
  void withoutAVoteOfTheAnchorThereAreNoPoints() {
    SmallRun made =
        run(threeSessions().files(file("rollcall.yaml", "ideal_points: {anchor: ISR}\n")));
    assertThat(made.rows("SELECT COUNT(*) FROM reports.\"ideal-points\"")).containsExactly("0");
    assertThat(made.found("ideal-points-not-made"))
        .anyMatch(n -> n.message().contains("the anchor has no vote"));
  }

  @Test
  void distancesShiftsAndBlocsAreOfThePublishedPoints() {
    SmallRun made = run(threeSessions().files());
    assertThat(
            made.rows(
                "SELECT MAX(ABS(d.difference - (b.ideal_point - a.ideal_point))) < 1e-9"
                    + " FROM reports.\"ideal-point-distance\" AS d"
                    + " JOIN reports.\"ideal-points\" AS a"
                    + " ON a.country_code = d.country_a AND a.session = d.session"
                    + " JOIN reports.\"ideal-points\" AS b"
                    + " ON b.country_code = d.country_b AND b.session = d.session"))
        .containsExactly("true");
    assertThat(made.report("ideal-point-distance", Map.of("country", "PER"), "country_a"))
        .containsOnly("PER")
        .hasSize(3 * (STATES.size() - 1));
    assertThat(
            made.rows(
                "SELECT MAX(ABS(b.median - m.median)) < 2e-4 AND COUNT(*) > 3"
                    + " AND MAX(ABS(b.spread - m.spread)) < 2e-4"
                    + " FROM reports.\"ideal-point-blocs\" AS b JOIN (SELECT t.bloc, i.session,"
                    + " ROUND(MEDIAN(i.ideal_point), 4) AS median, STDDEV_POP(i.ideal_point) AS spread"
                    + " FROM reports.\"ideal-points\" AS i JOIN blocs AS t ON t.country_code ="
                    + " i.country_code AND t.valid_from <= i.last_date AND (t.valid_to IS NULL OR"
                    + " t.valid_to >= i.last_date) GROUP BY ALL) AS m"
                    + " ON m.bloc = b.bloc AND m.session = b.session"))
        .containsExactly("true");
    assertThat(
            made.rows(
                "SELECT COUNT(*) FROM reports.\"ideal-point-shifts\" AS s"
                    + " WHERE ABS(s.change - (s.ideal_point - s.point_before)) > 1e-9"))
        .containsExactly("0");
  }

  private static final String SAMPLED =
      "SELECT country_code, session, ideal_point, std_error, lower, upper, samples, bias"
          + " FROM reports.\"ideal-point-bootstrap\" ORDER BY 1, 2";

  private SmallRun sampled(int samples, Drawn drawn) {
    return run(drawn.files(file("rollcall.yaml", "ideal_points: {bootstrap: " + samples + "}\n")));
  }

  @Test
  void samplesAreMadeOnlyIfTheyAreAskedFor() {
    SmallRun made = run(threeSessions().files());
    assertThat(
            made.rows(
                "SELECT COUNT(*) FROM duckdb_tables() WHERE table_name LIKE '%bootstrap%'"
                    + " OR table_name = 'scope_ideal_sample'"))
        .containsExactly("0");
    assertThat(made.rows("SELECT COUNT(*) FROM report_account WHERE report LIKE '%bootstrap%'"))
        .containsExactly("0");
    made.published();
    assertThat(made.output().resolve("latest/reports/ideal-points.csv")).exists();
    assertThat(made.output().resolve("latest/reports/ideal-point-bootstrap.csv")).doesNotExist();
    assertThat(made.output().resolve("latest/run.json"))
        .content()
        .doesNotContain("ideal-point-bootstrap");
    assertThat(made.output().resolve("latest/codebook.md"))
        .content()
        .doesNotContain("ideal-point-bootstrap");
  }

  @Test
  void aReportOfSamplesThatTheFolderAsksForNeedsTheirNumber() {
    SmallRun.RawFile[] files =
        threeSessions()
            .files(
                file(
                    "reports.yaml",
                    "reports:\n  mine: {report: ideal-point-bootstrap, to: 2006}\n"));
    assertThatThrownBy(() -> run(files))
        .isInstanceOf(JobFailure.class)
        .hasMessage("reports.yaml: mine: no samples of ideal points are asked for");
  }

  @Test
  void samplesSpreadAroundThePointsOfTheReportOnThem() {
    SmallRun made = sampled(19, threeSessions());
    assertThat(
            made.rows(
                "SELECT COUNT(*), MIN(b.samples), MAX(b.samples), MAX(ABS(b.bias)) < 0.5,"
                    + " MIN(b.std_error) > 0.02, MAX(b.std_error) < 1,"
                    + " BOOL_AND(b.lower < b.upper), BOOL_AND(b.ideal_point = i.ideal_point)"
                    + " FROM reports.\"ideal-point-bootstrap\" AS b JOIN reports.\"ideal-points\" AS i"
                    + " ON i.country_code = b.country_code AND i.session = b.session"))
        .containsExactly("54 19 19 true true true true true");
    assertThat(made.account("ideal-point-bootstrap", ALL)).containsExactly("1350 used");
    assertThat(made.found("report-not-made")).isEmpty();
  }

  @Test
  void theSamplesAreTheSameOnAnyNumberOfThreads() {
    SmallRun made = sampled(19, threeSessions());
    List<String> onOne = made.rows(SAMPLED);
    made.warehouse().execute("threads", "SET threads = 4");
    made.report("ideal-point-bootstrap", ALL, "samples");
    assertThat(made.warehouse().threads()).isEqualTo(4);
    assertThat(made.rows(SAMPLED)).isEqualTo(onOne);
  }

  @Test
  void aSampleThatCannotBeEstimatedFailsTheReportAndIsNamed() {
    SmallRun made = sampled(19, threeSessions().absentButOnce("United States"));
    assertThat(made.found("report-not-made"))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.message())
                    .startsWith(
                        "The report ideal-point-bootstrap could not be made: Ideal points, sample ")
                    .containsPattern("sample \\d+: State \\d+ is the anchor"));
    assertThat(made.rows("SELECT COUNT(*) FROM reports.\"ideal-points\"")).containsExactly("52");
  }

  @Test
  void subjectsHaveLinesOfTheirOwn() {
    Drawn drawn = threeSessions();
    for (int i = 0; i < 36; i++) {
      drawn.rollCall(60 + i % 3, 0, "Nuclear weapons " + i, 1.5);
    }
    SmallRun made = run(drawn.files());
    assertThat(
            made.rows(
                "SELECT DISTINCT subject, from_session, session, roll_calls FROM"
                    + " reports.\"ideal-points-by-subject\""))
        .containsExactlyInAnyOrder("nuclear 60 60 12", "nuclear 61 61 12", "nuclear 62 62 12");
    assertThat(made.report("ideal-points", Map.of("subject", "nuclear"), "ideal_point"))
        .isEqualTo(
            made.rows(
                "SELECT ideal_point FROM reports.\"ideal-points-by-subject\""
                    + " ORDER BY country_code, session"));
  }

  @Test
  void allReportsOnIdealPointsCanBeLeftOutAtOnce(@TempDir Path folder) {
    Workspace workspace = new Workspace(folder);
    RunOptions options = RunOptions.of(Path.of("../input"), folder).skipping("ideal-points");
    Progress silent = new Progress(new PrintWriter(new StringWriter()));
    try (RunContext context =
        new RunContext(
            "x",
            options,
            workspace,
            Inventory.take(Path.of("../input")),
            "none",
            RunGuards.of(silent),
            null)) {
      assertThat(context.reports())
          .extracting(SqlFile::name)
          .contains("camps", "accounts")
          .noneMatch(name -> name.startsWith("ideal-point"));
    }
  }
}
