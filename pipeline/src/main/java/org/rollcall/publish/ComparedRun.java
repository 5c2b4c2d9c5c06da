package org.rollcall.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;

/**
 * One of two runs that are compared.
 *
 * @param tables what SQL reads for a table's name; empty where the run has no such table
 * @param origin what made it; null if it left no record
 */
public record ComparedRun(UnaryOperator<String> tables, @Nullable Origin origin) {

  /** Files beside the raw ones that say how to read votes and decisions. */
  private static final List<String> SETTINGS = List.of("sources.yaml", "aliases.csv");

  /** No run, with no tables. */
  static final ComparedRun NONE = new ComparedRun(table -> "", null);

  /**
   * What decides, besides the raw files, what a run publishes.
   *
   * @param version of Rollcall, which is that of the schema too
   * @param program hash of its classes, SQL and reference data
   * @param settings hashes of the files beside the raw ones, by name; null if it is not known
   */
  public record Origin(String version, String program, @Nullable Map<String, String> settings) {

    static Origin of(RunRecord record) {
      return new Origin(record.version(), record.program(), record.settings());
    }
  }

  /** A run that was published, in its folder. */
  public static ComparedRun in(Path folder) {
    return new ComparedRun(
        table -> parquet(folder, table), RunRecord.in(folder).map(Origin::of).orElse(null));
  }

  /** The run that is going on, whose tables are in the warehouse. */
  static ComparedRun now(Origin origin) {
    return new ComparedRun(table -> table, origin);
  }

  /** Whether a folder holds the tables of a run. */
  public static boolean isIn(Path folder) {
    return !parquet(folder, "votes").isEmpty() && !parquet(folder, "decisions").isEmpty();
  }

  private static String parquet(Path folder, String table) {
    Path file = folder.resolve("data").resolve(table + ".parquet");
    return Files.isRegularFile(file) ? "read_parquet(" + Warehouse.literal(file) + ")" : "";
  }

  String table(String name) {
    return tables.apply(name);
  }

  List<String> columns(Warehouse warehouse, String table) {
    String from = table(table);
    return from.isEmpty()
        ? List.of()
        : warehouse.columns("SELECT * FROM " + from).stream()
            .map(Warehouse.ColumnType::name)
            .toList();
  }

  @Nullable String version() {
    return origin == null ? null : origin.version();
  }

  /** The one row that says whether program and settings changed; null where that is unknown. */
  String origin(ComparedRun after) {
    return "SELECT CAST("
        + changed(after, Origin::program)
        + " AS BOOLEAN) AS program, CAST("
        + changed(after, ComparedRun::settings)
        + " AS BOOLEAN) AS settings";
  }

  private String changed(
      ComparedRun after, java.util.function.Function<Origin, @Nullable Object> part) {
    Optional<Object> old = Optional.ofNullable(origin).map(part);
    Optional<Object> now = Optional.ofNullable(after.origin).map(part);
    return old.isEmpty() || now.isEmpty()
        ? "NULL"
        : String.valueOf(!Objects.equals(old.get(), now.get()));
  }

  private static @Nullable Object settings(Origin origin) {
    if (origin.settings() == null) {
      return null;
    }
    Map<String, String> read = new TreeMap<>(origin.settings());
    read.keySet().retainAll(SETTINGS);
    return read;
  }
}
