package org.rollcall.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.job.RunHistory;

/** What goes wrong around a run: each ends in words that say what to do, and costs nothing else. */
class MisfortunesTest {

  /** Published, with the notice of a refused name. */
  private static final int RAISED = 3;

  private static final int FAILED = 1;

  @TempDir private static Path shared = Path.of("");
  private static Path input = shared;
  private static Map<String, String> undisturbed = Map.of();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void nothingWentWrong() throws IOException {
    input = RunProcess.layOut(shared);
    Path output = shared.resolve("undisturbed");
    ends(output, RAISED);
    undisturbed = RunProcess.bytes(output);
  }

  private static RunProcess run(Path output, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--input", input.toString(), "--output", output.toString()));
    arguments.addAll(List.of("--skip", "workbook"));
    arguments.addAll(List.of(more));
    return RunProcess.start(Map.of(), arguments);
  }

  private static String ends(Path output, int exitCode, String... more) {
    try (RunProcess run = run(output, more)) {
      assertThat(run.end()).as(run.said()).isEqualTo(exitCode);
      assertThat(run.said()).doesNotContain("\tat ", "Exception");
      return run.said();
    }
  }

  private static void endsAsIfNothingHadHappened(Path output) {
    ends(output, RAISED);
    assertThat(RunProcess.bytes(output)).isEqualTo(undisturbed);
  }

  @ParameterizedTest
  @CsvSource({"TERM, inventory", "TERM, reconcile", "INT, checks", "HUP, resolve"})
  void aRunThatIsAskedToStopDoesSoAndGoesOnLater(String signal, String step) {
    Path output = folder.resolve("output");
    try (RunProcess run = run(output)) {
      assertThat(run.readTo(step)).isTrue();
      run.signal(signal);
      assertThat(run.end()).as(run.said()).isEqualTo(FAILED);
      assertThat(run.said())
          .containsPattern("The run was stopped in the step \\w+, as it was asked to")
          .contains("nothing was published", "Run it again: it goes on there")
          .doesNotContain("\tat ");
    }
    assertThat(new RunHistory(output).last(1))
        .extracting(RunHistory.Entry::outcome)
        .containsExactly("stopped");
    assertThat(output.resolve("latest")).doesNotExist();
    String said = ends(output, RAISED);
    assertThat(said).contains("Going on where the run").doesNotContain("Recovering");
    assertThat(RunProcess.bytes(output)).isEqualTo(undisturbed);
  }

  /** Sizes at which it gets as far as the job repository, a step, a report, the published files. */
  @ParameterizedTest
  @ValueSource(strings = {"30k", "400k", "2500k", "5500k"})
  void aFullDiskFailsTheRunInWordsAndTheNextGoesOn(String size) throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        did("mount", "-t", "tmpfs", "-o", "size=" + size, "none", disk.toString()),
        "no right to mount a small disk");
    try {
      Path output = disk.resolve("output");
      assertThat(ends(output, FAILED))
          .contains("No space left on device", "Free some space on the disk of " + output);
      assertThat(output.resolve("latest")).doesNotExist();
      assertThat(did("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
      endsAsIfNothingHadHappened(output);
    } finally {
      did("umount", disk.toString());
    }
  }

  private static boolean did(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void anOutputFolderThatIsRemovedUnderARunIsSaidToBe() {
    Path output = folder.resolve("output");
    try (RunProcess run = run(output)) {
      assertThat(run.readTo("read")).isTrue();
      run.signal("STOP");
      assertThat(did("rm", "-rf", output.toString())).isTrue();
      run.signal("CONT");
      assertThat(run.end()).as(run.said()).isEqualTo(FAILED);
      assertThat(run.said())
          .contains("was removed while the run went on", "Find out what removes it")
          .doesNotContain("\tat ");
    }
    endsAsIfNothingHadHappened(output);
  }

  @Test
  void aPublishedDatabaseThatAProgramHoldsOpenKeepsNoRunFromPublishing()
      throws IOException, SQLException {
    Path output = folder.resolve("output");
    ends(output, RAISED);
    Path published = output.resolve("latest/rollcall.duckdb").toRealPath();
    try (Connection holder = DriverManager.getConnection("jdbc:duckdb:" + published)) {
      assertThat(holder.isValid(1)).isTrue();
      try (RunProcess report =
          RunProcess.start(Map.of(), List.of("report", "camps", "--output", output.toString()))) {
        assertThat(report.end()).isEqualTo(FAILED);
        assertThat(report.said())
            .contains("Another program has", "(PID " + ProcessHandle.current().pid() + ")")
            .contains("Close it there")
            .doesNotContain("\tat ");
      }
      assertThat(ends(output, RAISED, "--skip", "camps")).contains("Changes    0 against the run");
    }
    assertThat(output.resolve("latest/rollcall.duckdb").toRealPath()).isNotEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    "1MB, too little for any run",
    "900TB, more than this machine's",
    "plenty, write a size such as"
  })
  void aLimitOfMemoryThatCannotWorkIsWrongUsage(String size, String words) {
    assertThat(ends(folder.resolve("output"), 2, "--memory", size)).contains(words);
    assertThat(folder.resolve("output")).doesNotExist();
  }
}
