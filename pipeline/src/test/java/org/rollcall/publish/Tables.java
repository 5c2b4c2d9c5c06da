package org.rollcall.publish;

import java.nio.file.Path;
import java.util.List;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFile.Column;
import org.rollcall.warehouse.Warehouse;

/** Made-up tables for the tests of what is published of them. */
final class Tables {

  private Tables() {}

  static DuckDbWarehouse warehouse() {
    DuckDbWarehouse warehouse =
        DuckDbWarehouse.open(Path.of(""), new Warehouse.Limits(null, 1, Path.of("spill")));
    warehouse.execute("reports", "CREATE SCHEMA reports");
    return warehouse;
  }

  /** A report that is made by the query; its key is its first column. */
  static SqlFile report(Warehouse warehouse, String name, String query, Column... columns) {
    return made(warehouse, "reports", name, query, columns);
  }

  static SqlFile table(Warehouse warehouse, String name, String query, Column... columns) {
    return made(warehouse, "clean", name, query, columns);
  }

  private static SqlFile made(
      Warehouse warehouse, String folder, String name, String query, Column... columns) {
    SqlFile file =
        new SqlFile(
            folder,
            name,
            new SqlFile.Header(
                "Title of " + name,
                "What of " + name + "?",
                "By hand",
                null,
                List.of("1"),
                List.of(),
                List.of(columns),
                null,
                false,
                List.of(),
                Filters.NONE,
                null,
                null,
                null,
                null),
            query,
            null,
            null);
    warehouse.createTable(file);
    return file;
  }
}
