package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * All recorded votes of the General Assembly from 1946 to 2019, by one process and by a cluster: as
 * several sources have them.
 */
class HistoryOnAClusterIT {

  private static final Path SHARED = Path.of("../../../shared/data");
  private static final Path FOLDER = Path.of("target/history-on-a-cluster").toAbsolutePath();

  @Test
  void itIsTheSameByOneProcessAndByACluster() throws IOException, InterruptedException {
    assumed(
        !"no".equals(System.getProperty("rollcall.spark.history")),
        "-Drollcall.spark.history=no leaves it out");
    assumed(Files.isDirectory(SHARED), "no folder ../shared/data beside the repository");
    Folders.remove(FOLDER);
    Path input = Files.createDirectories(FOLDER.resolve("input"));
    for (String name :
        List.of(
            "unvotes_1946_2019.parquet",
            "unvotes_roll_calls.csv",
            "unvotes_roll_call_issues.csv",
            "voeten_1946_2015.parquet",
            "descriptions1-70latestversion.xls",
            "ohchr/resolutions.csv",
            "ohchr/votes_long.csv")) {
      Files.createDirectories(input.resolve(name).getParent());
      Files.copy(SHARED.resolve(name), input.resolve(name));
    }
    // small enough for Spark to read the votes itself
    Map<String, String> settings =
        Map.of("spark.executor.memory", "2g", "spark.rollcall.smallest", "256k");
    try (BothWays run = new BothWays(FOLDER, input, settings)) {
      assertThat(Integer.parseInt(run.figures().get("executors_lost"))).isPositive();
      PublishedAlike.assertSameTables(run.oneProcess(), run.cluster());
      PublishedAlike.assertSameReports(run.oneProcess(), run.cluster());
    }
  }

  private static void assumed(boolean isSo, String why) {
    if (!isSo) {
      System.out.println("HistoryOnAClusterIT is skipped: " + why);
    }
    Assumptions.assumeTrue(isSo, why);
  }
}
