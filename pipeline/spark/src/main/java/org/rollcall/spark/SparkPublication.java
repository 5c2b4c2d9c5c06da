package org.rollcall.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.rollcall.cluster.ClusterException;
import org.rollcall.cluster.Publication;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/** Writes one run into its folder of the store. */
final class SparkPublication implements Publication {

  private static final List<String> PARTS = List.of("body", "session");

  private final SparkWarehouse warehouse;
  private final Store store;
  private final String run;

  SparkPublication(SparkWarehouse warehouse, Store store, String run) {
    this.warehouse = warehouse;
    this.store = store;
    this.run = run;
  }

  private Dataset<Row> rows(SqlFile file) {
    return Failures.guarded(file.name(), () -> warehouse.spark().table(warehouse.nameOf(file)));
  }

  private Path place(String name) {
    return new Path(store.run(run), name);
  }

  @Override
  public void table(SqlFile table) {
    Dataset<Row> rows = rows(table);
    Column[] key =
        table.header().key().stream()
            .map(column -> functions.col(column).asc_nulls_last())
            .toArray(Column[]::new);
    String place = place("data/" + table.name()).toString();
    boolean parted = Arrays.asList(rows.columns()).containsAll(PARTS);
    Failures.run(
        table.name(),
        () -> {
          if (parted) {
            // all rows of a folder on one task, or each task would write a file into each folder;
            // but on several where a folder is so large that it would keep one task busy alone
            rows.hint("rebalance", functions.col("body"), functions.col("session"))
                .sortWithinPartitions(key)
                .write()
                .partitionBy("body", "session")
                .parquet(place);
          } else {
            rows.orderBy(key).write().parquet(place);
          }
        });
  }

  /** DuckDB writes it, in whose words numbers stand in every report. */
  @Override
  public void report(SqlFile report) {
    try {
      java.nio.file.Path local = Files.createTempDirectory("rollcall-report");
      try {
        store.getParquet(warehouse.place(report), local);
        java.nio.file.Path csv = local.resolve("report.csv");
        warehouse.driver().execute(report.name(), copy(report, local, csv));
        store.put(csv, place("reports/" + report.name() + ".csv"));
      } finally {
        for (java.io.File file : filesOf(local)) {
          Files.delete(file.toPath());
        }
        Files.delete(local);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static String copy(SqlFile report, java.nio.file.Path parquet, java.nio.file.Path csv) {
    String columns =
        report.header().columns().stream()
            .map(column -> Warehouse.quoted(column.name()))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT %s FROM read_parquet(%s) ORDER BY %s) TO %s (FORMAT csv, HEADER true)"
        .formatted(
            columns,
            Warehouse.literal(parquet + "/*.parquet"),
            report.orderBy(),
            Warehouse.literal(csv));
  }

  private static java.io.File[] filesOf(java.nio.file.Path folder) {
    java.io.File[] files = folder.toFile().listFiles();
    return files == null ? new java.io.File[0] : files;
  }

  @Override
  public void text(String name, String content) {
    try {
      store.write(place(name), content);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private ClusterException failed(IOException e) {
    return new ClusterException(
        "The run could not be written to " + store.run(run) + ": " + Store.firstLine(e),
        "Check the space and the permissions there; what was published before is untouched",
        e);
  }

  @Override
  public void complete() {
    store.complete(run);
  }
}
