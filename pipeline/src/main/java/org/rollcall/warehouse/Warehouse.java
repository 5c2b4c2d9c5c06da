package org.rollcall.warehouse;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.ReferenceTable;

/**
 * Where raw cells become votes, checks and reports. Two engines stand behind it: DuckDB in this
 * process ({@link DuckDbWarehouse}), and a cluster. They run the same files of {@code sql/clean},
 * {@code sql/checks}, {@code sql/scope} and {@code sql/reports}; what Java itself adds row by row
 * ({@link #appender}) and asks for in DuckDB's own dialect ({@link #execute}) stays in this process
 * in both.
 */
public interface Warehouse extends AutoCloseable {

  /**
   * How much of the machine it may use.
   *
   * @param memory as DuckDB writes it ({@code 4GB}), null for DuckDB's own default
   * @param threads null for one per core
   * @param spill where what does not fit in memory goes
   */
  record Limits(@Nullable String memory, @Nullable Integer threads, Path spill) {}

  /** A column and its type, in DuckDB's words. */
  record ColumnType(String name, String type) {}

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader<T extends @Nullable Object> {
    T read(ResultRow row);
  }

  /** Takes one row of a result. */
  @FunctionalInterface
  interface RowConsumer {
    void accept(ResultRow row);
  }

  /**
   * Runs statements that return nothing, in DuckDB's dialect, on tables that this process itself
   * fills; {@code what} names them if they fail.
   */
  void execute(String what, String sql);

  /** Runs a file of {@code sql/schema}. */
  default void run(SqlFile file) {
    execute("sql/" + file.folder() + "/" + file.name(), file.query());
  }

  /**
   * Makes a table of a file's query, in place of one of the same name. Reports stand in a schema of
   * their own, so that their names cannot meet those of tables.
   *
   * @return how many rows it has
   */
  long createTable(SqlFile file);

  /** Makes a table of a file's query that is gone when the warehouse is closed. */
  void createTemporaryTable(SqlFile file);

  /** Gives a query a name until the warehouse is closed, in place of one of the same name. */
  void createTemporaryView(String name, String query);

  /** Takes back a temporary table, if it is there. */
  void dropTemporary(String table);

  /** Adds what a query returns to a table that appenders fill, as a set. */
  void insert(String table, String query);

  /** Takes rows out of a table that appenders and {@link #insert} fill. */
  void delete(String table, String condition);

  /**
   * Reads a delimited text in UTF-8 with quotes as in RFC 4180.
   *
   * @param width how many columns every line must have
   * @param columns those that are needed
   * @param headerLine number of the line below which the table begins
   * @return nothing if it cannot be read so: a quote out of place, another encoding, or lines that
   *     cannot be counted
   * @throws IOException if the file cannot be read
   */
  Optional<TextTable> delimited(
      Path file, char delimiter, int width, Collection<Integer> columns, int headerLine)
      throws IOException;

  /**
   * Reads a Parquet file; a line is a row, counted from 1.
   *
   * @param columns those that are needed
   * @return nothing if it is damaged
   */
  Optional<TextTable> parquet(Path file, Collection<Integer> columns);

  /** Makes {@code ref_<name>} of a reference table, all columns text. */
  void load(ReferenceTable table);

  /** Puts what follows into one transaction, which makes many rows cheaper to add. */
  void begin();

  /** Ends the transaction. */
  void commit();

  /** A fast way into a table; close it to make the rows visible. */
  Appender appender(String table);

  /** A fast way into a temporary table. */
  Appender temporaryAppender(String table);

  /** How many threads this process may work with. */
  int threads();

  /**
   * Does work that falls into pieces, as many at once as there is room for: on the threads of this
   * process, or on those of a cluster.
   *
   * @param what one piece is called, with its number, if it fails
   * @param shared what all of them read; nobody changes it
   * @return what each found, in the order of the numbers, whichever was done first
   * @throws WarehouseException if some failed, naming the first of them in the order of the numbers
   */
  <I extends Serializable, O extends Serializable> List<O> spread(
      String what, I shared, List<Integer> numbers, Task<I, O> task);

  /** Whether there is a table of this name. */
  boolean hasTable(String table);

  /** Whether the table that a file makes is there. */
  boolean has(SqlFile file);

  /** Hands each row of a query on, for results of any size. */
  void forEach(String sql, RowConsumer consumer);

  /** A result as texts, with its column names first; null where a value is null. */
  List<List<@Nullable String>> texts(String sql);

  /** The columns of a query, in order. */
  List<ColumnType> columns(String sql);

  /** How many rows a table has. */
  default long count(String table) {
    return query("SELECT COUNT(*) FROM " + quoted(table), row -> row.getLong(1)).get(0);
  }

  /** How many rows the table has that a file makes. */
  default long count(SqlFile file) {
    return query("SELECT COUNT(*) FROM " + nameOf(file), row -> row.getLong(1)).get(0);
  }

  /** All rows of a query; for results that are known to be small. */
  default <T extends @Nullable Object> List<T> query(String sql, RowReader<T> reader) {
    List<T> rows = new ArrayList<>();
    forEach(sql, row -> rows.add(reader.read(row)));
    return rows;
  }

  /** A text as this engine's SQL writes it. */
  String textOf(String text);

  /** The table that a file's query makes, as this engine's SQL names it. */
  String nameOf(SqlFile file);

  /** The columns of the table that a file makes, in order. */
  default List<ColumnType> columns(SqlFile file) {
    return columns("SELECT * FROM " + nameOf(file));
  }

  /** The types of the columns of the table that a file makes, by name. */
  default Map<String, String> typesOf(SqlFile file) {
    Map<String, String> types = new LinkedHashMap<>();
    columns(file).forEach(column -> types.put(column.name(), column.type()));
    return types;
  }

  /** The table that a file's query makes, as DuckDB's SQL names it. */
  static String tableOf(SqlFile file) {
    String schema = file.folder().equals("reports") ? "reports." : "";
    return schema + quoted(file.name());
  }

  /** A name as SQL writes it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as SQL writes it. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A file as SQL names it: what would be a pattern of several names in it is none. */
  static String literal(Path file) {
    return literal(file.toString().replaceAll("[\\[*?]", "[$0]"));
  }

  @Override
  void close();
}
