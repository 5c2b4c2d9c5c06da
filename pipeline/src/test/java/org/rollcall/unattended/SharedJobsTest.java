package org.rollcall.unattended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.JobFailure;
import org.rollcall.job.JobRunner;
import org.rollcall.job.Progress;
import org.rollcall.job.RunHistory;
import org.rollcall.job.RunOptions;
import org.rollcall.job.SharedJobs;

/** A job repository in PostgreSQL, which several hosts share. */
class SharedJobsTest {

  /** Published, with the notice of a refused name. */
  private static final int RAISED = 3;

  private static final int HELD = 4;

  private static PostgresServer server;

  @TempDir private Path folder = Path.of("");
  private Path input = folder;
  private Path output = folder;
  private PostgresServer.Database database;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void layOut() throws IOException, SQLException {
    input = RunProcess.layOut(folder);
    output = folder.resolve("output");
    database = server.database();
  }

  private RunProcess process(Path to) {
    return RunProcess.start(
        database.environment(),
        List.of(
            "run",
            "--input",
            input.toString(),
            "--output",
            to.toString(),
            "--threads",
            "1",
            "--skip",
            "site,workbook"));
  }

  private RunOptions options(Path to, SharedJobs jobs) {
    return RunOptions.of(input, to)
        .withThreads(1)
        .skipping("site", "workbook", "reports")
        .withJobs(jobs);
  }

  private String run(Path to) {
    StringWriter said = new StringWriter();
    new JobRunner(options(to, database.jobs()), new Progress(new PrintWriter(said))).run();
    return said.toString();
  }

  private List<RunHistory.Entry> history(Path of) {
    return new RunHistory(of, database.jobs()).last(10);
  }

  @Test
  void ofTwoProcessesOneIsRefusedAndTheOtherWhenItIsKilledIsRecovered()
      throws IOException, InterruptedException {
    Path undisturbed = folder.resolve("undisturbed");
    try (RunProcess run = process(undisturbed)) {
      assertThat(run.end()).as(run.said()).isEqualTo(RAISED);
    }
    try (RunProcess first = process(output)) {
      assertThat(first.readTo("read")).isTrue();
      first.signal("STOP");
      refused(output, first.pid());
      refused(seenByAnotherHost(), first.pid());
      assertThat(history(output))
          .extracting(RunHistory.Entry::outcome, RunHistory.Entry::exitCode)
          .containsExactly(tuple("running", null));
      first.kill();
    }
    awaitOutcome("abandoned");
    try (RunProcess second = process(output)) {
      assertThat(second.end()).as(second.said()).isEqualTo(RAISED);
      assertThat(second.said()).contains("Recovering the run", "Going on where the run");
    }
    assertThat(RunProcess.bytes(output)).isEqualTo(RunProcess.bytes(undisturbed));
    assertThat(history(output))
        .extracting(RunHistory.Entry::outcome, RunHistory.Entry::exitCode)
        .containsExactly(tuple("completed", RAISED), tuple("abandoned", null));
  }

  /** The database learns of a killed process a moment later, by its connection. */
  private void awaitOutcome(String outcome) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(10);
    while (history(output).stream().noneMatch(entry -> entry.outcome().equals(outcome))
        && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(history(output)).extracting(RunHistory.Entry::outcome).containsExactly(outcome);
  }

  /** The same output folder where its locks don't reach: only its id is the same. */
  private Path seenByAnotherHost() throws IOException {
    Path other = folder.resolve("mounted");
    Files.createDirectories(other.resolve(".rollcall"));
    Files.copy(output.resolve(".rollcall/id"), other.resolve(".rollcall/id"));
    return other;
  }

  private void refused(Path to, long holder) {
    try (RunProcess other = process(to)) {
      assertThat(other.end()).as(other.said()).isEqualTo(HELD);
      assertThat(other.said())
          .contains("Another run is using " + to)
          .containsPattern("process " + holder + ", since 20\\d\\d-\\d\\d-\\d\\dT");
    }
  }

