package org.rollcall.publish;

import java.nio.file.Path;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/**
 * Tables as CSV (RFC 4180 in UTF-8, comma, header line, lines ending in LF) and Parquet (zstd), in
 * the order of their keys: in it they were made, and DuckDB keeps the order of a table that it
 * copies.
 */
final class TableFiles {

  /**
   * Rows of a Parquet file's row group. Measured on 952,556 votes: DuckDB's own 122,880 make 8
   * groups and 2.93 MB; 32,768 make 30 groups and 2.99 MB, of which the search for a decision reads
   * one; 2,048 make 466 groups and 4.82 MB. A country has rows in all of them in any case.
   */
  static final int ROWS_OF_A_GROUP = 32_768;

  private TableFiles() {}

  static void csv(Warehouse warehouse, SqlFile table, Path file) {
    copy(warehouse, table, file, "FORMAT csv, HEADER true");
  }

  static void parquet(Warehouse warehouse, SqlFile table, Path file) {
    copy(
        warehouse,
        table,
        file,
        "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_OF_A_GROUP);
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
