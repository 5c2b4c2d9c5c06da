package org.rollcall.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of one file of {@code sql/exports}, on their way into a file. */
record ExportTable(Warehouse warehouse, SqlFile export) {

  /**
   * Writes them in the order of their key.
   *
   * @param options of DuckDB's COPY
   * @return how many rows there are
   */
  long write(Path file, String options) {
    String named = "sql/" + export.folder() + "/" + export.name();
    warehouse.execute(named, "CREATE OR REPLACE TEMP TABLE exported AS\n" + export.query());
    String rows = export.header().across() == null ? inOrder() : matrix(export.header().across());
    try {
      requireKey(named);
      warehouse.execute(
          named, "COPY (" + rows + ") TO " + Warehouse.literal(file.toString()) + " " + options);
      return one("SELECT COUNT(*) FROM (" + rows + ")");
    } finally {
      warehouse.execute(named, "DROP TABLE exported");
    }
  }

  private String inOrder() {
    return "SELECT * FROM exported ORDER BY " + export.orderBy();
  }

  /** Programs join by the key; two decisions must not share a number made of their ids. */
  private void requireKey(String named) {
    String across = export.header().across();
    String key = String.join(", ", export.header().key()) + (across == null ? "" : ", " + across);
    if (one(
            "SELECT COUNT(*) FROM (SELECT 1 FROM exported GROUP BY "
                + key
                + " HAVING COUNT(*) > 1)")
        > 0) {
      throw new WarehouseException(named + ": several rows share one " + key);
    }
  }

  /** The values of a column become columns, each by its own name. */
  private String matrix(String across) {
    String key = String.join(", ", export.header().key());
    List<String> columns =
        warehouse.query(
            "SELECT "
                + across
                + " FROM exported GROUP BY "
                + across
                + " ORDER BY MIN("
                + export.header().sort().get(0)
                + ")",
            row -> row.getString(1));
    if (columns.isEmpty()) {
      return "SELECT DISTINCT " + key + " FROM exported ORDER BY " + key;
    }
    List<Warehouse.ColumnType> all = warehouse.columns("SELECT * FROM exported");
    String cell = all.get(all.size() - 1).name();
    return "SELECT * FROM (PIVOT (SELECT "
        + key
        + ", "
        + across
        + ", "
        + cell
        + " FROM exported) ON "
        + across
        + " IN ("
        + columns.stream().map(Warehouse::literal).collect(Collectors.joining(", "))
        + ") USING FIRST("
        + cell
        + ") GROUP BY "
        + key
        + ") ORDER BY "
        + key;
  }

  private long one(String sql) {
    return warehouse.query(sql, row -> row.getLong(1)).get(0);
  }
}
