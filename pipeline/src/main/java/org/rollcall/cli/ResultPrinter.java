package org.rollcall.cli;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import tools.jackson.databind.json.JsonMapper;

/** Prints the rows of a result for people or for programs. */
record ResultPrinter(PrintWriter out) {

  private static final int WIDEST_COLUMN = 44;

  /** DuckDB's types of numbers. */
  private static final Pattern NUMERIC =
      Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL.*");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  /** How rows can be printed. */
  enum Format {
    TABLE,
    CSV,
    JSON;

    /** As the operator writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A result.
   *
   * @param columns with their types
   * @param rows as texts, the column names being the first
   */
  record Result(List<ColumnType> columns, List<List<@Nullable String>> rows) {

    /** What a query returns. */
    static Result of(Warehouse warehouse, String sql) {
      return new Result(warehouse.columns(sql), warehouse.texts(sql));
    }
  }

  void print(Result result, Format format) throws IOException {
    switch (format) {
      case TABLE -> table(result.rows());
      case CSV -> csv(result.rows());
      case JSON -> json(result);
    }
  }

  private void table(List<List<@Nullable String>> rows) {
    Column[] columns = new Column[rows.get(0).size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(width(rows, i) + 2, 0, Overflow.TRUNCATE);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    for (List<@Nullable String> row : rows) {
      table.addRowValues(row.stream().map(ResultPrinter::cut).toArray(String[]::new));
    }
    table.toString().lines().map(String::stripTrailing).forEach(out::println);
    out.println();
    out.println(rows.size() == 2 ? "1 row" : (rows.size() - 1) + " rows");
  }

  /** What fits into the widest column; a text that goes on ends in an ellipsis. */
  static String cut(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.length() <= WIDEST_COLUMN ? text : text.substring(0, WIDEST_COLUMN - 1) + "…";
  }

  private static int width(List<List<@Nullable String>> rows, int column) {
    int widest = 1;
    for (List<@Nullable String> row : rows) {
      String text = row.get(column);
      widest = Math.max(widest, text == null ? 0 : text.length());
    }
    return Math.min(widest, WIDEST_COLUMN);
  }

  private void csv(List<List<@Nullable String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
      for (List<@Nullable String> row : rows) {
        csv.writeNext(row.toArray(new String[0]), false);
      }
    }
    out.print(text);
  }

  private void json(Result result) {
    out.println(
        new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects(result)));
  }

  /** Each row as an object of its columns. */
  static List<Map<String, @Nullable Object>> objects(Result result) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable String> row : result.rows().subList(1, result.rows().size())) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        ColumnType column = result.columns().get(i);
        object.put(column.name(), value(row.get(i), column.type()));
      }
      objects.add(object);
    }
    return objects;
  }

  private static @Nullable Object value(@Nullable String text, String type) {
    if (text == null) {
      return null;
    }
    if (NUMERIC.matcher(type).matches()) {
      return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text; // NaN is no JSON
    }
    return type.equals("BOOLEAN") ? Boolean.valueOf(text) : text;
  }
}
