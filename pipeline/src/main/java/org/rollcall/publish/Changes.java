package org.rollcall.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/**
 * What differs between two runs: votes and decisions that were added, removed or changed, each with
 * its source and the reason, as far as it can be known of what the runs left behind.
 *
 * @param notes what the two could not be compared in, in words
 */
public record Changes(Warehouse warehouse, List<String> notes) {

  /** The columns that are compared, and those that tell the sources, by table. */
  private static final Map<String, List<String>> COLUMNS = columns();

  private static final String ROWS =
      "SELECT of_table AS \"table\", change, decision_id, country_code, field, before, after,"
          + " source_id, source_before, reason FROM changes";

  private static final String SUMMARY =
      "SELECT of_table AS \"table\", change, source_id, reason, COUNT(*) AS rows FROM changes"
          + " GROUP BY of_table, change, source_id, reason"
          + " ORDER BY of_table DESC, change, rows DESC, source_id, reason";

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("votes", List.of("decision_id", "country_code", "vote", "source_id"));
    columns.put(
        "decisions",
        List.of(
            "decision_id",
            "title",
            "kind",
            "adoption",
            "outcome",
            "yes",
            "no",
            "abstain",
            "absent",
            "stated_yes",
            "stated_no",
            "stated_abstain",
            "leads_to",
            "source_id"));
    columns.put("sources", List.of("source_id", "sha256", "authority", "reader"));
    return columns;
  }

  /**
   * Compares two runs, in tables of the warehouse that go when it is closed.
   *
   * @throws WarehouseException if what one of them published cannot be read
   */
  public static Changes between(Warehouse warehouse, ComparedRun before, ComparedRun after) {
    List<String> notes = new ArrayList<>();
    versions(before, after).forEach(notes::add);
    COLUMNS.keySet().forEach(table -> notes.addAll(views(warehouse, table, before, after)));
    warehouse.execute(
        "compared", "CREATE OR REPLACE TEMP VIEW compared AS " + before.origin(after));
    SqlFolder.load("changes").forEach(warehouse::createTable);
    return new Changes(warehouse, List.copyOf(notes));
  }

  private static List<String> versions(ComparedRun before, ComparedRun after) {
    String one = before.version();
    String other = after.version();
    if (one == null || other == null) {
      return List.of("Of one of the runs no record is left, so that reasons are unknown");
    }
    return one.equals(other)
        ? List.of()
        : List.of(
            "The runs were made by different versions, %s and %s: what both have is compared"
                .formatted(one, other));
  }

  /**
   * Shows a table of both runs under the names {@code before_…} and {@code after_…}, with the
   * columns that both have; the others are null in both, and so are no difference.
   */
  private static List<String> views(
      Warehouse warehouse, String table, ComparedRun before, ComparedRun after) {
    List<String> wanted = Objects.requireNonNull(COLUMNS.get(table));
    List<String> old = before.columns(warehouse, table);
    List<String> now = after.columns(warehouse, table);
    List<String> both =
        wanted.stream().filter(column -> old.contains(column) && now.contains(column)).toList();
    view(warehouse, "before_" + table, wanted, both, before.table(table));
    view(warehouse, "after_" + table, wanted, both, after.table(table));
    return both.size() == wanted.size()
        ? List.of()
        : List.of("Not compared, since only one of the runs has it: " + missing(table, both));
  }

  private static String missing(String table, List<String> both) {
    List<String> wanted = Objects.requireNonNull(COLUMNS.get(table));
    return both.isEmpty()
        ? table
        : wanted.stream()
            .filter(column -> !both.contains(column))
            .map(column -> table + "." + column)
            .collect(Collectors.joining(", "));
  }

  private static void view(
      Warehouse warehouse, String name, List<String> wanted, List<String> both, String from) {
    String columns =
        wanted.stream()
            .map(c -> both.contains(c) ? Warehouse.quoted(c) : "NULL AS " + Warehouse.quoted(c))
            .collect(Collectors.joining(", "));
    String rows = both.isEmpty() ? " WHERE FALSE" : " FROM " + from;
    warehouse.execute(name, "CREATE OR REPLACE TEMP VIEW " + name + " AS SELECT " + columns + rows);
  }

  /**
   * The query of all rows: table, change (added, removed, changed), decision_id, country_code,
   * field, before, after, source_id (of the value after; before, if it was removed), source_before,
   * reason.
   */
  public String rows() {
    return ROWS + " ORDER BY ALL";
  }

  /** The query that counts them: table, change, source_id, reason, rows. */
  public String summary() {
    return SUMMARY;
  }

  /** How many rows there are of each table, change and reason. */
  public List<RunRecord.Change> counts() {
    return warehouse.query(
        "SELECT of_table, change, reason, COUNT(*) FROM changes GROUP BY ALL"
            + " ORDER BY 1 DESC, 2, 4 DESC, 3",
        row ->
            new RunRecord.Change(
                row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
  }

  /** Writes all rows as CSV. */
  void write(Path file) {
    warehouse.execute(
        "changes.csv",
        "COPY ("
            + rows()
            + ") TO "
            + Warehouse.literal(file.toString())
            + " (FORMAT csv, HEADER true)");
  }
}
