package org.rollcall.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What became of the data since the run that was published before, and so their version. */
final class DataHistory {

  /** Tables that {@link Changes} does not go through, and those of their columns that count. */
  private static final Map<String, String> FURTHER = Map.of("blocs", "", "countries", "votes");

  private final Warehouse warehouse;
  private final Path folder;

  /**
   * Prepares to compare.
   *
   * @param folder of this run, with {@code datapackage.json} and {@code changes.csv}
   */
  DataHistory(Warehouse warehouse, Path folder) {
    this.warehouse = warehouse;
    this.folder = folder;
  }

  /**
   * The version of this run's data: {@link DataVersion#FIRST} if nothing was published before, or
   * by a Rollcall that gave the data no version.
   */
  DataVersion version(Optional<Path> before) {
    Optional<DataVersion> old =
        before
            .flatMap(RunRecord::in)
            .flatMap(record -> Optional.ofNullable(record.dataVersion()))
            .flatMap(DataVersion::read);
    return old.map(version -> version.after(since(before.orElseThrow()))).orElse(DataVersion.FIRST);
  }

  private DataVersion.Change since(Path before) {
    try {
      if (!described(before, "schema").equals(described(folder, "schema"))) {
        return DataVersion.Change.SCHEMA;
      }
      if (described(before, "hash").equals(described(folder, "hash"))) {
        return DataVersion.Change.NONE;
      }
      return corrected(before) ? DataVersion.Change.CORRECTED : DataVersion.Change.ADDED;
    } catch (WarehouseException | JacksonException spoilt) {
      return DataVersion.Change.SCHEMA; // what was published before was altered: not comparable
    }
  }

  /** The schema or the hash of each CSV file of {@code data/}. */
  private static Map<String, String> described(Path run, String what) {
    Map<String, String> described = new TreeMap<>();
    Path file = run.resolve(DataPackage.NAME);
    if (!Files.isRegularFile(file)) {
      return described;
    }
    for (JsonNode resource : DataPackage.JSON.readTree(file.toFile()).path("resources")) {
      String path = resource.path("path").asString("");
      if (path.startsWith("data/") && path.endsWith(".csv")) {
        described.put(
            path, what.equals("schema") ? columns(resource) : resource.path(what).asString(""));
      }
    }
    return described;
  }

  private static String columns(JsonNode resource) {
    Map<String, String> types = new TreeMap<>();
    for (JsonNode field : resource.path("schema").path("fields")) {
      types.put(field.path("name").asString(""), field.path("type").asString(""));
    }
    return types.toString();
  }

  private boolean corrected(Path before) {
    for (String table : List.of("votes", "decisions")) {
      one("SELECT COUNT(*) FROM " + parquet(before, table)); // spoilt files tell of no change
    }
    String changes = Warehouse.literal(folder.resolve("changes.csv"));
    long told =
        one(
            "SELECT COUNT(*) FROM read_csv("
                + changes
                + ", header = true, all_varchar = true) WHERE change IN ('changed', 'removed')");
    return told > 0
        || FURTHER.entrySet().stream()
            .anyMatch(table -> gone(before, table.getKey(), table.getValue()) > 0);
  }

  /** Rows that are no longer there as they were. */
  private long gone(Path before, String table, String counted) {
    String columns = counted.isEmpty() ? "*" : "* EXCLUDE (" + Warehouse.quoted(counted) + ")";
    return one(
        "SELECT COUNT(*) FROM (SELECT "
            + columns
            + " FROM "
            + parquet(before, table)
            + " EXCEPT SELECT "
            + columns
            + " FROM "
            + Warehouse.quoted(table)
            + ")");
  }

  private static String parquet(Path run, String table) {
    return "read_parquet(" + Warehouse.literal(run.resolve("data/" + table + ".parquet")) + ")";
  }

  private long one(String sql) {
    return warehouse.query(sql, row -> row.getLong(1)).get(0);
  }
}
