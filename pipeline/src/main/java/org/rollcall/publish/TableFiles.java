package org.rollcall.publish;

import java.nio.file.Path;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/**
 * Tables as CSV (UTF-8, comma, header line, CRLF-free) and Parquet, in the order of their keys: in
 * it they were made, and DuckDB keeps the order of a table that it copies.
 */
final class TableFiles {

  private TableFiles() {}

  static void csv(Warehouse warehouse, SqlFile table, Path file) {
    copy(warehouse, table, file, "FORMAT csv, HEADER true");
  }

  static void parquet(Warehouse warehouse, SqlFile table, Path file) {
    copy(warehouse, table, file, "FORMAT parquet, COMPRESSION zstd");
  }

  private static void copy(Warehouse warehouse, SqlFile table, Path file, String options) {
    warehouse.execute(
        file.toString(),
        "COPY "
            + Warehouse.tableOf(table)
            + " TO "
            + Warehouse.literal(file.toString())
            + " ("
            + options
            + ")");
  }
}
