package org.rollcall.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table file as it stands: every field as text, in columns {@code c0}, {@code c1} and so on, null
 * where it is empty. It lasts until it is closed, and is part of no published warehouse.
 */
public final class TextTable implements AutoCloseable {

  private static final String NAME = "text_table";

  private final Warehouse warehouse;
  private final int columns;
  private final String line;

  private TextTable(Warehouse warehouse, int columns, String line) {
    this.warehouse = warehouse;
    this.columns = columns;
    this.line = line;
  }

  /**
   * Reads a delimited text in UTF-8 with quotes as in RFC 4180.
   *
   * @param columns that every line must have
   * @param headerLine number of the line below which the table begins
   * @return nothing if it is not quite so: a line with more or fewer fields, a quote out of place,
   *     another encoding, or lines that cannot be counted
   * @throws IOException if the file cannot be read
   */
  public static Optional<TextTable> ofCsv(
      Warehouse warehouse, Path file, char delimiter, int columns, int headerLine)
      throws IOException {
    String types =
        IntStream.range(0, columns)
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    String source =
        "read_csv(%s, auto_detect = false, header = false, skip = %d, delim = %s, quote = '\"', escape = '\"',"
                .formatted(
                    Warehouse.literal(file.toString()),
                    headerLine,
                    Warehouse.literal(String.valueOf(delimiter)))
            + " strict_mode = true, columns = "
            + types
            + ")";
    try {
      create(warehouse, "SELECT * FROM " + source);
    } catch (WarehouseException notWellFormed) {
      return Optional.empty(); // who reads it line by line will say which line and why
    }
    TextTable table = new TextTable(warehouse, columns, "rowid + " + (headerLine + 1));
    Optional<TextTable> counted = table.numbered(lines(file) - headerLine, headerLine);
    if (counted.isEmpty()) {
      table.close();
    }
    return counted;
  }

  /** Reads a Parquet file; a line is a row, counted from 1. */
  public static TextTable ofParquet(Warehouse warehouse, Path file) {
    List<String> columns = ParquetFile.texts(warehouse, file);
    String fields =
        IntStream.range(0, columns.size())
            .mapToObj(i -> columns.get(i) + " AS " + field(i))
            .collect(Collectors.joining(", "));
    create(
        warehouse,
        "SELECT " + fields + " FROM read_parquet(" + Warehouse.literal(file.toString()) + ")");
    return new TextTable(warehouse, columns.size(), "rowid + 1");
  }

  /** Lines as {@code wc -l} counts them; one more if the last has no end. */
  private static long lines(Path file) throws IOException {
    long lines = 0;
    byte last = '\n';
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        last = buffer[n - 1];
      }
    }
    return last == '\n' ? lines : lines + 1;
  }

  /** Makes sure that each row's line is known: a field may go over several lines. */
  private Optional<TextTable> numbered(long lines, int headerLine) {
    if (lines == warehouse.count(NAME)) {
      return Optional.of(this);
    }
    String breaks =
        fields().stream()
            .map(c -> "COALESCE(LENGTH(%1$s) - LENGTH(REPLACE(%1$s, CHR(10), '')), 0)".formatted(c))
            .collect(Collectors.joining(" + "));
    long within =
        warehouse
            .query("SELECT COALESCE(SUM(" + breaks + "), 0) FROM " + NAME, row -> row.getLong(1))
            .get(0);
    if (lines != warehouse.count(NAME) + within) {
      return Optional.empty();
    }
    create(
        warehouse,
        "SELECT *, CAST(%d + SUM(1 + b) OVER (ORDER BY r) - b AS BIGINT) AS line FROM (SELECT *, rowid AS r, %s AS b FROM %s)"
            .formatted(headerLine, breaks, NAME));
    return Optional.of(new TextTable(warehouse, columns, "line"));
  }

  private static void create(Warehouse warehouse, String query) {
    warehouse.execute(NAME, "CREATE OR REPLACE TEMP TABLE " + NAME + " AS " + query);
  }

  /** Its name in SQL. */
  public String name() {
    return NAME;
  }

  /** The number of a row's line, as an expression of SQL. */
  public String line() {
    return line;
  }

  /** Names of its columns. */
  public List<String> fields() {
    return IntStream.range(0, columns).mapToObj(TextTable::field).toList();
  }

  /** Name of a column. */
  public static String field(int column) {
    return "c" + column;
  }

  /** Takes one line. */
  @FunctionalInterface
  public interface LineConsumer {
    void accept(int number, List<@Nullable String> fields);
  }

  /**
   * Hands on the lines that meet a condition, in their order.
   *
   * @param limit no more than so many
   */
  public void lines(String condition, long limit, LineConsumer consumer) {
    warehouse.forEach(
        "SELECT %s, %s FROM %s WHERE %s ORDER BY rowid LIMIT %d"
            .formatted(line, String.join(", ", fields()), NAME, condition, limit),
        row -> {
          List<@Nullable String> texts = new ArrayList<>(columns);
          for (int i = 0; i < columns; i++) {
            texts.add(row.getString(i + 2));
          }
          consumer.accept(row.getInt(1), texts);
        });
  }

  @Override
  public void close() {
    warehouse.execute(NAME, "DROP TABLE IF EXISTS " + NAME);
  }
}
