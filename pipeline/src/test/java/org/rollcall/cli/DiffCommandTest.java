package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs on an input folder that changes. */
class DiffCommandTest {

  private static final String HEADING = "Body,Symbol,Date,Title,Country,Vote\n";
  private static final String DECISION = "GA,A/RES/60/173,2005-12-16,Human rights,";
  private static final String ID = "GA:2005-12-16:A/RES/60/173";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");
  private Path input = Path.of("");
  private String first = "";

  @BeforeEach
  void aFirstRun() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    write("a.csv", HEADING + DECISION + "Japan,Y\n" + DECISION + "Cuba,N\n");
    run();
    first = latest();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  private int rollcall(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.execute(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  private String output() {
    return folder.resolve("output").toString();
  }

  private void run() {
    assertThat(
            rollcall(
                "run",
                "--input",
                input.toString(),
                "--output",
                output(),
                "--skip",
                "reports,site,workbook",
                "--fail-on",
                "never"))
        .as(err.toString())
        .isZero();
  }

  /** The id of the run that is published now; two of one second are in no order of their names. */
  private String latest() throws IOException {
    return folder.resolve("output/latest").toRealPath().getFileName().toString();
  }

  /** The lines after the heading, of the first run against the last. */
  private List<String> changes() throws IOException {
    assertThat(rollcall("diff", first, "latest", "--output", output(), "--format", "csv"))
        .as(err.toString())
        .isZero();
    return out.toString().lines().skip(1).toList();
  }

  @Test
  void theSameRunHasNoDifferences() {
    assertThat(rollcall("diff", "latest", "latest", "--output", output())).isZero();
    assertThat(out.toString()).startsWith("Nothing differs");
  }

  @Test
  void aFileThatWasAddedIsTheReasonOfItsVotes() throws IOException {
    write("b.csv", HEADING + DECISION + "India,A\n");
    run();
    assertThat(changes())
        .containsExactly(
            "decisions,changed," + ID + ",,abstain,0,1,a,a,file added",
            "votes,added," + ID + ",IND,vote,,abstain,b,,file added");
    assertThat(Files.readString(folder.resolve("output/latest/changes.csv")))
        .contains("votes,added," + ID + ",IND,vote,,abstain,b,,file added");
  }

  @Test
  void aFileThatIsGoneIsTheReasonOfItsVotes() throws IOException {
    Files.delete(input.resolve("a.csv"));
    write("b.csv", HEADING + DECISION + "Japan,A\n");
    run();
    assertThat(changes())
        .contains(
            "votes,changed," + ID + ",JPN,vote,yes,abstain,b,a,file removed",
            "votes,removed," + ID + ",CUB,vote,no,,a,a,file removed");
  }

  @Test
  void aCorrectionIsTheReasonOfWhatItChanges() throws IOException {
    write(
        "corrections.csv",
        "decision,country,vote,reason,source\nA/RES/60/173,Cuba,abstain,Mistake,A/60/PV.64\n");
    run();
    assertThat(changes())
        .contains(
            "votes,changed," + ID + ",CUB,vote,no,abstain,corrections,a,correction",
            "decisions,changed," + ID + ",,no,1,0,a,a,correction");
    Files.delete(input.resolve("corrections.csv"));
    run();
    assertThat(changes()).isEmpty();
    assertThat(Files.readString(folder.resolve("output/latest/changes.csv")))
        .contains("votes,changed," + ID + ",CUB,vote,abstain,no,a,corrections,correction");
  }

  @Test
  void whoIsBelievedIsTheReasonWhereNothingElseChanged() throws IOException {
    write("b.csv", HEADING + DECISION + "Japan,A\n");
    run();
    String second = latest();
    write("sources.yaml", "sources:\n- {file: b.csv, id: b, authority: official_record}\n");
    run();
    rollcall("diff", second, "latest", "--output", output(), "--format", "csv");
    assertThat(out.toString().lines())
        .contains("votes,changed," + ID + ",JPN,vote,yes,abstain,b,a,precedence");
  }

  @Test
  void anAliasIsASetting() throws IOException {
    write("a.csv", HEADING + DECISION + "Japan,Y\n" + DECISION + "Atlantis,N\n");
    run();
    String second = latest();
    write("aliases.csv", "name,code,valid_from,valid_to,note\nAtlantis,PNG,,,\n");
    run();
    rollcall("diff", second, "latest", "--output", output(), "--format", "csv");
    assertThat(out.toString().lines()).contains("votes,added," + ID + ",PNG,vote,,no,a,,settings");
  }

  @Test
  void theSummaryGoesFirstAndRunRecordsHaveItToo() throws IOException {
    write("b.csv", HEADING + DECISION + "India,A\n");
    run();
    assertThat(rollcall("diff", first, "latest", "--output", output())).isZero();
    assertThat(out.toString().lines().toList().subList(0, 2))
        .satisfiesExactly(
            line -> assertThat(line).matches("table +change +source_id +reason +rows"),
            line -> assertThat(line).matches("votes +added +b +file added +1"));
    JsonNode record =
        new JsonMapper().readTree(Files.readString(folder.resolve("output/latest/run.json")));
    assertThat(record.get("changed").get(0).toString())
        .isEqualTo(
            "{\"table\":\"votes\",\"change\":\"added\",\"reason\":\"file added\",\"rows\":1}");
    assertThat(record.get("changes").asInt()).isEqualTo(2);
  }

  @Test
  void jsonHasSummaryAndChangesInOne() throws IOException {
    write("b.csv", HEADING + DECISION + "India,A\n");
    run();
    String before = folder.resolve("output/runs").resolve(first).toString();
    assertThat(rollcall("diff", before, "latest", "--output", output(), "--format", "json"))
        .isZero();
    JsonNode all = new JsonMapper().readTree(out.toString());
    assertThat(all.get("summary")).hasSize(2);
    assertThat(all.get("changes").get(1).get("after").asString()).isEqualTo("abstain");
    assertThat(all.get("notes")).isEmpty();
  }

  @Test
  void aRunOfAnotherVersionIsComparedByWhatBothHave() throws IOException {
    Path older = folder.resolve("older");
    Path data = Files.createDirectories(older.resolve("data"));
    Path latest = folder.resolve("output/latest");
    for (String table : List.of("votes", "decisions")) {
      Files.copy(latest.resolve("data/" + table + ".parquet"), data.resolve(table + ".parquet"));
    }
    Files.writeString(
        older.resolve("run.json"),
        Files.readString(latest.resolve("run.json"))
            .replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.1\""));
    assertThat(rollcall("diff", older.toString(), "latest", "--output", output())).isZero();
    assertThat(out.toString())
        .contains("different versions, 0.0.1 and ", "only one of the runs has it: sources")
        .contains("Nothing differs");
  }

  @Test
  void aRunThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    assertThat(rollcall("diff", "yesterday", "latest", "--output", output()))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("no published run yesterday", first);
    assertThat(rollcall("diff", "latest", "--output", output())).isEqualTo(ExitCode.USAGE);
  }
}
