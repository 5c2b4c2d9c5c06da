package org.rollcall.publish.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * JSON texts, those that DuckDB makes of the rows of a query among them: a list of a million
 * numbers need not become a million objects here first.
 */
final class JsonText {

  private JsonText() {}

  /** A part of the rows of a query. */
  record Chunk(String number, long rows, String json) {}

  /** An object whose values are JSON already. */
  static final class Fields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    Fields put(String name, @Nullable Object value) {
      return json(name, value == null ? "null" : DataFolder.json(value));
    }

    Fields json(String name, String json) {
      fields.put(name, json);
      return this;
    }

    @Override
    public String toString() {
      return fields.entrySet().stream()
          .map(field -> DataFolder.json(field.getKey()) + ":" + field.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }

  /**
   * The rows as an array of objects.
   *
   * @param sql a query with a column {@code n} that orders the rows and is not kept
   */
  static String rows(Warehouse warehouse, String sql) {
    List<Chunk> all = rows(warehouse, sql, "''");
    return all.isEmpty() ? "[]" : all.get(0).json();
  }

  /**
   * The same in parts, in the order of their numbers.
   *
   * @param chunk an expression that tells the part of a row
   */
  static List<Chunk> rows(Warehouse warehouse, String sql, String chunk) {
    String fields =
        names(warehouse, sql).stream()
            .map(name -> Warehouse.quoted(name) + ": " + Warehouse.quoted(name))
            .collect(Collectors.joining(", ", "{", "}"));
    return chunks(warehouse, sql, chunk, "to_json(list(" + fields + " ORDER BY n))");
  }

  /**
   * The rows as an object with an array for each column, which is smaller and read faster.
   *
   * @param sql a query with a column {@code n} that orders the rows and is not kept
   */
  static String columns(Warehouse warehouse, String sql) {
    List<Chunk> all = columns(warehouse, sql, "''");
    return all.isEmpty() ? empty(names(warehouse, sql)) : all.get(0).json();
  }

  /**
   * The same in parts, in the order of their numbers.
   *
   * @param chunk an expression that tells the part of a row
   */
  static List<Chunk> columns(Warehouse warehouse, String sql, String chunk) {
    List<String> names = names(warehouse, sql);
    String object =
        names.stream()
            .map(
                name ->
                    Warehouse.literal(DataFolder.json(name) + ":")
                        + ", to_json(list("
                        + Warehouse.quoted(name)
                        + " ORDER BY n))")
            .collect(Collectors.joining(", ',', "));
    return chunks(warehouse, sql, chunk, "concat('{', " + object + ", '}')");
  }

  private static List<Chunk> chunks(Warehouse warehouse, String sql, String chunk, String json) {
    return warehouse.query(
        "SELECT %s, COUNT(*), CAST(%s AS VARCHAR) FROM (%s) GROUP BY 1 ORDER BY 1"
            .formatted(chunk, json, sql),
        row -> new Chunk(row.getString(1), row.getLong(2), row.getString(3)));
  }

  static String one(Warehouse warehouse, String sql) {
    return warehouse.query(sql, row -> row.getString(1)).get(0);
  }

  private static List<String> names(Warehouse warehouse, String sql) {
    return warehouse.columns(sql).stream()
        .map(ColumnType::name)
        .filter(name -> !name.equals("n"))
        .toList();
  }

  private static String empty(List<String> names) {
    return names.stream()
        .map(name -> DataFolder.json(name) + ":[]")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
