package org.rollcall.warehouse;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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
public final class DuckDbWarehouse implements Warehouse {

  private final DuckDBConnection connection;

  private DuckDbWarehouse(DuckDBConnection connection) {
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
  public static DuckDbWarehouse open(Path file, Limits limits) {
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
  public static DuckDbWarehouse inMemory() {
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
  public DuckDbWarehouse beside() {
    try {
      return new DuckDbWarehouse(connection.duplicate().unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw OutOfResourcesException.or("A second connection", e);
    }
  }

  /** Opens a published file to read from it; others may do so at the same time. */
  public static DuckDbWarehouse openReadOnly(Path file) {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    return connect(file.toString(), settings);
  }

  /**
   * Opens a published file for queries that somebody else wrote: they can neither write to it, nor
   * reach any other file, network address or extension, nor undo these settings.
   */
  public static DuckDbWarehouse openSealed(Path file) {
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
  public static DuckDbWarehouse beside(Path file) {
    DuckDbWarehouse warehouse = inMemory();
    warehouse.execute(
        file.toString(),
        "ATTACH " + Warehouse.literal(file.toString()) + " AS published (READ_ONLY)");
    for (String table :
        warehouse.query(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'published'"
                + " AND schema_name = 'main' AND NOT temporary",
            row -> row.getString(1))) {
      warehouse.execute(
          table,
          "CREATE VIEW "
              + Warehouse.quoted(table)
              + " AS SELECT * FROM published.main."
              + Warehouse.quoted(table));
    }
    SqlFolder.load("schema").stream()
        .filter(each -> List.of("functions", "reports").contains(each.name()))
        .forEach(warehouse::run);
    return warehouse;
  }

  private static DuckDbWarehouse connect(String file, Properties settings) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
      return new DuckDbWarehouse(connection.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw OutOfResourcesException.or("Cannot open " + file, e);
    }
  }

  @Override
  public void execute(String what, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw OutOfResourcesException.or(what, e);
    }
  }

  @Override
  public long createTable(SqlFile file) {
    if (file.header().temporary()) {
      createTemporaryTable(file);
    } else {
      execute(
          "sql/" + file.folder() + "/" + file.name(),
          "CREATE OR REPLACE TABLE " + Warehouse.tableOf(file) + " AS " + file.made());
    }
    return count(file);
  }

  @Override
  public void createTemporaryView(String name, String query) {
    execute(name, "CREATE OR REPLACE TEMP VIEW " + name + " AS " + query);
  }

  @Override
  public void dropTemporary(String table) {
    execute(table, "DROP TABLE IF EXISTS temp." + Warehouse.quoted(table));
  }

  @Override
  public void insert(String table, String query) {
    execute(table, "INSERT INTO " + table + " " + query);
  }

  @Override
  public void delete(String table, String condition) {
    execute(table, "DELETE FROM " + table + " WHERE " + condition);
  }

  @Override
  public Optional<TextTable> delimited(
      Path file, char delimiter, int width, Collection<Integer> columns, int headerLine)
      throws IOException {
    return DuckDbTextTable.ofCsv(this, file, delimiter, width, columns, headerLine);
  }

  @Override
  public Optional<TextTable> parquet(Path file, Collection<Integer> columns) {
    return DuckDbTextTable.ofParquet(this, file, columns);
  }

  @Override
  public String textOf(String text) {
    return Warehouse.literal(text);
  }

  @Override
  public String nameOf(SqlFile file) {
    return Warehouse.tableOf(file);
  }

  @Override
  public boolean has(SqlFile file) {
    String schema = file.folder().equals("reports") ? "reports" : DuckDBConnection.DEFAULT_SCHEMA;
    return !query(
            "SELECT 1 FROM duckdb_tables() WHERE schema_name = "
                + Warehouse.literal(schema)
                + " AND table_name = "
                + Warehouse.literal(file.name()),
            row -> row.getInt(1))
        .isEmpty();
  }

  /** Makes a view of a file's query, in place of one of the same name. */
  public void createView(SqlFile file) {
    execute(
        "sql/" + file.folder() + "/" + file.name(),
        "CREATE OR REPLACE VIEW " + Warehouse.tableOf(file) + " AS\n" + file.query());
  }

  @Override
  public void createTemporaryTable(SqlFile file) {
    execute(
        "sql/" + file.folder() + "/" + file.name(),
        "CREATE OR REPLACE TEMP TABLE " + Warehouse.quoted(file.name()) + " AS\n" + file.query());
  }

  @Override
  public void load(ReferenceTable table) {
    List<String> columns =
        table.columns().stream().map(c -> Warehouse.quoted(c) + " VARCHAR").toList();
    String name = "ref_" + table.name();
    execute(
        name,
        "CREATE OR REPLACE TABLE "
            + Warehouse.quoted(name)
            + " ("
            + String.join(", ", columns)
            + ")");
    try (Appender rows = appender(name)) {
      for (List<String> row : table.rows()) {
        rows.row(row.stream().map(text -> text.isEmpty() ? null : text).toArray());
      }
    }
  }

  @Override
  public void begin() {
    execute("begin", "BEGIN TRANSACTION");
  }

  @Override
  public void commit() {
    execute("commit", "COMMIT");
  }

  @Override
  public Appender appender(String table) {
    try {
      return new Appender(table, connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
    } catch (SQLException e) {
      throw OutOfResourcesException.or(table, e);
    }
  }

  @Override
  public Appender temporaryAppender(String table) {
    try {
      return new Appender(
          table, connection.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table));
    } catch (SQLException e) {
      throw OutOfResourcesException.or(table, e);
    }
  }

  @Override
  public int threads() {
    return query("SELECT current_setting('threads')", row -> row.getInt(1)).get(0);
  }

  @Override
  public <I extends Serializable, O extends Serializable> List<O> spread(
      String what, I shared, List<Integer> numbers, Task<I, O> task) {
    return TaskPool.spread(threads(), what, shared, numbers, task);
  }

  @Override
  public void forEach(String sql, RowConsumer consumer) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultRow row = new JdbcRow(result);
      while (result.next()) {
        consumer.accept(row);
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
        T row = reader.read(new JdbcRow(result));
        more = result.next();
        return row;
      } catch (SQLException e) {
        throw failed(failure, "Row", e);
      }
    }
  }

  @Override
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

  @Override
  public List<ColumnType> columns(String sql) {
    return query("DESCRIBE " + sql, row -> new ColumnType(row.getString(1), row.getString(2)));
  }

  @Override
  public boolean hasTable(String table) {
    return !query(
            "SELECT 1 FROM duckdb_tables() WHERE table_name = " + Warehouse.literal(table),
            row -> row.getInt(1))
        .isEmpty();
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
