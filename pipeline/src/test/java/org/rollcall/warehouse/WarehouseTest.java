package org.rollcall.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.reference.ReferenceTable;

class WarehouseTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aMemoryLimitThatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> open("nonsense", null))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("test.duckdb");
  }

  @Test
  void noThreadsAtAllAreRefused() {
    assertThatThrownBy(() -> open(null, 0)).isInstanceOf(WarehouseException.class);
  }

  @Test
  void limitsThatMakeSenseAreTaken() {
    try (Warehouse warehouse = open("500MB", 2)) {
      assertThat(one(warehouse, "SELECT current_setting('threads')")).isEqualTo("2");
      assertThat(one(warehouse, "SELECT current_setting('temp_directory')"))
          .isEqualTo(folder.resolve("spill").toString());
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedByName() throws Exception {
    Files.writeString(
        folder.resolve("test.duckdb"), "no database at all, but long enough".repeat(99));
    assertThatThrownBy(() -> open(null, null))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("test.duckdb");
  }

  @Test
  void aPublishedFileCanBeReadButNotWritten() {
    try (Warehouse warehouse = open(null, null)) {
      warehouse.execute("t", "CREATE TABLE t AS SELECT 1 AS n");
    }
    try (Warehouse warehouse = DuckDbWarehouse.openReadOnly(folder.resolve("test.duckdb"))) {
      assertThat(warehouse.count("t")).isEqualTo(1);
      assertThatThrownBy(() -> warehouse.execute("table t", "DELETE FROM t"))
          .isInstanceOf(WarehouseException.class)
          .hasMessageStartingWith("table t: ");
    }
  }

  @Test
  void readingAFileThatIsNotThereMakesNone() {
    assertThatThrownBy(() -> DuckDbWarehouse.openReadOnly(folder.resolve("absent.duckdb")))
        .isInstanceOf(WarehouseException.class);
    assertThat(folder.resolve("absent.duckdb")).doesNotExist();
  }

  @Test
  void namesAndTextsAreQuoted() {
    try (Warehouse warehouse = open(null, null)) {
      String name = "o\"dd; DROP TABLE x --";
      warehouse.execute("t", "CREATE TABLE " + Warehouse.quoted(name) + " (v VARCHAR)");
      assertThat(warehouse.count(name)).isZero();
      assertThat(warehouse.hasTable(name)).isTrue();
      assertThat(one(warehouse, "SELECT " + Warehouse.literal("Côte d'Ivoire''s")))
          .isEqualTo("Côte d'Ivoire''s");
    }
  }

  @Test
  void everyKindOfValueGoesThroughTheAppender() {
    try (Warehouse warehouse = open(null, null)) {
      warehouse.execute("t", "CREATE TABLE t (a VARCHAR, b BIGINT, c INTEGER, d BOOLEAN, e DATE)");
      try (Appender rows = warehouse.appender("t")) {
        rows.row("x", 870_109L, 7, true, LocalDate.of(1946, 1, 1));
        rows.row(null, null, null, null, null);
        assertThat(rows.count()).isEqualTo(2);
      }
      assertThat(warehouse.texts("SELECT * FROM t ORDER BY a NULLS LAST"))
          .isEqualTo(
              List.of(
                  List.of("a", "b", "c", "d", "e"),
                  List.of("x", "870109", "7", "true", "1946-01-01"),
                  Arrays.asList(null, null, null, null, null)));
    }
  }

  @Test
  void aValueOfAnotherKindIsRefused() {
    try (Warehouse warehouse = open(null, null)) {
      warehouse.execute("t", "CREATE TABLE t (a DOUBLE)");
      Appender rows = warehouse.appender("t");
      assertThatThrownBy(() -> rows.row(0.5)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aTableThatIsNotThereIsNamed() {
    try (Warehouse warehouse = open(null, null)) {
      assertThatThrownBy(() -> warehouse.appender("nowhere"))
          .isInstanceOf(WarehouseException.class)
          .hasMessageStartingWith("nowhere: ");
    }
  }

  @Test
  void anEmptyFieldOfAReferenceTableIsNull() {
    try (Warehouse warehouse = open(null, null)) {
      warehouse.load(new ReferenceTable("t", List.of("code", "to"), List.of(List.of("YUG", ""))));
      assertThat(warehouse.query("SELECT \"to\" FROM ref_t", row -> row.getString(1)))
          .containsExactly((String) null);
    }
  }

  @Test
  void aReportStandsApartFromATableOfItsName() {
    try (Warehouse warehouse = open(null, null)) {
      warehouse.execute("reports", "CREATE SCHEMA reports");
      SqlFile table = SqlFolder.parse("clean", "40_votes.sql", "SELECT 1 AS n");
      SqlFile report = SqlFolder.parse("reports", "votes.sql", "-- key: [n]\n\nSELECT 2 AS n;");
      warehouse.createTable(table);
      warehouse.createTable(report);
      assertThat(one(warehouse, "SELECT n FROM " + Warehouse.tableOf(table))).isEqualTo("1");
      assertThat(one(warehouse, "SELECT n FROM " + Warehouse.tableOf(report))).isEqualTo("2");
    }
  }

  @Test
  void aFailingQueryNamesItsFile() {
    try (Warehouse warehouse = open(null, null)) {
      SqlFile broken = SqlFolder.parse("clean", "40_votes.sql", "SELECT nothing FROM nowhere");
      assertThatThrownBy(() -> warehouse.createTable(broken))
          .isInstanceOf(WarehouseException.class)
          .hasMessageStartingWith("sql/clean/votes: ");
    }
  }

  @Property(tries = 200)
  void anyTextComesBackFromTheAppenderAndTheLiteralAsItWas(@ForAll("texts") String text) {
    try (Warehouse warehouse = inMemory()) {
      warehouse.execute("t", "CREATE TABLE t (v VARCHAR)");
      try (Appender rows = warehouse.appender("t")) {
        rows.row(text);
      }
      assertThat(one(warehouse, "SELECT v FROM t")).isEqualTo(text);
      assertThat(one(warehouse, "SELECT " + Warehouse.literal(text))).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "'", "\"", "\n", "\r\n", "\t", ";", "--", "\\", "é", "’", "\u00a0", "中", "🗳", "%s",
            "a")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private Warehouse open(@Nullable String memory, @Nullable Integer threads) {
    return DuckDbWarehouse.open(
        folder.resolve("test.duckdb"),
        new Warehouse.Limits(memory, threads, folder.resolve("spill")));
  }

  private static Warehouse inMemory() {
    return DuckDbWarehouse.open(Path.of(""), new Warehouse.Limits(null, 1, Path.of("spill")));
  }

  private static @Nullable String one(Warehouse warehouse, String sql) {
    return warehouse.query(sql, row -> row.getString(1)).get(0);
  }
}
