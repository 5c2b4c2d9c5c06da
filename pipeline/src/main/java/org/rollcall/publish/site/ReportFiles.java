package org.rollcall.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rollcall.publish.Caveats;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * Reports for their pages: {@code report-NAME} says what it is, {@code report-NAME-0} and so on
 * hold its rows, so that a page loads those that it shows.
 */
final class ReportFiles {

  /** How many bytes of the CSV file go into one file here, where they are fewer. */
  private static final long BYTES = 500_000;

  private static final long FEWEST_ROWS = 200;

  /** A column of texts is written as numbers of a list if it has at most so many different ones. */
  private static final long MOST_TEXTS = 8000;

  /** And if each of them stands in at least so many rows. */
  private static final long LEAST_USE = 4;

  private final Warehouse warehouse;
  private final DataFolder data;

  ReportFiles(Warehouse warehouse, DataFolder data) {
    this.warehouse = warehouse;
    this.data = data;
  }

  /**
   * Writes one report.
   *
   * @param bytes of its CSV file, which tells how long its rows are
   */
  void write(SqlFile report, RunRecord.Report made, long bytes) {
    String name = report.name();
    List<ColumnType> columns = warehouse.columns(report);
    List<String> listed = listed(report, columns, made.rows());
    JsonText.Fields lists = new JsonText.Fields();
    for (String column : listed) {
      lists.json(column, list(report, column));
    }
    List<Object> parts = new ArrayList<>();
    List<Object> sizes = new ArrayList<>();
    List<JsonText.Chunk> chunks = chunks(report, columns, listed, made.rows(), bytes);
    for (JsonText.Chunk chunk : chunks) {
      data.putPortable(name, "report-" + name + "-" + chunk.number(), chunk.json());
      parts.add(chunk.rows());
      sizes.add(chunk.json().length());
    }
    boolean drawn = chunks.size() > 1 && drawn(report, listed);
    listed.forEach(column -> warehouse.execute(name, "DROP TYPE " + type(column)));
    Map<String, Object> about = about(report, columns, made);
    about.put("drawn", drawn);
    about.put("parts", parts);
    about.put("sizes", sizes);
    about.put("picks", picks(report, made.rows(), bytes));
    about.put("lists", new RawJson(lists.toString()));
    data.putPortable("report-" + name, DataFolder.json(about));
  }

  /** The columns whose texts are few and come again and again. */
  private List<String> listed(SqlFile report, List<ColumnType> columns, long rows) {
    List<String> texts =
        columns.stream()
            .filter(column -> column.type().equals("VARCHAR"))
            .map(ColumnType::name)
            .toList();
    if (texts.isEmpty() || rows == 0) {
      return List.of();
    }
    String counts =
        texts.stream()
            .map(column -> "COUNT(DISTINCT " + Warehouse.quoted(column) + ")")
            .collect(Collectors.joining(", "));
    List<String> listed = new ArrayList<>();
    warehouse.forEach(
        "SELECT " + counts + " FROM " + Warehouse.tableOf(report),
        row -> {
          for (int i = 0; i < texts.size(); i++) {
            long different = row.getLong(i + 1);
            if (different > 0 && different <= MOST_TEXTS && rows >= LEAST_USE * different) {
              listed.add(texts.get(i));
            }
          }
        });
    return listed;
  }

  /** Makes the type whose numbers stand for a column's texts, and gives the texts in order. */
  private String list(SqlFile report, String column) {
    String texts =
        "SELECT DISTINCT %1$s AS text FROM %2$s WHERE %1$s IS NOT NULL ORDER BY text"
            .formatted(Warehouse.quoted(column), Warehouse.tableOf(report));
    warehouse.execute(
        report.name(), "CREATE TEMP TYPE " + type(column) + " AS ENUM (" + texts + ")");
    return JsonText.one(
        warehouse,
        "SELECT CAST(to_json(list(text ORDER BY text)) AS VARCHAR) FROM (" + texts + ")");
  }

  private static String type(String column) {
    return Warehouse.quoted("listed_" + column);
  }

  private List<JsonText.Chunk> chunks(
      SqlFile report, List<ColumnType> columns, List<String> listed, long rows, long bytes) {
    return JsonText.columns(
        warehouse,
        "SELECT n, "
            + selected(columns.stream().map(ColumnType::name).toList(), listed)
            + " FROM ("
            + numbered(report)
            + ")",
        "n // " + rowsInFile(rows, bytes));
  }

