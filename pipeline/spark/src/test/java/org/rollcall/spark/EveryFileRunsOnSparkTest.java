package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.job.FailOn;
import org.rollcall.job.JobRunner;
import org.rollcall.job.Progress;
import org.rollcall.job.RunOptions;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/**
 * Every query that the job runs is one that both engines understand: Spark reads and resolves it on
 * the tables that DuckDB made of the shipped input, and finds the columns that DuckDB has.
 */
class EveryFileRunsOnSparkTest {

  @TempDir private static Path folder;

  private static @Nullable DuckDbWarehouse duckDb;
  private static @Nullable SparkSession session;
  private static @Nullable SparkWarehouse spark;

  /**
   * One query of a file.
   *
   * @param part which of its queries
   */
  record Query(SqlFile file, String part, String sql) {
    @Override
    public String toString() {
      return file.folder() + "/" + file.name() + " " + part;
    }
  }

  @BeforeAll
  static void runOnDuckDb() throws Exception {
    Path settings = folder.resolve("rollcall.yaml");
    Files.writeString(settings, "ideal_points: {bootstrap: 20}\n");
    RunOptions options =
        RunOptions.of(Path.of("../../input"), folder.resolve("output"))
            .skipping("site", "workbook")
            .failingOn(FailOn.NEVER)
            .withConfig(settings);
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
    Path copy = folder.resolve("copy.duckdb");
    Files.copy(folder.resolve("output/latest/rollcall.duckdb"), copy);
    duckDb = DuckDbWarehouse.open(copy, new Warehouse.Limits(null, 1, folder.resolve("spill")));
    makeWhatIsNotPublished(duckDb);
    session =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", folder.resolve("tables").toString())
            .getOrCreate();
    Store store = Store.at(folder.resolve("store").toUri().toString(), new Configuration());
    spark =
        new SparkWarehouse(
            session,
            duckDb,
            store,
            store.staging("x"),
            new RawFiles(null, new Configuration()),
            Long.MAX_VALUE);
    spark.createTemporaryView("parameters", Filters.NONE.row());
  }

  /** Tables that are gone when a run ends, and those that a report makes for itself. */
  private static void makeWhatIsNotPublished(DuckDbWarehouse warehouse) {
    SqlFolder.load("schema").stream()
        .filter(file -> file.name().equals("functions"))
        .forEach(warehouse::run);
    SqlFolder.load("clean").stream()
        .filter(file -> file.header().temporary())
        .forEach(warehouse::createTable);
    ReportMaker maker = new ReportMaker(warehouse);
    SqlFolder.load("reports").forEach(report -> maker.make(report.with(Filters.NONE)));
    SqlFolder.load("scope").stream() // those that exports alone ask for
        .filter(file -> !warehouse.hasTable(file.name()))
        .forEach(warehouse::createTemporaryTable);
  }

  @AfterAll
  static void stop() {
    if (session != null) {
      session.stop();
    }
    if (duckDb != null) {
      duckDb.close();
    }
  }

  static Stream<Query> queries() {
    return Stream.of("clean", "checks", "scope", "reports")
        .flatMap(name -> SqlFolder.load(name).stream())
        .flatMap(EveryFileRunsOnSparkTest::queriesOf);
  }

  private static Stream<Query> queriesOf(SqlFile file) {
    String headline =
        file.headline() == null ? null : "WITH report AS (" + file.query() + ") " + file.headline();
    return Stream.of(
            new Query(file, "query", file.rows()),
            new Query(file, "account", Objects.requireNonNullElse(file.account(), "")),
            new Query(file, "headline", Objects.requireNonNullElse(headline, "")))
        .filter(query -> !query.sql().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void bothEnginesReadTheQueryAndFindTheSameColumns(Query query) {
    assertThat(columns(query.sql()))
        .isEqualTo(
            Objects.requireNonNull(duckDb).columns(query.sql()).stream()
                .map(Warehouse.ColumnType::name)
                .toList());
  }

  private static List<String> columns(String sql) {
    return Arrays.asList(Objects.requireNonNull(spark).sql("a query", sql).columns());
  }

  @Test
  void aQueryThatOnlyDuckDbUnderstandsIsFound() {
    assertThatThrownBy(() -> columns("SELECT list_sort(list(symbol)) AS all FROM decisions"))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("list_sort");
    assertThatThrownBy(() -> columns("SELECT * EXCLUDE (symbol) FROM decisions"))
        .isInstanceOf(WarehouseException.class);
  }
}
