package org.rollcall.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Task;
import org.rollcall.warehouse.TextTable;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/**
 * A warehouse on Spark. Every table that a query makes is written as Parquet to a place that all of
 * the cluster reaches, so that no plan grows beyond one query, and an executor that is lost takes
 * nothing with it. What this process fills row by row stays with it in DuckDB, and Spark sees it as
 * Parquet too, written anew when it was changed.
 *
 * <p>A query that names only what this process keeps is answered by it, all others by Spark.
 */
final class SparkWarehouse implements Warehouse {

  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final SparkSession spark;
  private final DuckDbWarehouse driver;
  private final Store store;
  private final Path staging;
  private final DriverTables driverTables;

  /** Names of what Spark has, be it tables, temporary ones or views. */
  private final Set<String> here = ConcurrentHashMap.newKeySet();

  private final Map<String, Kept> kept = new HashMap<>();

  /** What Spark has of tables that this process has rows of, too. */
  private final Map<String, List<Dataset<Row>>> parts = new HashMap<>();

  /** With which version of this process's rows these were put together. */
  private final Map<String, Integer> united = new HashMap<>();

  private final RawFiles raw;
  private final long smallest;
  private int places;

  /** Rows that were written, and where. */
  private record Kept(String place, long rows) {}

  /**
   * Prepares.
   *
   * @param staging a folder of the run's own on the store
   * @param raw where the cluster finds raw files
   * @param smallest below so many bytes a file is read by this process
   */
  SparkWarehouse(
      SparkSession spark,
      DuckDbWarehouse driver,
      Store store,
      Path staging,
      RawFiles raw,
      long smallest) {
    this.raw = raw;
    this.smallest = smallest;
    this.spark = spark;
    this.driver = driver;
    this.store = store;
    this.staging = staging;
    this.driverTables = new DriverTables(spark, driver, store, new Path(staging, "driver"));
    spark.sql("CREATE DATABASE IF NOT EXISTS reports");
    SparkFunctions.register(spark);
  }

  SparkSession spark() {
    return spark;
  }

  DuckDbWarehouse driver() {
    return driver;
  }

  @Override
  public void execute(String what, String sql) {
    driver.execute(what, sql);
    driverTables.changed(words(sql));
  }

  @Override
  public long createTable(SqlFile file) {
    create(what(file), nameOf(file), file.rows());
    return count(file);
  }

  @Override
  public void createTemporaryTable(SqlFile file) {
    create(what(file), nameOf(file), file.query());
  }

  private static String what(SqlFile file) {
    return "sql/" + file.folder() + "/" + file.name();
  }

  /** A schema's table, its name without hyphens, which Spark does not take. */
  @Override
  public String nameOf(SqlFile file) {
    return file.folder().equals("reports")
        ? "reports." + file.name().replace('-', '_')
        : file.name();
  }

  private void create(String what, String name, String query) {
    keep(what, name, sql(what, query));
  }

  /** Keeps rows as a table until it is dropped. */
  void keep(String name, Dataset<Row> rows) {
    keep(name, name, rows);
  }

  /** The folder of Parquet files in which a table's rows lie. */
  Path place(SqlFile file) {
    return new Path(kept(file).place());
  }

  private Kept kept(SqlFile file) {
    return Objects.requireNonNull(kept.get(nameOf(file)));
  }

  /** A catalog table rather than a view: a view has no schema. */
  private void keep(String what, String name, Dataset<Row> made) {
    Kept written = write(what, name, made);
    spark.sql("DROP TABLE IF EXISTS " + name);
    spark.catalog().dropTempView(name);
    spark.catalog().createTable(name, "parquet", made.schema(), Map.of("path", written.place()));
    kept.put(name, written);
    here.addAll(words(name));
  }

  private Kept write(String what, String name, Dataset<Row> made) {
    String place = new Path(staging, name + "-" + places++).toString();
    Observation counted = new Observation();
    Failures.run(
        what,
        () ->
            made.observe(counted, functions.count(functions.lit(1)).as("rows"))
                .write()
                .parquet(place));
    return new Kept(place, guarded(what, () -> rowsOf(counted)));
  }

