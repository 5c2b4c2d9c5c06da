package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.PublishedRun;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** The whole history through the job against the estimator on the same votes read otherwise. */
class IdealPointsOfTheJobTest {

  private static final String MISSING =
      "IdealPointsOfTheJobTest is skipped: no folder ../shared/data beside the repository with the"
          + " data of unvotes and the pairs of equal texts";

  private static final List<String> FILES =
      List.of("unvotes_1946_2019.parquet", "unvotes_roll_calls.csv", "voeten_matches.csv");

  @Test
  void theJobFindsThePointsOfTheEstimatorInTheWholeHistory(@TempDir Path folder)
      throws IOException {
    if (!PublishedHistory.isThere()) {
      System.out.println(MISSING);
    }
    Assumptions.assumeTrue(PublishedHistory.isThere(), MISSING);
    Map<String, Double> published = published(folder);
    PublishedHistory history = PublishedHistory.read();
    IdealPoints points = IdealPointEstimator.estimate(history.data, history.model());
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int p = 0; p < points.point().length; p++) {
      Double other =
          published.get(history.codes.get(points.state()[p]) + " " + points.session()[p]);
      if (other != null) {
        ours.add(other);
        theirs.add(points.point()[p]);
      }
    }
    assertThat(ours).hasSizeGreaterThan(10_000);
    // titles tell the job of some paragraphs that the data set does not mark
    assertThat(Correlation.of(doubles(ours), doubles(theirs))).isGreaterThan(0.998);
  }

  private static double[] doubles(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The points that the job publishes, by code and session. */
  private static Map<String, Double> published(Path folder) throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    for (String name : FILES) {
      Files.copy(PublishedHistory.SHARED.resolve(name), input.resolve(name));
    }
    String[] skip =
        Stream.concat(
                Stream.of("site", "workbook"),
                SqlFolder.load("reports").stream()
                    .map(SqlFile::name)
                    .filter(name -> !name.equals("ideal-points")))
            .toArray(String[]::new);
    Path latest = PublishedRun.of(input, folder.resolve("output"), skip);
    Map<String, Double> points = new HashMap<>();
    try (Warehouse warehouse = DuckDbWarehouse.openReadOnly(latest.resolve("rollcall.duckdb"))) {
      warehouse.forEach(
          "SELECT country_code, session, ideal_point FROM reports.\"ideal-points\"",
          row -> points.put(row.getString(1) + " " + row.getInt(2), row.getDouble(3)));
    }
    return points;
  }
}