  private static String selected(List<String> columns, List<String> listed) {
    return columns.stream()
        .map(
            column ->
                listed.contains(column)
                    ? "enum_code(CAST(%1$s AS %2$s)) AS %1$s"
                        .formatted(Warehouse.quoted(column), type(column))
                    : Warehouse.quoted(column))
        .collect(Collectors.joining(", "));
  }

  /** The rows with what is picked together side by side, so that few files have them. */
  private static String numbered(SqlFile report) {
    SqlFile.Chart chart = report.header().chart();
    String picked =
        chart == null
            ? ""
            : chart.pick().stream()
                .map(column -> Warehouse.quoted(column) + " NULLS LAST, ")
                .collect(Collectors.joining());
    return "SELECT row_number() OVER (ORDER BY %srowid) - 1 AS n, * FROM %s"
        .formatted(picked, Warehouse.tableOf(report));
  }

  /**
   * {@code report-NAME-drawn}: of a long report in which nothing is picked, the columns that its
   * picture needs of all rows, since a picture of some of them would mislead.
   */
  private boolean drawn(SqlFile report, List<String> listed) {
    SqlFile.Chart chart = report.header().chart();
    if (chart == null || !chart.pick().isEmpty()) {
      return false;
    }
    List<String> columns = chart.columns().stream().distinct().toList();
    String key = "report-" + report.name() + "-drawn";
    data.putPortable(
        key,
        key,
        JsonText.columns(
            warehouse,
            "SELECT rowid AS n, %s FROM %s"
                .formatted(selected(columns, listed), Warehouse.tableOf(report))));
    return true;
  }

  private static long rowsInFile(long rows, long bytes) {
    return Math.max(FEWEST_ROWS, rows == 0 ? 1 : BYTES * rows / Math.max(1, bytes));
  }

  private Map<String, Object> about(
      SqlFile report, List<ColumnType> columns, RunRecord.Report made) {
    SqlFile.Header header = report.header();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", report.name());
    about.put("title", report.title());
    about.put("question", Objects.requireNonNullElse(header.question(), ""));
    about.put("caveat", Caveats.behind("", warehouse, report).strip());
    about.put("method", Objects.requireNonNullElse(header.method(), ""));
    about.put("follow", Objects.requireNonNullElse(header.follow(), ""));
    about.put("takes", header.takes());
    about.put("filters", made.filters());
    about.put("rows", made.rows());
    about.put("used", made.used());
    about.put("leftOut", made.leftOut());
    about.put("chart", header.chart());
    about.put("columns", columns(report, columns));
    return about;
  }

  /** A column as its page knows it. */
  record Column(String name, String is, String type) {}

  private static List<Column> columns(SqlFile report, List<ColumnType> types) {
    Map<String, String> meanings =
        report.header().columns().stream()
            .collect(Collectors.toMap(SqlFile.Column::name, SqlFile.Column::is));
    return types.stream()
        .map(
            column ->
                new Column(
                    column.name(), meanings.getOrDefault(column.name(), ""), kind(column.type())))
        .toList();
  }

  private static String kind(String duckType) {
    return switch (duckType) {
      case "BIGINT", "INTEGER", "HUGEINT", "DOUBLE" -> "number";
      case "DATE" -> "date";
      case "BOOLEAN" -> "boolean";
      default -> "text";
    };
  }

  /**
   * What may be picked, and in which files the rows of each choice are: values of the columns that
   * the chart is drawn for one at a time.
   */
  private Object picks(SqlFile report, long rows, long bytes) {
    SqlFile.Chart chart = report.header().chart();
    if (chart == null || chart.pick().isEmpty()) {
      return Map.of();
    }
    String columns = chart.pick().stream().map(Warehouse::quoted).collect(Collectors.joining(", "));
    long inFile = rowsInFile(rows, bytes);
    return new RawJson(
        JsonText.columns(
            warehouse,
            "SELECT MIN(p.n) AS n, %1$s, COUNT(*) AS rows, MIN(p.n // %2$d) AS first, MAX(p.n // %2$d) AS last FROM (%3$s) AS p GROUP BY %1$s"
                .formatted(columns, inFile, numbered(report))));
  }
}
