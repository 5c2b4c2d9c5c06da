package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** Compares what a run in one process published with what one on a cluster did. */
final class PublishedAlike {

  private PublishedAlike() {}

  /** All tables are there, each with the same columns and the same rows. */
  static void assertSameTables(Path here, Path cluster) {
    List<String> names =
        Runs.names(here.resolve("data")).stream()
            .filter(name -> name.endsWith(".parquet"))
            .map(name -> name.replace(".parquet", ""))
            .toList();
    assertThat(names).isNotEmpty();
    assertThat(Runs.names(cluster.resolve("data"))).isEqualTo(names);
    try (Rows rows = new Rows()) {
      for (String name : names) {
        String expected = Rows.ofParquet(here.resolve("data").resolve(name + ".parquet"));
        String actual = Rows.onCluster(cluster.resolve("data").resolve(name));
        assertThat(rows.columns(actual)).as(name).isEqualTo(rows.columns(expected));
        assertThat(rows.differences(expected, actual)).as(name).isEmpty();
      }
    }
  }

  static void assertSameNamesOfReports(Path here, Path cluster) {
    assertThat(Runs.names(cluster.resolve("reports")))
        .isEqualTo(Runs.names(here.resolve("reports")))
        .isNotEmpty();
  }

  /** All reports are there, each with the same rows but for the last digits. */
  static void assertSameReports(Path here, Path cluster) {
    assertSameNamesOfReports(here, cluster);
    SoftAssertions all = new SoftAssertions();
    for (String report : reportsOfOtherBytes(here, cluster)) {
      System.out.println("Not the same bytes on one process and on a cluster: " + report);
      all.assertThat(differences(report, here, cluster)).as(report).isEmpty();
    }
    all.assertAll();
  }

  /** Names of the reports that are not the same byte by byte. */
  static List<String> reportsOfOtherBytes(Path here, Path cluster) {
    return Runs.names(here.resolve("reports")).stream()
        .filter(
            name -> {
              try {
                return Files.mismatch(
                        here.resolve("reports").resolve(name),
                        cluster.resolve("reports").resolve(name))
                    >= 0;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  /** Rows of a report that only one of the two has, beyond what the last digits do. */
  private static List<String> differences(String report, Path here, Path cluster) {
    try (Rows rows = new Rows()) {
      return rows.differences(
          Rows.ofCsv(here.resolve("reports").resolve(report)),
          Rows.ofCsv(cluster.resolve("reports").resolve(report)));
    }
  }
}
