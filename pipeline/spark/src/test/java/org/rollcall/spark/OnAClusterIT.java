package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rollcall.publish.ClusterManifest;
import org.rollcall.publish.RunRecord;

/**
 * A cluster of two executors publishes what one process does, though one of them is killed; and
 * what a killed run leaves behind.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OnAClusterIT {

  private static final Path FOLDER = Path.of("target/on-a-cluster").toAbsolutePath();
  private static final Path INPUT = Path.of("../../input").toAbsolutePath();
  private static final Duration LONG = Duration.ofMinutes(20);

  private final Path logs = FOLDER.resolve("logs");
  private final Path output = FOLDER.resolve("output");
  private final Path work = FOLDER.resolve("work");
  private final SparkProcesses spark;
  private final Ended here;
  private final Ended there;
  private final Path oneProcess = FOLDER.resolve("one-process");
  private final Path cluster;

  OnAClusterIT() throws IOException, InterruptedException {
    Folders.remove(FOLDER);
    here =
        Runs.plain(
            logs,
            "one-process",
            LONG,
            "run",
            "--input",
            INPUT.toString(),
            "--output",
            oneProcess.toString(),
            "--skip",
            "site,workbook");
    spark = new SparkProcesses(logs).withWorkers(2);
    there = runThatLosesAnExecutor();
    cluster = Runs.folder(output);
  }

  private Ended runThatLosesAnExecutor() throws IOException, InterruptedException {
    try (JavaProcess run = submit("cluster", INPUT)) {
      run.await("report", LONG, () -> isStaged("reports."));
      spark.executors().get(0).destroyForcibly();
      return run.ended(LONG);
    }
  }

  private JavaProcess submit(String name, Path input, String... more) throws IOException {
    String[] arguments = {
      "run",
      "--engine",
      "spark",
      "--input",
      input.toString(),
      "--output",
      output.toUri().toString(),
      "--work",
      work.toString()
    };
    return spark.submit(
        name,
        Map.of(),
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }

  private boolean isStaged(String prefix) {
    Path staging = output.resolve(".rollcall/staging");
    return Runs.names(staging).stream()
        .flatMap(run -> Runs.names(staging.resolve(run)).stream())
        .anyMatch(name -> name.startsWith(prefix));
  }

  @BeforeAll
  void itRuns() {
    System.out.printf(
        "OnAClusterIT: one process %s, two executors %s%n", here.took(), there.took());
  }

  @AfterAll
  void close() {
    spark.close();
  }

  private static RunRecord record(Path run) throws IOException {
    return RunRecord.in(run).orElseThrow();
  }

  @Test
  void itEndsAsTheRunInOneProcessThoughAnExecutorWasKilled() throws IOException {
    assertThat(there.exitCode()).as(there.err()).isEqualTo(here.exitCode());
    Map<String, String> figures = Objects.requireNonNull(record(cluster).cluster());
    assertThat(Integer.parseInt(figures.get("executors_lost"))).isPositive();
    assertThat(figures).containsEntry("master", spark.url());
  }

  @Test
  void itSaysWhatTheRunInOneProcessSaysAndNothingOfSpark() throws IOException {
    assertThat(there.out()).contains("Reports    40 written", "Look at ");
    assertThat(
            there.err().lines().filter(line -> line.contains(" INFO ") || line.contains(" WARN ")))
        .allMatch(
            line -> line.contains("NativeCodeLoader"), "spark-submit's own, before we are there");
  }

  @Test
  void everyTableHasTheSameRows() {
    PublishedAlike.assertSameTables(oneProcess.resolve("latest"), cluster);
  }

  @Test
  void everyReportHasTheSameBytes() {
    PublishedAlike.assertSameNamesOfReports(oneProcess.resolve("latest"), cluster);
    assertThat(PublishedAlike.reportsOfOtherBytes(oneProcess.resolve("latest"), cluster)).isEmpty();
  }

  @Test
  void aKilledRunLeavesTheLastGoodOneAndItsLeftoversGoWithTheNext()
      throws IOException, InterruptedException {
    ClusterManifest before = Runs.published(output);
    Path input = FOLDER.resolve("input-of-two");
    Files.createDirectories(input);
    for (String name : List.of("dprk-plenary.xlsx", "sources.yaml")) {
      Files.copy(INPUT.resolve(name), input.resolve(name));
    }
    try (JavaProcess run = submit("killed", input, "--skip", "reports")) {
      run.await(
          "folder of a second run", LONG, () -> Runs.names(output.resolve("runs")).size() > 1);
      run.kill();
    }
    String dead =
        Runs.names(output.resolve("runs")).stream()
            .filter(run -> !run.equals(before.run()))
            .findFirst()
            .orElseThrow();
    assertThat(Runs.published(output)).isEqualTo(before);
    for (ClusterManifest.File file : before.files()) {
      assertThat(cluster.resolve(file.path())).hasSize(file.bytes());
    }
    assertThat(output.resolve(".rollcall/staging").resolve(dead)).isDirectory();

    try (JavaProcess run = submit("after-the-killed", input, "--skip", "reports")) {
      Ended ended = run.ended(LONG);
      assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
      assertThat(ended.out()).contains("Recovering the run " + dead);
    }
    assertThat(Runs.published(output).run()).isNotIn(dead, before.run());
    assertThat(Runs.names(output.resolve("runs")))
        .containsExactlyInAnyOrder(before.run(), Runs.published(output).run());
    assertThat(Runs.names(output.resolve(".rollcall/staging"))).isEmpty();
  }
}
