package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run went, for those who collect measures. */
class RunMetricsTest {

  @TempDir private Path folder = Path.of("");

  private void run() {
    RunOptions options =
        RunOptions.of(folder.resolve("input"), folder.resolve("output"))
            .withThreads(1)
            .skipping("site", "workbook", "reports");
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
  }

  private List<String> measures() throws IOException {
    return Files.readAllLines(folder.resolve("output/.rollcall/run.prom"));
  }

  private String measure(String name) throws IOException {
    return measures().stream()
        .filter(line -> line.startsWith(name + " "))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 1);
  }

  private void input() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("input")).resolve("votes.csv"),
        """
        Body,Symbol,Date,Country,Vote
        GA,A/RES/60/173,2005-12-16,Chad,Y
        GA,A/RES/60/173,2005-12-16,Atlantis,Y
        """);
  }

  @Test
  void aRunTellsWhatItPublishedAndARecorderOfItsSteps() throws IOException {
    input();
    Path recorded = folder.resolve("run.jfr");
    try (Recording recording = new Recording()) {
      recording.enable(StepEvent.class);
      recording.start();
      run();
      recording.stop();
      recording.dump(recorded);
    }
    assertThat(RecordingFile.readAllEvents(recorded))
        .filteredOn(event -> event.getEventType().getName().equals("org.rollcall.Step"))
        .extracting((RecordedEvent event) -> event.getString("step"))
        .containsExactly(
            "inventory", "read", "resolve", "reconcile", "checks", "reports", "publish");
    assertThat(measures())
        .contains(
            "# TYPE rollcall_votes gauge",
            "rollcall_votes 1.0",
            "rollcall_decisions 1.0",
            "rollcall_refused_cells 1.0",
            "rollcall_notices{severity=\"error\"} 1.0",
            "rollcall_run_exit_code 3.0",
            "rollcall_run_changed 1.0")
        .anyMatch(line -> line.startsWith("rollcall_step_duration_seconds{step=\"checks\"} "));
    assertThat(Double.parseDouble(measure("rollcall_run_duration_seconds"))).isPositive();
    run();
    assertThat(measures()).contains("rollcall_run_changed 0.0", "rollcall_votes 1.0");
  }

  @Test
  void aRunThatFailedLeavesTheLastSuccessAsItWas() throws IOException {
    input();
    run();
    String success = measure("rollcall_last_success_timestamp_seconds");
    Files.delete(folder.resolve("input/votes.csv"));
    assertThatThrownBy(this::run).isInstanceOf(JobFailure.class);
    assertThat(measure("rollcall_run_exit_code")).isEqualTo("1.0");
    assertThat(measure("rollcall_last_success_timestamp_seconds")).isEqualTo(success);
    assertThat(Double.parseDouble(measure("rollcall_last_run_timestamp_seconds")))
        .isGreaterThan(Double.parseDouble(success));
    assertThat(measures()).noneMatch(line -> line.startsWith("rollcall_votes"));
  }

  @Test
  void whereNothingWasEverRunNoFolderIsMade() {
    assertThatThrownBy(this::run).isInstanceOf(JobFailure.class);
    assertThat(folder.resolve("output")).doesNotExist();
  }
}
