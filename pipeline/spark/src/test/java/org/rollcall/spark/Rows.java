package org.rollcall.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/**
 * Compares the rows of files, whatever their order: all columns as texts, but for numbers with a
 * floating point, which may differ by one part in a thousand million.
 */
final class Rows implements AutoCloseable {

  private static final double TOLERANCE = 1e-9;

  private final Warehouse duck = DuckDbWarehouse.inMemory();

  /**
   * All rows of a table that a run on a cluster published, its folders' names among the columns.
   */
  static String onCluster(Path table) {
    return "read_parquet(%s, hive_partitioning = true, hive_types_autocast = false)"
        .formatted(Warehouse.literal(table + "/**/*.parquet"));
  }

  /** All rows of a Parquet file. */
  static String ofParquet(Path file) {
    return "read_parquet(" + Warehouse.literal(file) + ")";
  }

  /** All rows of a CSV file. */
  static String ofCsv(Path file) {
    return "read_csv(" + Warehouse.literal(file) + ", nullstr = '')";
  }

  long count(String rows) {
    return duck.query("SELECT COUNT(*) FROM " + rows, row -> row.getLong(1)).get(0);
  }

  List<String> columns(String rows) {
    return duck.columns("SELECT * FROM " + rows).stream()
        .map(Warehouse.ColumnType::name)
        .sorted()
        .toList();
  }

  /** Rows of either that the other has not, a few of them, as texts. */
  List<String> differences(String expected, String actual) {
    List<Warehouse.ColumnType> columns = duck.columns("SELECT * FROM " + expected);
    List<String> texts = named(columns, false);
    List<String> numbers = named(columns, true);
    return numbers.isEmpty()
        ? ofTexts(texts, expected, actual)
        : ofNumbers(texts, numbers, expected, actual);
  }

  private static List<String> named(List<Warehouse.ColumnType> columns, boolean isDouble) {
    return columns.stream()
        .filter(column -> column.type().equals("DOUBLE") == isDouble)
        .map(column -> Warehouse.quoted(column.name()))
        .toList();
  }

  private List<String> ofTexts(List<String> columns, String expected, String actual) {
    String one = "SELECT " + asTexts(columns) + " FROM " + expected;
    String other = "SELECT " + asTexts(columns) + " FROM " + actual;
    return rows(
        """
        SELECT 'missing', * FROM (%s EXCEPT ALL %s)
        UNION ALL SELECT 'too many', * FROM (%s EXCEPT ALL %s) LIMIT 5
        """
            .formatted(one, other, other, one));
  }

  private List<String> ofNumbers(
      List<String> texts, List<String> numbers, String expected, String actual) {
    String close =
        numbers.stream()
            .map(
                column ->
                    ("(one_row.%1$s IS NOT DISTINCT FROM other_row.%1$s"
                            + " OR abs(one_row.%1$s - other_row.%1$s)"
                            + " <= %2$s * greatest(abs(one_row.%1$s), abs(other_row.%1$s)))")
                        .formatted(column, TOLERANCE))
            .collect(Collectors.joining(" AND "));
    String same =
        texts.stream()
            .map(column -> "one_row.%1$s IS NOT DISTINCT FROM other_row.%1$s".formatted(column))
            .collect(Collectors.joining(" AND "));
    return rows(
        ("SELECT one_row, other_row FROM (%s) AS one_row FULL JOIN (%s) AS other_row USING (nth)"
                + " WHERE COALESCE(NOT (%s), true) LIMIT 5")
            .formatted(
                numbered(texts, numbers, expected),
                numbered(texts, numbers, actual),
                texts.isEmpty() ? close : same + " AND " + close));
  }

  private static String numbered(List<String> texts, List<String> numbers, String rows) {
    return "SELECT *, ROW_NUMBER() OVER (ORDER BY %s) AS nth FROM (SELECT %s FROM %s)"
        .formatted(
            join(String.join(", ", texts), rounded(numbers)),
            join(asTexts(texts), String.join(", ", numbers)),
            rows);
  }

  private static String rounded(List<String> numbers) {
    return numbers.stream().map(n -> "round(" + n + ", 6)").collect(Collectors.joining(", "));
  }

  private static String join(String one, String other) {
    return one.isEmpty() ? other : one + ", " + other;
  }

  private static String asTexts(List<String> columns) {
    return columns.stream()
        .map(column -> "CAST(%1$s AS VARCHAR) AS %1$s".formatted(column))
        .collect(Collectors.joining(", "));
  }

  private List<String> rows(String sql) {
    return duck.texts(sql).stream().skip(1).map(String::valueOf).toList();
  }

  @Override
  public void close() {
    duck.close();
  }
}
