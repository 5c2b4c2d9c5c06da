package org.rollcall.job;

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
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code rollcall status} tells of the last runs. */
class RunHistoryTest {

  private static final String HEAD = "Body,Symbol,Date,Country,Vote\n";
  private static final String CHAD = "GA,A/RES/60/173,2005-12-16,Chad,Y\n";
  private static final String CUBA = "GA,A/RES/60/173,2005-12-16,Cuba,N\n";
  private static final String REFUSED = "GA,A/RES/60/173,2005-12-16,Atlantis,N\n";

  @TempDir private Path folder = Path.of("");
  private Path input = folder;
  private Path output = folder;

  @BeforeEach
  void layOut() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    output = folder.resolve("output");
  }

  private void run(String rows) throws IOException {
    Files.writeString(input.resolve("votes.csv"), HEAD + rows);
    RunOptions options =
        RunOptions.of(input, output).withThreads(1).skipping("site", "workbook", "reports");
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
  }

  private List<RunHistory.Entry> history() {
    return new RunHistory(output).last(10);
  }

  /** An execution as a process leaves it that is killed in the middle. */
  private void killed() throws IOException {
    Workspace workspace = new Workspace(output);
    workspace.prepare();
    try (ConfigurableApplicationContext spring =
        JobRepositoryConfiguration.start(new JobDatabase.OfFolder(workspace))) {
      JobRepository repository = spring.getBean(JobRepository.class);
      JobParameters parameters =
          new JobParametersBuilder()
              .addString("run", "20260101T030000Z-dead0000")
              .addString("fingerprint", "dead")
              .toJobParameters();
      JobInstance instance = repository.createJobInstance(RollcallJob.NAME, parameters);
      var execution = repository.createJobExecution(instance, parameters, new ExecutionContext());
      execution.setStatus(org.springframework.batch.core.BatchStatus.STARTED);
      execution.setStartTime(java.time.LocalDateTime.now(java.time.ZoneId.systemDefault()));
      repository.update(execution);
    }
  }

  @Test
  void beforeAnyRunThereIsNone() {
    assertThat(history()).isEmpty();
    assertThat(output).doesNotExist();
  }

  @Test
  void eachRunTellsWhatItChangedAndWhatItEarned() throws IOException {
    run(CHAD + CUBA);
    run(CHAD + REFUSED);
    assertThat(history())
        .extracting(RunHistory.Entry::exitCode, RunHistory.Entry::published)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, true),
            org.assertj.core.groups.Tuple.tuple(0, false));
    assertThat(history())
        .extracting(RunHistory.Entry::result)
        .containsExactly(
            new RunHistory.Published("1.1.0", 1, 0, 1), new RunHistory.Published("1.0.0", 2, 0, 0));
  }

  @Test
  void aRunWhoseProcessIsGoneIsAbandonedBeforeAndAfterItIsRecovered() throws IOException {
    killed();
    assertThat(history())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.outcome()).isEqualTo("abandoned");
              assertThat(entry.exitCode()).isNull();
              assertThat(entry.seconds()).isNull();
            });
    run(CHAD);
    assertThat(history())
        .extracting(RunHistory.Entry::outcome)
        .containsExactly("completed", "abandoned");
  }
}
