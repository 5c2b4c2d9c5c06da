package org.rollcall.warehouse;

import java.nio.file.Path;
import java.util.List;
import org.rollcall.warehouse.Warehouse.ColumnType;

/** Parquet, read as text as a person would write it. */
final class ParquetFile {

  private ParquetFile() {}

  /** An expression for each column that gives its text. */
  static List<String> texts(Warehouse warehouse, Path file) {
    return columns(warehouse, file).stream().map(ParquetFile::text).toList();
  }

  static List<ColumnType> columns(Warehouse warehouse, Path file) {
    return warehouse.query(
        "DESCRIBE SELECT * FROM read_parquet(" + Warehouse.literal(file) + ")",
        row -> new ColumnType(row.getString(1), row.getString(2)));
  }

  /** Whole numbers without decimals, as R keeps them; days without a time of midnight. */
  private static String text(ColumnType column) {
    String text = "CAST(" + Warehouse.quoted(column.name()) + " AS VARCHAR)";
    if (column.type().equals("DOUBLE") || column.type().equals("FLOAT")) {
      return "REGEXP_REPLACE(" + text + ", '\\.0$', '')";
    }
    return column.type().startsWith("TIMESTAMP")
        ? "REGEXP_REPLACE(" + text + ", ' 00:00:00.*$', '')"
        : text;
  }
}
