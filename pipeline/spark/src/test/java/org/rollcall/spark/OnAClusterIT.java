package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rollcall.publish.ClusterManifest;

/**
 * A cluster of two executors publishes what one process does, though one of them is killed; and
 * what a killed run leaves behind.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OnAClusterIT {

  private static final Path FOLDER = Path.of("target/on-a-cluster").toAbsolutePath();
  private static final Path INPUT = Path.of("../../input").toAbsolutePath();

  private final BothWays run;
  private final Path cluster;

  OnAClusterIT() throws IOException, InterruptedException {
    Folders.remove(FOLDER);
    Path settings = Files.createDirectories(FOLDER).resolve("settings.yaml");
    Files.writeString(settings, "ideal_points:\n  bootstrap: 19\n"); // samples, as tasks
    run = new BothWays(FOLDER, INPUT, Map.of(), "--config", settings.toString());
    cluster = run.cluster();
  }

  @AfterAll
  void close() {
    run.close();
  }

  @Test
  void itEndedAsTheRunInOneProcessThoughAnExecutorWasKilled() throws IOException {
    assertThat(Integer.parseInt(run.figures().get("executors_lost"))).isPositive();
    assertThat(run.figures()).containsEntry("master", run.master());
  }

  @Test
  void itSaysWhatTheRunInOneProcessSaysAndNothingOfSpark() throws IOException {
    assertThat(run.there().out()).contains("Reports    41 written", "Look at ");
    assertThat(
            run.there()
                .err()
                .lines()
                .filter(line -> line.contains(" INFO ") || line.contains(" WARN ")))
        .allMatch(
            line -> line.contains("NativeCodeLoader"), "spark-submit's own, before we are there");
  }

  @Test
  void everyTableHasTheSameRows() {
    PublishedAlike.assertSameTables(run.oneProcess(), cluster);
  }

  @Test
  void everyReportHasTheSameBytes() {
    PublishedAlike.assertSameNamesOfReports(run.oneProcess(), cluster);
    assertThat(PublishedAlike.reportsOfOtherBytes(run.oneProcess(), cluster)).isEmpty();
  }

  @Test
  void aKilledRunLeavesTheLastGoodOneAndItsLeftoversGoWithTheNext()
      throws IOException, InterruptedException {
    ClusterManifest before = Runs.published(run.output());
    Path input = FOLDER.resolve("input-of-two");
    Files.createDirectories(input);
    for (String name : List.of("dprk-plenary.xlsx", "sources.yaml")) {
      Files.copy(INPUT.resolve(name), input.resolve(name));
    }
    try (JavaProcess killed = run.submit("killed", input, "--skip", "reports")) {
      killed.await(
          "folder of a second run",
          BothWays.LONG,
          () -> Runs.names(run.output().resolve("runs")).size() > 1);
      killed.kill();
    }
    String dead =
        Runs.names(run.output().resolve("runs")).stream()
            .filter(each -> !each.equals(before.run()))
            .findFirst()
            .orElseThrow();
    assertThat(Runs.published(run.output())).isEqualTo(before);
    for (ClusterManifest.File file : before.files()) {
      assertThat(cluster.resolve(file.path())).hasSize(file.bytes());
    }
    assertThat(run.output().resolve(".rollcall/staging").resolve(dead)).isDirectory();

    try (JavaProcess next = run.submit("after-the-killed", input, "--skip", "reports")) {
      Ended ended = next.ended(BothWays.LONG);
      assertThat(ended.exitCode()).as(ended.err()).isIn(0, 3);
      assertThat(ended.out()).contains("Recovering the run " + dead);
    }
    assertThat(Runs.published(run.output()).run()).isNotIn(dead, before.run());
    assertThat(Runs.names(run.output().resolve("runs")))
        .containsExactlyInAnyOrder(before.run(), Runs.published(run.output()).run());
    assertThat(Runs.names(run.output().resolve(".rollcall/staging"))).isEmpty();
  }
}
