package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.cluster.ClusterSettings;
import org.rollcall.job.FailOn;
import org.rollcall.job.JobRunner;
import org.rollcall.job.Progress;
import org.rollcall.job.RunOptions;
import org.rollcall.job.Workspace;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.TextTable;
import org.rollcall.warehouse.Warehouse;

/**
 * Tables that Spark reads itself, in several parts, with lines in them that are broken or odd: what
 * is published and what is said of them is the same as when DuckDB reads them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LargeTablesOnSparkTest {

  private static final List<String> STATES =
      List.of(
          "Algeria", "Belgium", "Brazil", "Chad", "Chile", "China", "Cuba", "Egypt", "France",
          "Ghana", "India", "Japan", "Kenya", "Mali", "Nepal", "Norway", "Peru", "Togo");

  private static final RawFiles HERE = new RawFiles(null, new Configuration());

  private static final String HEADER = "Body,Symbol,Date,Title,Country,Vote,Note";

  /** Long, so that few roll calls make a large file. */
  private static final String TITLE =
      "Made-up resolution %d on the situation of human rights in the Democratic People's Republic of"
          + " Korea, "
          + "whose title is long, ".repeat(40);

  @TempDir private Path folder = Path.of("");
  private @Nullable SparkSession session;

  @BeforeAll
  void start() {
    System.setProperty("spark.rollcall.smallest", "1m");
    System.setProperty("spark.sql.files.maxPartitionBytes", "600k");
    System.setProperty("spark.sql.shuffle.partitions", "2");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.hadoop.fs.norename.impl", ObjectStore.class.getName());
  }

  /** A run stops its own, which is the only one of a process. */
  private SparkSession session() {
    session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    return session;
  }

  @AfterAll
  void stop() {
    if (session != null) {
      session.stop();
    }
    for (String name :
        List.of(
            "rollcall.smallest",
            "sql.files.maxPartitionBytes",
            "sql.shuffle.partitions",
            "ui.enabled",
            "hadoop.fs.norename.impl")) {
      System.clearProperty("spark." + name);
    }
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int n = 1; n <= 120; n++) {
      for (int i = 0; i < STATES.size(); i++) {
        lines.add(
            String.format(
                Locale.ROOT,
                "GA,A/RES/60/%d,2005-12-16,\"%s\",%s,%s,%s",
                100 + n,
                String.format(Locale.ROOT, TITLE, n).strip(),
                STATES.get(i),
                List.of("Y", "N", "A").get((n * i + n) % 3),
                (n + i) % 50 == 0 ? " corrected " : ""));
      }
    }
    return lines;
  }

  /** What lines of real files suffer. */
  private static List<String> damaged() {
    List<String> lines = new ArrayList<>(lines());
    lines.set(700, "GA,A/RES/60/139");
    lines.set(801, lines.get(801) + ",one more");
    lines.set(902, lines.get(902).replace(",Cuba,", ",,"));
    lines.set(1003, HEADER);
    lines.set(1104, lines.get(1104).replaceFirst("Made-up", "Made-up \"\"quoted\"\""));
    lines.set(1205, lines.get(1205).replaceFirst("GA,", "G\"A\","));
    lines.set(1306, lines.get(1306).replace(",Kenya,", ",Atlantis,"));
    lines.set(1407, lines.get(1407).replaceFirst(",[YNA],", ",perhaps,"));
    return lines;
  }

  private Path input(String name, List<String> lines) throws IOException {
    Path input = Files.createDirectories(folder.resolve(name).resolve("input"));
    Files.write(input.resolve("votes.csv"), lines);
    return input;
  }

  private static Path run(Path input, @Nullable ClusterSettings cluster) {
    Path output = input.resolveSibling(cluster == null ? "here" : "work");
    RunOptions options =
        RunOptions.of(input, output)
            .skipping("site", "workbook", "reports")
            .failingOn(FailOn.NEVER)
            .onCluster(cluster);
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
    return output;
  }

  private void requireSame(Path input) throws IOException {
    Path store = input.resolveSibling("store");
    Path here = run(input, null);
    run(input, new ClusterSettings("spark", "local[2]", null, store.toUri().toString()));
    requireSame(here, store);
  }

  private static void requireSame(Path oneProcess, Path store) throws IOException {
    Path here = oneProcess.resolve("latest/data");
    Path there = Runs.folder(store).resolve("data");
    try (Rows rows = new Rows()) {
      for (String name : List.of("votes", "decisions", "sources", "notices", "conflicts")) {
        String expected = Rows.ofParquet(here.resolve(name + ".parquet"));
        String actual = Rows.onCluster(there.resolve(name));
        assertThat(rows.differences(expected, actual)).as(name).isEmpty();
      }
      assertThat(rows.count(Rows.ofParquet(here.resolve("votes.parquet")))).isGreaterThan(2000);
    }
  }

  @Test
  void filesOnAnObjectStoreAreReadAsThoseOfThisMachine() throws IOException {
    Path input = input("on-a-store", damaged());
    Path store = input.resolveSibling("store");
    Path work = input.resolveSibling("work");
    Path copies = new Workspace(work).fetched();
    ClusterSettings settings =
        new ClusterSettings("spark", "local[2]", "norename://" + input, store.toUri().toString());
    StringWriter said = new StringWriter();
    RunOptions options =
        RunOptions.of(copies, work).skipping("reports").failingOn(FailOn.NEVER).onCluster(settings);
    new JobRunner(options, new Progress(new PrintWriter(said))).run();
    requireSame(run(input, null), store);
    assertThat(said.toString()).contains("1 file, ", " MB, from norename://" + input);
    assertThat(RunRecord.in(Runs.folder(store)).orElseThrow().options())
        .containsEntry("input", "norename://" + input);
  }

  @Test
  void brokenAndOddLinesAreSaidToBeSoAndCostNothingElse() throws IOException {
    requireSame(input("damaged", damaged()));
  }

  /** The second has a type that Spark does not know, and is left to its reader. */
  @ParameterizedTest
  @ValueSource(strings = {"md5(CAST(random() AS VARCHAR))", "uuid()"})
  void aParquetFileIsReadAsItsTextWouldBe(String filler) throws IOException {
    String name = filler.substring(0, 4);
    Path csv = input("plain-" + name, lines()).resolve("votes.csv");
    Path input = Files.createDirectories(folder.resolve("parquet-" + name + "/input"));
    try (DuckDbWarehouse duck = DuckDbWarehouse.inMemory()) {
      duck.execute(
          "parquet",
          "COPY (SELECT *, repeat(CAST("
              + filler
              + " AS VARCHAR), 20) AS long, "
              + filler
              + " AS filler FROM read_csv("
              + Warehouse.literal(csv)
              + ", all_varchar = true)) TO "
              + Warehouse.literal(input.resolve("votes.parquet"))
              + " (FORMAT parquet, COMPRESSION uncompressed)");
    }
    assertThat(Files.size(input.resolve("votes.parquet"))).isGreaterThan(1 << 20);
    requireSame(input);
  }

  private boolean isRead(Path file) throws IOException {
    Store store = Store.at(folder.resolve("probe").toUri().toString(), new Configuration());
    try (DuckDbWarehouse driver = DuckDbWarehouse.inMemory()) {
      SparkWarehouse warehouse =
          new SparkWarehouse(session(), driver, store, store.staging("probe"), HERE, 1);
      return SparkTextTable.delimited(warehouse, file, ',', 7, Set.of(1, 4, 5), 1)
          .map(
              table -> {
                try (table) {
                  return warehouse.count(table.name()) > 2000;
                }
              })
          .orElse(false);
    }
  }

  @Test
  void aPlainFileIsReadInParts() throws IOException {
    assertThat(isRead(input("parts", lines()).resolve("votes.csv"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a field, \"over\ntwo lines\"", "\"a stray quote"})
  void aFileWhoseLinesCannotBeToldApartIsLeftToItsReader(String text) throws IOException {
    List<String> lines = lines();
    lines.add("GA,A/RES/60/1,2005-12-16," + text + ",Chad,Y,");
    assertThat(isRead(input("lines", lines).resolve("votes.csv"))).isFalse();
  }

  @Test
  void aFileInAnotherEncodingIsLeftToItsReader() throws IOException {
    Path file = input("latin", List.of()).resolve("votes.csv");
    List<String> lines = lines();
    lines.add("GA,A/RES/60/1,2005-12-16,Côte d'Ivoire,Chad,Y,");
    Files.write(file, lines, StandardCharsets.ISO_8859_1);
    assertThat(isRead(file)).isFalse();
  }

  @Test
  void linesAreCountedOverAllParts() throws IOException {
    Path file = input("counted", damaged()).resolve("votes.csv");
    Store store = Store.at(folder.resolve("counting").toUri().toString(), new Configuration());
    try (DuckDbWarehouse driver = DuckDbWarehouse.inMemory()) {
      SparkWarehouse warehouse =
          new SparkWarehouse(session(), driver, store, store.staging("x"), HERE, 1);
      TextTable table =
          SparkTextTable.delimited(warehouse, file, ',', 7, Set.of(1, 4, 5), 1).orElseThrow();
      List<String> whole = Files.readAllLines(file);
      List<TextTable.Line> found =
          table
              .lines("line_no IN (2, 701, 1500, " + whole.size() + ")", List.of(4), 10)
              .orElseThrow();
      assertThat(found)
          .extracting(TextTable.Line::number)
          .containsExactly(2, 701, 1500, whole.size());
      assertThat(found.get(1).fields()).containsExactly("GA", "A/RES/60/139");
      assertThat(found.get(3).fields().get(4)).isEqualTo("Togo");
    }
  }
}
