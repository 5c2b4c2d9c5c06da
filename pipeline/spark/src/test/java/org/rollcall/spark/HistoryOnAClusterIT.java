package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * All recorded votes of the General Assembly from 1946 to 2019, by one process and by a cluster.
 */
class HistoryOnAClusterIT {

  private static final Path SHARED = Path.of("../../../shared/data");
  private static final Path FOLDER = Path.of("target/history-on-a-cluster").toAbsolutePath();
  private static final Duration LONG = Duration.ofHours(2);

  @Test
  void itIsTheSameByOneProcessAndByACluster() throws IOException, InterruptedException {
    assumed(
        Boolean.parseBoolean(
            System.getProperty("rollcall.spark.history", "").replace("yes", "true")),
        "it takes long; -Drollcall.spark.history=yes runs it");
    assumed(Files.isDirectory(SHARED), "no folder ../shared/data beside the repository");
    Folders.remove(FOLDER);
    Path input = Files.createDirectories(FOLDER.resolve("input"));
    for (String name :
        List.of(
            "unvotes_1946_2019.parquet",
            "unvotes_roll_calls.csv",
            "unvotes_roll_call_issues.csv")) {
      Files.copy(SHARED.resolve(name), input.resolve(name));
    }
    Path logs = FOLDER.resolve("logs");
    Path here = FOLDER.resolve("one-process");
    Ended one =
        Runs.plain(
            logs,
            "one-process",
            LONG,
            "run",
            "--input",
            input.toString(),
            "--output",
            here.toString(),
            "--skip",
            "site,workbook");
    Ended many = onCluster(logs, input);
    System.out.printf(
        "HistoryOnAClusterIT: one process %s, two executors %s%n", one.took(), many.took());
    assertThat(many.exitCode()).as(many.err()).isEqualTo(one.exitCode());
    assertAlike(here.resolve("latest"), Runs.folder(FOLDER.resolve("output")));
  }

  private static void assumed(boolean isSo, String why) {
    if (!isSo) {
      System.out.println("HistoryOnAClusterIT is skipped: " + why);
    }
    Assumptions.assumeTrue(isSo, why);
  }

  private static Ended onCluster(Path logs, Path input) throws IOException, InterruptedException {
    try (SparkProcesses spark = new SparkProcesses(logs).withWorkers(2);
        JavaProcess run =
            spark.submit(
                "cluster",
                Map.of("spark.executor.memory", "2g"),
                "run",
                "--engine",
                "spark",
                "--input",
                input.toString(),
                "--output",
                FOLDER.resolve("output").toString(),
                "--work",
                FOLDER.resolve("work").toString())) {
      return run.ended(LONG);
    }
  }

  private static void assertAlike(Path one, Path cluster) {
    PublishedAlike.assertSameTables(one, cluster);
    PublishedAlike.assertSameNamesOfReports(one, cluster);
    List<String> others = PublishedAlike.reportsOfOtherBytes(one, cluster);
    System.out.println("HistoryOnAClusterIT: reports of other bytes: " + others);
    SoftAssertions all = new SoftAssertions();
    for (String report : others) {
      all.assertThat(PublishedAlike.differences(report, one, cluster)).as(report).isEmpty();
    }
    all.assertAll();
  }
}