  /** All rows of a query that Spark answers. */
  List<Row> rows(String query) {
    return guarded("Query", () -> sql("Query", query).collectAsList());
  }

  private static long rowsOf(Observation counted) throws InterruptedException {
    return counted.getAsJava().get("rows") instanceof Long number ? number : 0;
  }

  @Override
  public void createTemporaryView(String name, String query) {
    sql(name, query).createOrReplaceTempView(name);
    here.add(name);
  }

  @Override
  public void dropTemporary(String table) {
    spark.sql("DROP TABLE IF EXISTS " + table);
    here.remove(table);
    kept.remove(table);
    driver.dropTemporary(table);
    driverTables.changed(Set.of(table));
  }

  @Override
  public void insert(String table, String query) {
    if (isDrivers(query)) {
      driver.insert(table, query);
      driverTables.changed(Set.of(table));
      return;
    }
    StructType like = driverTables.schema(table);
    Dataset<Row> rows = sql(table, query).toDF(like.fieldNames());
    for (StructField field : like.fields()) {
      rows = rows.withColumn(field.name(), rows.col(field.name()).cast(field.dataType()));
    }
    String place = write(table, table, rows).place();
    parts
        .computeIfAbsent(table, name -> new ArrayList<>())
        .add(spark.read().schema(rows.schema()).parquet(place));
    here.add(table);
    united.remove(table);
  }

  @Override
  public void delete(String table, String condition) {
    List<Dataset<Row>> all = parts.get(table);
    if (all != null) {
      all.replaceAll(part -> without(table, part, condition));
      united.remove(table);
    }
    driver.delete(table, condition);
    driverTables.changed(Set.of(table));
  }

  private Dataset<Row> without(String table, Dataset<Row> part, String condition) {
    part.createOrReplaceTempView("part_of_" + table);
    return sql(table, "SELECT * FROM part_of_" + table + " WHERE (" + condition + ") IS NOT TRUE");
  }

  /** A table of which this process has some rows, and Spark others. */
  private void unite(String table) {
    int version = driverTables.version(table);
    if (united.getOrDefault(table, -1) == version) {
      return;
    }
    Dataset<Row> all = driverTables.bring(table, "drivers_" + table);
    for (Dataset<Row> part : Objects.requireNonNull(parts.get(table))) {
      all = all.unionAll(part);
    }
    all.createOrReplaceTempView(table);
    united.put(table, version);
  }

  @Override
  public Optional<TextTable> delimited(
      java.nio.file.Path file,
      char delimiter,
      int width,
      Collection<Integer> columns,
      int headerLine)
      throws IOException {
    return Files.size(file) < smallest
        ? driver.delimited(file, delimiter, width, columns, headerLine)
        : ifReadable(
            file,
            () -> SparkTextTable.delimited(this, file, delimiter, width, columns, headerLine));
  }

  @Override
  public Optional<TextTable> parquet(java.nio.file.Path file, Collection<Integer> columns) {
    return file.toFile().length() < smallest
        ? driver.parquet(file, columns)
        : ifReadable(file, () -> SparkTextTable.parquet(this, file, columns));
  }

  /** Where Spark reads a raw file of this machine. */
  String address(java.nio.file.Path file) {
    return raw.address(file);
  }

  /** Nothing, too, if the file was changed where Spark reads it. */
  private Optional<TextTable> ifReadable(
      java.nio.file.Path file, Supplier<Optional<TextTable>> made) {
    try {
      Optional<TextTable> table = made.get();
      if (raw.isAsFetched(file)) {
        return table;
      }
      table.ifPresent(TextTable::close);
      return Optional.empty();
    } catch (WarehouseException notBySpark) {
      return Optional.empty(); // who reads it line by line may, or will say what is wrong
    }
  }

  /** Spark unescapes backslashes. */
  @Override
  public String textOf(String text) {
    return Warehouse.literal(text.replace("\\", "\\\\"));
  }

