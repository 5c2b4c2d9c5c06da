package org.rollcall.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.rollcall.cluster.ClusterException;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/** The driver's own tables as Spark sees them: written as Parquet when they are first asked for. */
final class DriverTables {

  private final SparkSession spark;
  private final DuckDbWarehouse driver;
  private final Store store;
  private final Path folder;
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Integer> brought = new HashMap<>();
  private Set<String> names = new HashSet<>();
  private boolean isKnown;
  private int files;

  DriverTables(SparkSession spark, DuckDbWarehouse driver, Store store, Path folder) {
    this.spark = spark;
    this.driver = driver;
    this.store = store;
    this.folder = folder;
  }

  /** Some of these words are names of tables that were changed, or made. */
  void changed(Set<String> words) {
    words.forEach(word -> versions.merge(word, 1, Integer::sum));
    isKnown = false;
  }

  /** Counts the changes of a table. */
  int version(String table) {
    return versions.getOrDefault(table, 0);
  }

  /**
   * Brings those of these that are the driver's and that Spark has not, or has as they were before.
   *
   * @param sparks names that are Spark's own
   */
  void bring(Set<String> words, Set<String> sparks) {
    for (String word : words) {
      if (!sparks.contains(word)
          && names().contains(word)
          && brought.getOrDefault(word, -1) != version(word)) {
        bring(word, word);
        brought.put(word, version(word));
      }
    }
  }

  private Set<String> names() {
    if (!isKnown) {
      names =
          new HashSet<>(
              driver.query(
                  "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'",
                  row -> row.getString(1)));
      isKnown = true;
    }
    return names;
  }

  /** The columns of a table, as Spark sees them. */
  StructType schema(String table) {
    return written("(SELECT * FROM " + table + " LIMIT 0)", table).schema();
  }

  /** Brings a table under a name. */
  Dataset<Row> bring(String table, String name) {
    Dataset<Row> rows = written(table, table);
    rows.createOrReplaceTempView(name);
    return rows;
  }

  private Dataset<Row> written(String what, String table) {
    Path place = new Path(folder, table + "-" + files++ + ".parquet");
    try {
      java.nio.file.Path local = Files.createTempFile("rollcall-" + table, ".parquet");
      try {
        driver.execute(
            table, "COPY " + what + " TO " + Warehouse.literal(local) + " (FORMAT parquet)");
        store.put(local, place);
      } finally {
        Files.deleteIfExists(local);
      }
    } catch (IOException e) {
      throw new ClusterException(
          "The table " + table + " could not be brought to the cluster: " + Store.firstLine(e),
          "Check the space and the permissions of the output and of this machine's folder for"
              + " temporary files",
          e);
    }
    return Failures.guarded(table, () -> spark.read().parquet(place.toString()));
  }
}
