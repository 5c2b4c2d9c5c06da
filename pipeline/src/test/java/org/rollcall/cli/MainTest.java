package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.job.SmallRun;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(Lifecycle.PER_CLASS)
class MainTest {

  private static final String REPORT = "third-committee-vs-plenary";

  /** How a command ended, and what it wrote. */
  private record Ended(int code, String out, String err) {}

  private final SmallRun small =
      SmallRun.of(
          file(
              "votes.csv",
              """
              Body,Symbol,Date,Title,Leads to,Country,Vote
              GA3,A/C.3/65/L.47,2010-11-18,"DPRK, human rights",A/RES/65/225,Chad,A
              GA,A/RES/65/225,2010-12-21,t,,Chad,Y
              """));

  @TempDir private Path folder = Path.of("");
  private String output = "";

  @BeforeAll
  void publish() {
    output = small.published().output().toString();
  }

  @AfterAll
  void close() {
    small.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "help", "run --help", "resolve countries --help", "report --help"})
  void helpIsPrintedAndEndsWell(String arguments) {
    Ended ended = rollcall(arguments.split(" "));
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Usage: rollcall").doesNotContain("null");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void theHelpTellsTheExitCodes() {
    assertThat(rollcall("--help").out())
        .containsPattern("3\\s+published, but")
        .containsPattern("4\\s+another run");
  }

  @Test
  void theVersionNamesTheProgramAndItsHash() {
    assertThat(rollcall("--version").out()).matches("rollcall \\S+ \\([0-9a-f]{12}\\)\\s+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--nonsense",
        "fly",
        "run --nonsense",
        "run --fail-on sometimes",
        "run --threads many",
        "run --threads 0",
        "run --memory nonsense",
        "run --memory 4",
        "run --skip dessert",
        "run --input a --output a/b",
        "resolve",
        "resolve votes --code-book nonsense",
        "report no-such-report",
        "report third-committee-vs-plenary --format nonsense",
        "inspect",
        "status --last many",
      })
  void wrongUsageEndsWith2AndSaysSo(String arguments) {
    Ended ended = rollcall(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(ended.code()).as(ended.toString()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void whatIsNoExceptionEndsTheCommandTooAndIsToldOf() {
    StringWriter err = new StringWriter();
    Writer broken =
        new StringWriter() {
          @Override
          public void write(String text, int from, int length) {
            throw new NoClassDefFoundError("org/example/Gone");
          }
        };
    int code = Main.execute(new String[] {"--help"}, new PrintWriter(broken), new PrintWriter(err));
    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .contains("failed in a way it should not", "NoClassDefFoundError: org/example/Gone");
  }

  @Test
  void aNameThatCannotBeSkippedIsNamedWithThoseThatCan() {
    assertThat(rollcall("run", "--skip", "site,dessert").err())
        .contains("dessert", "reports, site", "workbook", REPORT);
  }

  @Test
  void anUnknownReportIsNamedWithThoseThatAreKnown() {
    assertThat(rollcall("report", "no-such-report").err()).contains("no-such-report", REPORT);
  }

  @Test
  void aReportBeforeAnyRunEndsWith1AndSaysWhatToDo() {
    Ended ended = rollcall("report", REPORT, "--output", folder.toString());
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err())
        .contains("Nothing is published in " + folder)
        .contains("rollcall run --output " + folder);
  }

  @Test
  void withoutANameTheReportsAreListed() {
    assertThat(rollcall("report").out())
        .contains(SqlFolder.load("reports").stream().map(SqlFile::name).toList());
  }

  @Test
  void aReportOfSamplesThatNobodyAskedForSaysHowToAsk() {
    for (String filter : new String[] {"", "--from=2000"}) {
      List<String> command =
          Stream.of("report", "ideal-point-bootstrap", filter, "--output", output)
              .filter(word -> !word.isEmpty())
              .toList();
      Ended ended = rollcall(command.toArray(new String[0]));
      assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
      assertThat(ended.err())
          .contains("ideal-point-bootstrap")
          .contains("Say how many in rollcall.yaml, as ideal_points: {bootstrap: 199}");
    }
  }

  @Test
  void aReportAsATableHasItsQuestionItsRowsAndTheirNumber() {
    Ended ended = rollcall("report", REPORT, "--output", output);
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("Which countries voted differently")
        .containsPattern("A/C\\.3/65/L\\.47\\s+A/RES/65/225\\s+TCD")
        .contains("1 row");
  }

  @Test
  void aReportWithFiltersIsMadeAnewAndTellsWhatItLeftOut() {
    Ended ended =
        rollcall("report", "country-trajectories", "--output", output, "--from", "2010-12");
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).contains("from 2010-12 is no day");

    ended =
        rollcall(
            "report",
            "country-trajectories",
            "--output",
            output,
            "--subject",
            "dprk",
            "--body",
            "ga",
            "--country",
            "Chad");
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("(subject dprk, body GA, country TCD)", "1 row", "1 vote used")
        .contains("1 left out: outside the filters: subject dprk, body GA")
        .contains("The votes behind a row: rollcall votes --decision {decision_id}")
        .doesNotContain("A/C.3/65/L.47");
  }

  @Test
  void aFilterThatAReportDoesNotTakeIsNamedWithThoseThatItTakes() {
    Ended ended = rollcall("report", "country-trajectories", "--output", output, "--bloc", "nam");
    assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err())
        .contains("The report country-trajectories takes no bloc; it takes subject, body, country");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--subject nonsense",
        "--body GA9",
        "--bloc nonsense",
        "--country Atlantis",
        "--from 2011 --to 2010",
        "--to never"
      })
  void whatIsNotKnownIsNotFilteredBy(String filters) {
    Ended ended = rollcall(("votes --output " + output + " " + filters).split(" "));
    assertThat(ended.code()).as(ended.toString()).isEqualTo(ExitCode.USAGE);
    assertThat(ended.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void votesArePrintedWithTheirSources() {
    Ended ended =
        rollcall(
            "votes",
            "--output",
            output,
            "--country",
            "Chad",
            "--country",
            "USA",
            "--vote",
            "yes",
            "--decision",
            "a/res/65/225",
            "--subject",
            "dprk",
            "--format",
            "csv");
    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines())
        .containsExactly(
            "decision_id,body,symbol,date,country_code,country_name,vote,intended_vote,source_id,source_ref",
            "GA:2010-12-21:A/RES/65/225,GA,A/RES/65/225,2010-12-21,TCD,Chad,yes,,votes,line 3");
  }

  @Test
  void aSubjectShowsItsRuleWhatItCatchesAndByWhat() {
    assertThat(rollcall("subjects", "--output", output).out())
        .containsPattern("dprk\\s+2 decisions");
    Ended ended = rollcall("subjects", "dprk", "--output", output);
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("titles that match", "Caught: 2 decisions under 2 titles")
        .containsPattern("1\\s+2010\\s+by title\\s+DPRK, human rights")
        .containsPattern("1\\s+2010\\s+by source or link\\s+t")
        .contains("Missed, but near");
    assertThat(rollcall("subjects", "nonsense", "--output", output).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aTextTooLongForTheTableEndsInAnEllipsis() {
    assertThat(ResultPrinter.cut("China; Cuba; Democratic People's Republic of Korea; Iran"))
        .isEqualTo("China; Cuba; Democratic People's Republic o…");
    assertThat(ResultPrinter.cut("China; Cuba")).isEqualTo("China; Cuba");
  }

  @Test
  void anInspectionHonoursTheUsersAliases() throws IOException {
    Path votes = folder.resolve("inspected.csv");
    Files.writeString(votes, "Body,Symbol,Date,Country,Vote\nGA,A/RES/60/173,2005-12-16,Korea,A\n");
    assertThat(rollcall("inspect", votes.toString()).out()).contains("1 would be refused");
    Files.writeString(
        folder.resolve("aliases.csv"), "name,code,valid_from,valid_to,note\nKorea,KOR,,,\n");
    assertThat(rollcall("inspect", votes.toString()).out()).contains("0 would be refused");
  }

  @Test
  void aReportAsCsvIsTheFileThatWasPublished() throws IOException {
    Ended ended = rollcall("report", REPORT, "--output", output, "--format", "csv");
    assertThat(ended.out())
        .isEqualTo(Files.readString(Path.of(output, "latest", "reports", REPORT + ".csv")));
  }

  @Test
  void aReportAsJsonIsAListOfObjects() {
    Ended ended = rollcall("report", REPORT, "--output", output, "--format", "json");
    JsonNode rows = new JsonMapper().readTree(ended.out());
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.get(0).get("country_code").asString()).isEqualTo("TCD");
    assertThat(rows.get(0).get("committee_vote").asString()).isEqualTo("abstain");
  }

  @Test
  void statusBeforeAnyRunSaysThatThereIsNone() {
    Ended ended = rollcall("status", "--output", folder.toString());
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("No run yet");
  }

  @Test
  void votesAreResolvedFromAFileWithAHeading() throws IOException {
    Ended ended = resolve("votes", "text\nYes\nperhaps\n");
    assertThat(ended.code()).isZero();
    List<String> lines = ended.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("text,status,vote,rule,suggestions");
    assertThat(lines.get(1)).startsWith("Yes,matched,yes,");
    assertThat(lines.get(2)).startsWith("perhaps,unknown,,");
  }

  @Test
  void votesAreResolvedFromAFileWithoutAHeading() throws IOException {
    assertThat(resolve("votes", "No\n").out().lines().toList().get(1)).startsWith("No,matched,no,");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeading() throws IOException {
    assertThat(resolve("votes", "\uFEFFtext\nYes\n").out().lines()).hasSize(2);
    assertThat(resolve("votes", "\uFEFFYes\n").out().lines().toList().get(1))
        .startsWith("Yes,matched,");
  }

  @Test
  void aBlankVoteIsATextToo() throws IOException {
    assertThat(resolve("votes", "text\nYes\n\"\"\n\nNo\n").out().lines()).hasSize(5);
  }

  @Test
  void anEmptyLineNamesNoCountry() throws IOException {
    assertThat(resolve("countries", "name,date\nJapan,\n\nCuba,\n").out().lines()).hasSize(3);
  }

  @Test
  void countriesAreResolvedWhateverTheOrderOfColumns() throws IOException {
    Ended ended = resolve("countries", "date,note,name\n2005-12-16,x,Japan\n,,Japan\n");
    List<String> lines = ended.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("name,date,status,code,name_then,rule,suggestions");
    assertThat(lines.get(1)).startsWith("Japan,2005-12-16,matched,JPN,");
    assertThat(lines.get(2)).startsWith("Japan,,matched,JPN,");
  }

  @Test
  void countriesAreResolvedFromAFileWithoutAHeading() throws IOException {
    assertThat(resolve("countries", "Japan,2005-12-16\nCuba\n").out().lines().toList())
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("name,date,"),
            japan -> assertThat(japan).startsWith("Japan,2005-12-16,matched,JPN,"),
            cuba -> assertThat(cuba).startsWith("Cuba,,matched,CUB,"));
  }

  @Test
  void aDateThatCannotBeReadIsRefusedNotGuessed() throws IOException {
    assertThat(resolve("countries", "name,date\nJapan,03/04/2005\n").out())
        .contains("Japan,03/04/2005,unknown,,,");
  }

  @Test
  void aNameWithACommaOrALineBreakStaysOneField() throws IOException {
    Ended ended = resolve("countries", "name,date\n\"Nowhere,\nOld\",2005-12-16\n");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("\"Nowhere,\nOld\",2005-12-16,unknown,");
  }

  @Test
  void anEmptyFileHasNoAnswers() throws IOException {
    Ended ended = resolve("votes", "");
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo("text,status,vote,rule,suggestions\n");
  }

  @Test
  void aFileThatIsNotThereEndsWith1AndIsNamed() {
    Ended ended = rollcall("resolve", "votes", "--in", folder.resolve("no.csv").toString());
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).contains("no.csv").doesNotContain("\tat ");
  }

  @Test
  void aQuoteThatIsNotClosedEndsWith1WithoutAStackTrace() throws IOException {
    Ended ended = resolve("votes", "text\n\"Yes\n");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).contains("cannot be read").doesNotContain("\tat ");
  }

  private Ended resolve(String what, String csv) throws IOException {
    Path file = folder.resolve("in.csv");
    Files.writeString(file, csv, StandardCharsets.UTF_8);
    return rollcall("resolve", what, "--in", file.toString());
  }

  private static Ended rollcall(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Ended(code, out.toString(), err.toString());
  }
}