  @Override
  public void load(ReferenceTable table) {
    driver.load(table);
    driverTables.changed(Set.of("ref_" + table.name()));
  }

  @Override
  public void begin() {
    driver.begin();
  }

  @Override
  public void commit() {
    driver.commit();
  }

  @Override
  public Appender appender(String table) {
    driverTables.changed(Set.of(table));
    return driver.appender(table);
  }

  @Override
  public Appender temporaryAppender(String table) {
    driverTables.changed(Set.of(table));
    return driver.temporaryAppender(table);
  }

  @Override
  public int threads() {
    return driver.threads();
  }

  @Override
  public <I extends Serializable, O extends Serializable> List<O> spread(
      String what, I shared, List<Integer> numbers, Task<I, O> task) {
    return guarded(what, () -> SparkTasks.spread(spark, what, shared, numbers, task));
  }

  @Override
  public boolean hasTable(String table) {
    return here.contains(table) || driver.hasTable(table);
  }

  @Override
  public boolean has(SqlFile file) {
    return kept.containsKey(nameOf(file));
  }

  @Override
  public long count(String table) {
    Kept known = kept.get(table);
    return known == null ? Warehouse.super.count(table) : known.rows();
  }

  @Override
  public long count(SqlFile file) {
    return kept(file).rows();
  }

  @Override
  public void forEach(String sql, RowConsumer consumer) {
    if (isDrivers(sql)) {
      driver.forEach(sql, consumer);
      return;
    }
    forEach(sql("Query", sql), consumer);
  }

  private static void forEach(Dataset<Row> rows, RowConsumer consumer) {
    Iterator<Row> found = guarded("Query", rows::toLocalIterator);
    // what the consumer throws is not Spark's
    while (guarded("Query", found::hasNext)) {
      consumer.accept(new SparkRow(guarded("Query", found::next)));
    }
  }

  @Override
  public List<List<@Nullable String>> texts(String sql) {
    if (isDrivers(sql)) {
      return driver.texts(sql);
    }
    Dataset<Row> result = sql("Query", sql);
    List<List<@Nullable String>> all = new ArrayList<>();
    all.add(Arrays.<@Nullable String>asList(result.columns()));
    int columns = result.columns().length;
    forEach(
        result,
        row -> {
          List<@Nullable String> texts = new ArrayList<>(columns);
          for (int i = 1; i <= columns; i++) {
            texts.add(row.getString(i));
          }
          all.add(texts);
        });
    return all;
  }

  @Override
  public List<ColumnType> columns(String sql) {
    return isDrivers(sql)
        ? driver.columns(sql)
        : Arrays.stream(sql("Query", sql).schema().fields()).map(SparkWarehouse::column).toList();
  }

  /** In DuckDB's words. */
  private static ColumnType column(StructField field) {
    return new ColumnType(
        field.name(),
        switch (field.dataType().simpleString()) {
          case "string" -> "VARCHAR";
          case "int" -> "INTEGER";
          default -> field.dataType().simpleString().toUpperCase(java.util.Locale.ROOT);
        });
  }

  private boolean isDrivers(String sql) {
    return words(sql).stream().noneMatch(here::contains);
  }

  static Set<String> words(String sql) {
    return new TreeSet<>(
        WORD.matcher(COMMENT.matcher(sql).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .toList());
  }

  /** A query, what it reads of this process brought to Spark before. */
  Dataset<Row> sql(String what, String query) {
    Set<String> words = words(query);
    words.stream().filter(parts::containsKey).forEach(this::unite);
    driverTables.bring(words, here);
    return guarded(what, () -> spark.sql(query));
  }

  private static <T extends @Nullable Object> T guarded(String what, Failures.Work<T> work) {
    return Failures.guarded(what, work);
  }

  @Override
  public void close() {
    try {
      store.files().delete(staging, true);
    } catch (IOException e) {
      throw new WarehouseException("What the run kept in " + staging + " could not be removed", e);
    }
  }
}