  @Test
  void otherOutputFoldersInTheSameDatabaseAreNoneOfItsBusiness() {
    Path other = folder.resolve("other");
    try (RunProcess stopped = process(other)) {
      assertThat(stopped.readTo("read")).isTrue();
      stopped.signal("STOP");
      assertThat(run(output)).doesNotContain("Recovering");
      assertThat(history(output))
          .extracting(RunHistory.Entry::outcome)
          .containsExactly("completed");
      assertThat(history(other)).extracting(RunHistory.Entry::outcome).containsExactly("running");
      stopped.signal("CONT");
      assertThat(stopped.end()).isEqualTo(RAISED);
    }
    assertThat(history(other)).extracting(RunHistory.Entry::outcome).containsExactly("completed");
  }

  @Test
  void aRunWhoseLockWasLostPublishesNothing() {
    StringWriter said = new StringWriter();
    Writer losesTheLock =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            said.write(text, from, length);
          }

          @Override
          public void flush() {
            if (said.toString().contains("checks")) {
              loseTheLocks();
            }
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(
            () ->
                new JobRunner(
                        options(output, database.jobs()),
                        new Progress(new PrintWriter(losesTheLock)))
                    .run())
        .isInstanceOf(JobFailure.class)
        .hasMessageContaining("was lost while the run went on");
    assertThat(output.resolve("latest")).doesNotExist();
    assertThat(run(output)).contains("Going on where the run");
    assertThat(output.resolve("latest")).exists();
  }

  private void loseTheLocks() {
    try {
      database.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** As Spring Batch 5 made them: the sequence of the instances had another name. */
  @Test
  void theTablesOfSpringBatch5AreUpgradedAndWhatStandsInThemIsKept()
      throws IOException, SQLException {
    run(output);
    database.execute("ALTER SEQUENCE rollcall.batch_job_instance_seq RENAME TO batch_job_seq");
    Files.writeString(
        input.resolve("more.csv"),
        "Body,Symbol,Date,Country,Vote\nGA,A/RES/61/1,2006-12-19,Mali,Y\n");
    run(output);
    assertThat(history(output))
        .extracting(RunHistory.Entry::outcome, RunHistory.Entry::published)
        .containsExactly(tuple("completed", true), tuple("completed", false));
  }

  @Test
  void tablesOfSomebodyElseAreLeftAlone() throws SQLException {
    database.execute("CREATE SCHEMA rollcall");
    database.execute("CREATE TABLE rollcall.batch_job_instance (mine TEXT)");
    assertThatThrownBy(() -> run(output))
        .isInstanceOf(JobFailure.class)
        .hasMessageContaining("neither those of Spring Batch 6 nor of 5");
    try (Connection connection = database.connect();
        var tables = connection.getMetaData().getTables(null, "rollcall", "%", null)) {
      List<String> names = new ArrayList<>();
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
      assertThat(names).containsExactly("batch_job_instance");
    }
  }

  @Test
  void theSchemaOfTheAddressIsUsedIfThereIsOne() throws SQLException {
    database.execute("CREATE SCHEMA archive");
    SharedJobs own = database.jobs();
    SharedJobs jobs =
        new SharedJobs(own.url() + "?currentSchema=archive", own.user(), own.password());
    new JobRunner(options(output, jobs), new Progress(new PrintWriter(new StringWriter()))).run();
    assertThat(new RunHistory(output, jobs).last(1)).hasSize(1);
    assertThat(history(output)).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.put(SharedJobs.PASSWORD, "open-sesame");
    try (RunProcess run =
        RunProcess.start(
            environment,
            List.of("run", "--input", input.toString(), "--output", output.toString()))) {
      assertThat(run.end()).isEqualTo(1);
      assertThat(run.said())
          .contains("password authentication failed", "Set ROLLCALL_JOBS_USER and")
          .doesNotContain("open-sesame", "\tat ");
    }
    assertThat(output.resolve("latest")).doesNotExist();
  }

  @Test
  void noPasswordIsWrittenAnywhere() throws IOException, SQLException {
    assertThat(run(output)).doesNotContain(database.password());
    assertThat(Files.readString(output.resolve("latest/run.json")))
        .doesNotContain(database.password());
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT string_agg(parameter_name || '=' || parameter_value, ' ')"
                    + " FROM rollcall.batch_job_execution_params")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1))
          .contains("host=", "fail-on=error")
          .doesNotContain(database.password());
    }
  }
}
