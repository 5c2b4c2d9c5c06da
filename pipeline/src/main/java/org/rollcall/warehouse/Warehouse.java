package org.rollcall.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.ReferenceTable;

/** One DuckDB file. Derived from the raw files and rebuilt at will; never migrated. */
public final class Warehouse implements AutoCloseable {

  /**
   * How much of the machine it may use.
   *
   * @param memory as DuckDB writes it ({@code 4GB}), null for DuckDB's own default
   * @param threads null for one per core
   * @param spill where what does not fit in memory goes
   */
  public record Limits(@Nullable String memory, @Nullable Integer threads, Path spill) {}

  private final DuckDBConnection connection;

  private Warehouse(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Loads DuckDB's library, so that the first warehouse is opened sooner. */
  public static void load() {
    inMemory().close();
  }

  /**
   * Opens or makes the file.
   *
   * @throws WarehouseException if it is locked, broken, or the limits make no sense
   */
  public static Warehouse open(Path file, Limits limits) {
    Properties settings = new Properties();
    settings.setProperty("temp_directory", limits.spill().toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    if (limits.memory() != null) {
      settings.setProperty("memory_limit", limits.memory());
    }
    if (limits.threads() != null) {
      settings.setProperty("threads", String.valueOf(limits.threads()));
    }
    return connect(file.toString(), settings);
  }

  /** One that is gone when it is closed. */
  public static Warehouse inMemory() {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    return connect("", settings);
  }

  /**
   * A second way into the same warehouse, for another thread; it sees what was committed.
   *
   * @throws WarehouseException if it is closed
   */
  public Warehouse beside() {
    try {
      return new Warehouse(connection.duplicate().unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw OutOfResourcesException.or("A second connection", e);
    }
  }

  /** Opens a published file to read from it; others may do so at the same time. */
  public static Warehouse openReadOnly(Path file) {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    return connect(file.toString(), settings);
  }

  /**
   * Opens a published file for queries that somebody else wrote: they can neither write to it, nor
   * reach any other file, network address or extension, nor undo these settings.
   */
  public static Warehouse openSealed(Path file) {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("lock_configuration", "true");
    return connect(file.toString(), settings);
  }

  /**
   * One in memory that sees the tables of a published file, to make others beside them; the file is
   * only read.
   */
  public static Warehouse beside(Path file) {
    Warehouse warehouse = inMemory();
    warehouse.execute(
        file.toString(), "ATTACH " + literal(file.toString()) + " AS published (READ_ONLY)");
    for (String table :
        warehouse.query(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'published'"
                + " AND schema_name = 'main' AND NOT temporary",
            row -> row.getString(1))) {
      warehouse.execute(
          table,
          "CREATE VIEW " + quoted(table) + " AS SELECT * FROM published.main." + quoted(table));
    }
    SqlFolder.load("schema").stream()
        .filter(each -> List.of("functions", "reports").contains(each.name()))
        .forEach(warehouse::run);
    return warehouse;
  }

  private static Warehouse connect(String file, Properties settings) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
      return new Warehouse(connection.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw OutOfResourcesException.or("Cannot open " + file, e);
    }
  }

  /** Runs statements that return nothing; {@code what} names them if they fail. */
  public void execute(String what, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw OutOfResourcesException.or(what, e);
    }
  }

  /** Runs a file of {@code sql/schema}. */
  public void run(SqlFile file) {
    execute("sql/" + file.folder() + "/" + file.name(), file.query());
  }

  /**
   * Makes a table of a file's query, in place of one of the same name. Reports stand in a schema of
   * their own, so that their names cannot meet those of tables.
   *
   * @return how many rows it has
   */
  public long createTable(SqlFile file) {
    if (file.header().temporary()) {
      createTemporaryTable(file);
    } else {
      execute(
          "sql/" + file.folder() + "/" + file.name(),
          "CREATE OR REPLACE TABLE " + tableOf(file) + " AS " + file.made());
    }
    return query("SELECT COUNT(*) FROM " + tableOf(file), row -> row.getLong(1)).get(0);
  }

  /** Makes a view of a file's query, in place of one of the same name. */
  public void createView(SqlFile file) {
    execute(
        "sql/" + file.folder() + "/" + file.name(),
        "CREATE OR REPLACE VIEW " + tableOf(file) + " AS\n" + file.query());
  }

  /** Makes a table of a file's query that is gone when the warehouse is closed. */
  void createTemporaryTable(SqlFile file) {
    execute(
        "sql/" + file.folder() + "/" + file.name(),
        "CREATE OR REPLACE TEMP TABLE " + quoted(file.name()) + " AS\n" + file.query());
  }

  /** The table that a file's query makes, as SQL names it. */
  public static String tableOf(SqlFile file) {
    String schema = file.folder().equals("reports") ? "reports." : "";
    return schema + quoted(file.name());
  }

  /** Makes {@code ref_<name>} of a reference table, all columns text. */
  public void load(ReferenceTable table) {
    List<String> columns = table.columns().stream().map(c -> quoted(c) + " VARCHAR").toList();
    String name = "ref_" + table.name();
    execute(
        name, "CREATE OR REPLACE TABLE " + quoted(name) + " (" + String.join(", ", columns) + ")");
    try (Appender rows = appender(name)) {
      for (List<String> row : table.rows()) {
        rows.row(row.stream().map(text -> text.isEmpty() ? null : text).toArray());
      }
    }
  }

  /** Puts what follows into one transaction, which makes many rows cheaper to add. */
  public void begin() {
    execute("begin", "BEGIN TRANSACTION");
  }

  /** Ends the transaction. */
  public void commit() {
    execute("commit", "COMMIT");
  }

  /** A fast way into a table; close it to make the rows visible. */
  public Appender appender(String table) {
    try {
      return new Appender(table, connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
    } catch (SQLException e) {
      throw OutOfResourcesException.or(table, e);
    }
  }

  /** A fast way into a temporary table. */
  public Appender temporaryAppender(String table) {
    try {
      return new Appender(
          table, connection.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table));
    } catch (SQLException e) {
      throw OutOfResourcesException.or(table, e);
    }
  }

  /** How many threads it works with. */
  int threads() {
    return query("SELECT current_setting('threads')", row -> row.getInt(1)).get(0);
  }

  /** How many rows a table has. */
  public long count(String table) {
    return query("SELECT COUNT(*) FROM " + quoted(table), row -> row.getLong(1)).get(0);
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface RowReader<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of a query; for results that are known to be small. */
  public <T extends @Nullable Object> List<T> query(String sql, RowReader<T> reader) {
    List<T> rows = new ArrayList<>();
    forEach(sql, row -> rows.add(reader.read(row)));
    return rows;
  }

  /** Takes one row of a result. */
  @FunctionalInterface
  public interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  /** Hands each row of a query on, for results of any size. */
  public void forEach(String sql, RowConsumer consumer) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        consumer.accept(result);
      }
    } catch (SQLException e) {
      throw OutOfResourcesException.or("Query " + sql.strip().lines().findFirst().orElse(""), e);
    }
  }

  /**
   * The rows of a query as they come, for results of any size; close the stream.
   *
   * @param failure what to throw when DuckDB fails, be it at a later row
   */
  <T> Stream<T> stream(
      String sql, RowReader<T> reader, Function<WarehouseException, RuntimeException> failure) {
    try {
      Statement statement = connection.createStatement();
      Rows<T> rows = new Rows<>(statement.executeQuery(sql), reader, failure);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
          .onClose(() -> close(statement));
    } catch (SQLException e) {
      throw failed(failure, "Query", e);
    }
  }

  private static RuntimeException failed(
      Function<WarehouseException, RuntimeException> failure, String what, SQLException e) {
    RuntimeException failed = OutOfResourcesException.or(what, e);
    return failed instanceof WarehouseException fault ? failure.apply(fault) : failed;
  }

  private static void close(Statement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      throw OutOfResourcesException.or("Closing", e);
    }
  }

  /** The rows of a result, one after the other. */
  private static final class Rows<T> implements Iterator<T> {

    private final ResultSet result;
    private final RowReader<T> reader;
    private final Function<WarehouseException, RuntimeException> failure;
    private boolean more;

    Rows(
        ResultSet result,
        RowReader<T> reader,
        Function<WarehouseException, RuntimeException> failure)
        throws SQLException {
      this.failure = failure;
      this.result = result;
      this.reader = reader;
      this.more = result.next();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public T next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      try {
        T row = reader.read(result);
        more = result.next();
        return row;
      } catch (SQLException e) {
        throw failed(failure, "Row", e);
      }
    }
  }

  /** A result as texts, with its column names first; null where a value is null. */
  public List<List<@Nullable String>> texts(String sql) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData columns = result.getMetaData();
      List<@Nullable String> names = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      rows.add(names);
      while (result.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw OutOfResourcesException.or("Query " + sql, e);
    }
  }

  /**
   * An answer as texts.
   *
   * @param columns with their types
   * @param rows with the column names first; null where a value is null
   */
  public record Answer(List<ColumnType> columns, List<List<@Nullable String>> rows) {}

  /**
   * Runs statements of any kind, and returns what the last of them does.
   *
   * @return null if it returns no rows
   */
  public @Nullable Answer answer(String sql) {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      try (ResultSet result = statement.getResultSet()) {
        ResultSetMetaData meta = result.getMetaData();
        List<ColumnType> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          columns.add(new ColumnType(meta.getColumnName(i), meta.getColumnTypeName(i)));
        }
        return new Answer(columns, texts(result, columns));
      }
    } catch (SQLException e) {
      throw OutOfResourcesException.or("The SQL fails", e);
    }
  }

  private static List<List<@Nullable String>> texts(ResultSet result, List<ColumnType> columns)
      throws SQLException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(columns.stream().map(ColumnType::name).toList()));
    while (result.next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(result.getString(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** A column and its DuckDB type. */
  public record ColumnType(String name, String type) {}

  /** The columns of the table that a file makes, in order. */
  public List<ColumnType> columns(SqlFile file) {
    return columns("SELECT * FROM " + tableOf(file));
  }

  /** The DuckDB types of the columns of the table that a file makes, by name. */
  public Map<String, String> typesOf(SqlFile file) {
    Map<String, String> types = new LinkedHashMap<>();
    columns(file).forEach(column -> types.put(column.name(), column.type()));
    return types;
  }

  /** The columns of a query, in order. */
  public List<ColumnType> columns(String sql) {
    return query("DESCRIBE " + sql, row -> new ColumnType(row.getString(1), row.getString(2)));
  }

  /** Whether there is a table of this name. */
  public boolean hasTable(String table) {
    return !query(
            "SELECT 1 FROM duckdb_tables() WHERE table_name = " + literal(table),
            row -> row.getInt(1))
        .isEmpty();
  }

  /** A name as SQL writes it. */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as SQL writes it. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A file as SQL names it: what would be a pattern of several names in it is none. */
  public static String literal(Path file) {
    return literal(file.toString().replaceAll("[\\[*?]", "[$0]"));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw OutOfResourcesException.or("Closing", e);
    }
  }
}
