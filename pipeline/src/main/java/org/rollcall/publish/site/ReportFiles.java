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

  /** About how many bytes of rows a file holds. */
  private static final long BYTES = 500_000;

  private static final long FEWEST_ROWS = 200;

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
    List<Object> parts = new ArrayList<>();
    List<JsonText.Chunk> chunks = chunks(report, made.rows(), bytes);
    for (JsonText.Chunk chunk : chunks) {
      String key = "report-" + name + "-" + chunk.number();
      if (chunks.size() == 1) {
        data.putPortable(key, chunk.json());
      } else {
        data.put(key, chunk.json());
      }
      parts.add(chunk.rows());
    }
    Map<String, Object> about = about(report, made);
    about.put("parts", parts);
    about.put("picks", picks(report, made.rows(), bytes));
    data.putPortable("report-" + name, about);
  }

  private List<JsonText.Chunk> chunks(SqlFile report, long rows, long bytes) {
    return JsonText.columns(
        warehouse,
        "SELECT rowid AS n, * FROM " + Warehouse.tableOf(report),
        "n // " + rowsInFile(rows, bytes));
  }

  private static long rowsInFile(long rows, long bytes) {
    return Math.max(FEWEST_ROWS, rows == 0 ? 1 : BYTES * rows / Math.max(1, bytes));
  }

  private Map<String, Object> about(SqlFile report, RunRecord.Report made) {
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
    about.put("columns", columns(report));
    return about;
  }

  private List<Object> columns(SqlFile report) {
    Map<String, String> meanings =
        report.header().columns().stream()
            .collect(Collectors.toMap(SqlFile.Column::name, SqlFile.Column::is));
    List<Object> columns = new ArrayList<>();
    for (ColumnType column : warehouse.columns(report)) {
      columns.add(
          Map.of(
              "name", column.name(),
              "is", meanings.getOrDefault(column.name(), ""),
              "type", kind(column.type())));
    }
    return columns;
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
  private String picked(SqlFile report, List<String> pick, long rowsInFile) {
    String columns = pick.stream().map(Warehouse::quoted).collect(Collectors.joining(", "));
    return JsonText.rows(
        warehouse,
        "SELECT MIN(rowid) AS n, %s, COUNT(*) AS rows, MIN(rowid // %d) AS first, MAX(rowid // %d) AS last"
                .formatted(columns, rowsInFile, rowsInFile)
            + " FROM "
            + Warehouse.tableOf(report)
            + " GROUP BY "
            + columns);
  }

  private Object picks(SqlFile report, long rows, long bytes) {
    SqlFile.Chart chart = report.header().chart();
    return chart == null || chart.pick().isEmpty()
        ? List.of()
        : new RawJson(picked(report, chart.pick(), rowsInFile(rows, bytes)));
  }
}
