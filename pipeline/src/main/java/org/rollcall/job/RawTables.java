package org.rollcall.job;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rollcall.job.RawNumbers.Kind;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** The tables into which readers put what they find. */
record RawTables(Warehouse warehouse, RawNumbers numbers) {

  /** Those whose rows bear no number. */
  private static final List<String> WITHOUT_NUMBERS = List.of("raw_legend", "raw_tie");

  private static final String VOTES = "raw_vote";

  /** Makes them anew, empty. */
  static RawTables empty(Warehouse warehouse) {
    SqlFolder.load("schema").stream()
        .filter(file -> file.name().equals("raw"))
        .forEach((SqlFile file) -> warehouse.run(file));
    return new RawTables(warehouse, new RawNumbers());
  }

  /**
   * Writes what was read of one source into a folder, its numbers counted from 1.
   *
   * @param before the numbers before the source was begun
   * @param before the numbers before the source was begun; these are those when it was read
   */
  void extract(String sourceId, RawNumbers before, Path folder) {
    String ofSource = " WHERE source_id = " + Warehouse.literal(sourceId);
    for (Kind kind : Kind.values()) {
      String columns = "* REPLACE (" + shifted(kind, " - ", before) + ")";
      write("SELECT " + columns + " FROM " + kind.table() + ofSource, folder, kind.table());
    }
    for (String table : WITHOUT_NUMBERS) {
      write("SELECT * FROM " + table + ofSource, folder, table);
    }
    write(
        "SELECT * REPLACE (%s) FROM %s WHERE claim_no > %d AND claim_no <= %d"
            .formatted(
                allShifted(" - ", before),
                VOTES,
                before.last(Kind.CLAIM),
                numbers.last(Kind.CLAIM)),
        folder,
        VOTES);
  }

  /** Puts in what {@link #extract} wrote, for a source of this id. */
  void insert(String sourceId, Path folder) {
    RawNumbers before = numbers.copy();
    String source = Warehouse.literal(sourceId) + " AS source_id";
    for (Kind kind : Kind.values()) {
      read(kind.table(), source + ", " + shifted(kind, " + ", before), folder);
      numbers.skip(kind, rows(folder, kind.table()));
    }
    WITHOUT_NUMBERS.forEach(table -> read(table, source, folder));
    read(VOTES, allShifted(" + ", before), folder);
  }

  private static String shifted(Kind kind, String sign, RawNumbers by) {
    return "CAST(%1$s%2$s%3$d AS INTEGER) AS %1$s".formatted(kind.column(), sign, by.last(kind));
  }

  private static String allShifted(String sign, RawNumbers by) {
    return Arrays.stream(Kind.values())
        .map(kind -> shifted(kind, sign, by))
        .collect(Collectors.joining(", "));
  }

  private void write(String query, Path folder, String table) {
    warehouse.execute(
        table,
        "COPY (" + query + ") TO " + Warehouse.literal(file(folder, table)) + " (FORMAT parquet)");
  }

  private static String file(Path folder, String table) {
    return folder.resolve(table + ".parquet").toString();
  }

  private void read(String table, String columns, Path folder) {
    warehouse.execute(
        table,
        "INSERT INTO %s SELECT * REPLACE (%s) FROM read_parquet(%s)"
            .formatted(table, columns, Warehouse.literal(folder.resolve(table + ".parquet"))));
  }

  private int rows(Path folder, String table) {
    return warehouse
        .query(
            "SELECT COUNT(*) FROM read_parquet("
                + Warehouse.literal(folder.resolve(table + ".parquet"))
                + ")",
            row -> row.getInt(1))
        .get(0);
  }

  /** Takes out what was read of a source. */
  void forget(String sourceId) {
    String ofSource = "source_id = " + Warehouse.literal(sourceId);
    warehouse.delete(
        VOTES, "claim_no IN (SELECT claim_no FROM raw_decision WHERE " + ofSource + ")");
    WITHOUT_NUMBERS.forEach(table -> warehouse.delete(table, ofSource));
    for (Kind kind : Kind.values()) {
      warehouse.delete(kind.table(), ofSource);
    }
  }
}
