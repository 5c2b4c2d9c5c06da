package org.rollcall.warehouse;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of texts that DuckDB reads. */
final class DuckDbTextTable implements TextTable {

  private static final String NAME = "text_table";

  private final DuckDbWarehouse warehouse;
  private final String line;
  private final WholeLines wholeLines;

  private DuckDbTextTable(DuckDbWarehouse warehouse, String line, WholeLines wholeLines) {
    this.warehouse = warehouse;
    this.line = line;
    this.wholeLines = wholeLines;
  }

  /** Whole lines by their numbers. */
  @FunctionalInterface
  private interface WholeLines {
    List<List<@Nullable String>> of(List<Integer> numbers) throws IOException;
  }

  /**
   * Reads a delimited text in UTF-8 with quotes as in RFC 4180.
   *
   * @param width how many columns every line must have
   * @param columns those that are needed
   * @param headerLine number of the line below which the table begins
   * @return nothing if it is not quite so: a line with more or fewer fields, a quote out of place,
   *     another encoding, or lines that cannot be counted
   * @throws IOException if the file cannot be read
   */
  static Optional<TextTable> ofCsv(
      DuckDbWarehouse warehouse,
      Path file,
      char delimiter,
      int width,
      Collection<Integer> columns,
      int headerLine)
      throws IOException {
    String source = readCsv(file, delimiter, width, headerLine);
    try {
      create(warehouse, "SELECT " + list(columns) + " FROM " + source);
    } catch (WarehouseException notWellFormed) {
      return Optional.empty(); // who reads it line by line will say which line and why
    } catch (OutOfResourcesException tooLarge) {
      return Optional.empty(); // line by line takes longer, and less memory
    }
    LineIndex index = LineIndex.of(file);
    long lines = index.lines() - headerLine;
    if (lines == warehouse.count(NAME)) {
      return Optional.of(
          new DuckDbTextTable(
              warehouse,
              "rowid + " + (headerLine + 1),
              numbers -> parsed(index, delimiter, numbers)));
    }
    return overSeveralLines(warehouse, source, width, lines, headerLine);
  }

  private static String readCsv(Path file, char delimiter, int width, int headerLine) {
    String types =
        IntStream.range(0, width)
            .mapToObj(i -> "'" + TextTable.field(i) + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return ("read_csv(%s, auto_detect = false, header = false, skip = %d, delim = %s, quote = '\"',"
            + " escape = '\"', strict_mode = true, columns = %s)")
        .formatted(
            Warehouse.literal(file),
            headerLine,
            Warehouse.literal(String.valueOf(delimiter)),
            types);
  }

  private static List<List<@Nullable String>> parsed(
      LineIndex index, char delimiter, List<Integer> numbers) throws IOException {
    ICSVParser parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
    List<List<@Nullable String>> lines = new ArrayList<>(numbers.size());
    try (LineIndex.Reader reader = index.open()) {
      for (int number : numbers) {
        lines.add(Arrays.asList(parser.parseLine(reader.line(number))));
      }
    }
    return lines;
  }

  /** A field may go over several lines; then each row's line has to be counted. */
  private static Optional<TextTable> overSeveralLines(
      DuckDbWarehouse warehouse, String source, int width, long lines, int headerLine) {
    String breaks =
        IntStream.range(0, width)
            .mapToObj(TextTable::field)
            .map(c -> "COALESCE(LENGTH(%1$s) - LENGTH(REPLACE(%1$s, CHR(10), '')), 0)".formatted(c))
            .collect(Collectors.joining(" + "));
    create(warehouse, "SELECT * FROM " + source);
    create(
        warehouse,
        "SELECT *, CAST(%d + SUM(1 + b) OVER (ORDER BY r) - b AS INTEGER) AS line, b FROM (SELECT *, rowid AS r, %s AS b FROM %s)"
            .formatted(headerLine, breaks, NAME));
    long counted =
        warehouse
            .query("SELECT COALESCE(SUM(1 + b), 0) FROM " + NAME, row -> row.getLong(1))
            .get(0);
    DuckDbTextTable table =
        new DuckDbTextTable(
            warehouse,
            "line",
            numbers ->
                selected(
                    warehouse,
                    list(IntStream.range(0, width).boxed().toList()),
                    NAME,
                    "line",
                    numbers));
    if (counted != lines) {
      table.close();
      return Optional.empty();
    }
    return Optional.of(table);
  }

  /**
   * Reads a Parquet file; a line is a row, counted from 1.
   *
   * @return nothing if it is damaged
   */
  static Optional<TextTable> ofParquet(
      DuckDbWarehouse warehouse, Path file, Collection<Integer> columns) {
    String parquet = "read_parquet(" + Warehouse.literal(file);
    try {
      List<String> texts = ParquetFile.texts(warehouse, file);
      String needed =
          columns.stream()
              .map(i -> texts.get(i) + " AS " + TextTable.field(i))
              .collect(Collectors.joining(", "));
      create(warehouse, "SELECT " + needed + " FROM " + parquet + ")");
      WholeLines wholeLines =
          numbers ->
              selected(
                  warehouse,
                  String.join(", ", texts),
                  parquet + ", file_row_number = true)",
                  "file_row_number + 1",
                  numbers);
      return Optional.of(new DuckDbTextTable(warehouse, "rowid + 1", wholeLines));
    } catch (WarehouseException damaged) {
      return Optional.empty(); // who reads it row by row will say so
    }
  }

  private static List<List<@Nullable String>> selected(
      DuckDbWarehouse warehouse, String fields, String source, String line, List<Integer> numbers) {
    String wanted = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    List<List<@Nullable String>> rows =
        numbers.isEmpty()
            ? List.of(List.of())
            : warehouse.texts(
                "SELECT %1$s FROM %2$s WHERE %3$s IN (%4$s) ORDER BY %3$s"
                    .formatted(fields, source, line, wanted));
    return rows.subList(1, rows.size());
  }

  private static void create(DuckDbWarehouse warehouse, String query) {
    warehouse.execute(NAME, "CREATE OR REPLACE TEMP TABLE " + NAME + " AS " + query);
  }

  private static String list(Collection<Integer> columns) {
    return columns.stream().map(TextTable::field).collect(Collectors.joining(", "));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String line() {
    return line;
  }

  @Override
  public String row() {
    return "rowid";
  }

  @Override
  public Optional<List<Line>> lines(String condition, List<Integer> key, long limit)
      throws IOException {
    List<Line> found =
        warehouse.query(
            "SELECT %s, %s FROM %s WHERE %s ORDER BY rowid LIMIT %d"
                .formatted(line, list(key), NAME, condition, limit),
            row -> new Line(row.getInt(1), texts(row, key.size()), List.of()));
    try {
      List<List<@Nullable String>> whole = wholeLines.of(found.stream().map(Line::number).toList());
      return Optional.of(
          IntStream.range(0, found.size())
              .mapToObj(i -> new Line(found.get(i).number(), found.get(i).key(), whole.get(i)))
              .toList());
    } catch (CharacterCodingException | WarehouseException anotherEncodingOrDamaged) {
      return Optional.empty();
    }
  }

  private static List<@Nullable String> texts(ResultRow row, int count) {
    List<@Nullable String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(row.getString(i + 2));
    }
    return texts;
  }

  @Override
  public void close() {
    warehouse.execute(NAME, "DROP TABLE IF EXISTS " + NAME);
  }
}
