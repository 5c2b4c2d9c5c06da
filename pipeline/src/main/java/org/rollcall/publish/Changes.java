package org.rollcall.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/** {@code changes.csv}: what differs from the run that was published before. */
final class Changes {

  private static final List<String> DECISION_COLUMNS =
      List.of(
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
          "leads_to");

  private static final String NOTHING =
      "SELECT '' AS \"table\", '' AS change, '' AS decision_id, '' AS country_code,"
          + " '' AS field, '' AS before, '' AS after WHERE false";

  private Changes() {}

  /**
   * Writes the file: table, change (added, removed, changed), decision_id, country_code, field,
   * before, after. With no earlier run, or one that cannot be read any more, only the heading.
   *
   * @return how many changes there are
   */
  static long write(Warehouse warehouse, Optional<Path> before, Path file) {
    Optional<Path> data =
        before
            .map(run -> run.resolve("data"))
            .filter(there -> Files.isRegularFile(there.resolve("votes.parquet")))
            .filter(there -> Files.isRegularFile(there.resolve("decisions.parquet")));
    if (data.isPresent()) {
      try {
        return write(warehouse, parts(warehouse, data.get()), file);
      } catch (WarehouseException brokenOrOfAnotherVersion) {
        // what was published before was altered: that must not keep us from publishing it anew
        return write(warehouse, List.of(), file);
      }
    }
    return write(warehouse, List.of(), file);
  }

  private static long write(Warehouse warehouse, List<String> parts, Path file) {
    String all =
        String.join("\nUNION ALL\n", Stream.concat(Stream.of(NOTHING), parts.stream()).toList());
    warehouse.execute(
        "changes.csv",
        "COPY (SELECT * FROM ("
            + all
            + ") ORDER BY ALL) TO "
            + Warehouse.literal(file.toString())
            + " (FORMAT csv, HEADER true)");
    return warehouse.query("SELECT COUNT(*) FROM (" + all + ")", row -> row.getLong(1)).get(0);
  }

  private static List<String> parts(Warehouse warehouse, Path data) {
    String decisions = parquet(data, "decisions");
    List<String> there =
        warehouse.query("DESCRIBE SELECT * FROM " + decisions, row -> row.getString(1));
    List<String> parts = new ArrayList<>();
    parts.add(votes(parquet(data, "votes")));
    parts.add(decisionsThere(decisions));
    DECISION_COLUMNS.stream()
        .filter(there::contains)
        .forEach(column -> parts.add(decisions(decisions, column)));
    return parts;
  }

  private static String parquet(Path data, String table) {
    return "read_parquet(" + Warehouse.literal(data.resolve(table + ".parquet").toString()) + ")";
  }

  private static String votes(String old) {
    return """
        SELECT 'votes', CASE WHEN o.vote IS NULL THEN 'added' WHEN n.vote IS NULL THEN 'removed'
               ELSE 'changed' END,
               COALESCE(n.decision_id, o.decision_id), COALESCE(n.country_code, o.country_code),
               'vote', o.vote, n.vote
        FROM votes AS n
        FULL JOIN %s AS o
          ON o.decision_id = n.decision_id AND o.country_code = n.country_code
        WHERE n.vote IS DISTINCT FROM o.vote
        """
        .formatted(old);
  }

  private static String decisionsThere(String old) {
    return """
        SELECT 'decisions', CASE WHEN o.decision_id IS NULL THEN 'added' ELSE 'removed' END,
               COALESCE(n.decision_id, o.decision_id), NULL, NULL, NULL, NULL
        FROM decisions AS n
        FULL JOIN %s AS o ON o.decision_id = n.decision_id
        WHERE n.decision_id IS NULL OR o.decision_id IS NULL
        """
        .formatted(old);
  }

  private static String decisions(String old, String column) {
    return """
        SELECT 'decisions', 'changed', n.decision_id, NULL, '%2$s',
               CAST(o."%2$s" AS VARCHAR), CAST(n."%2$s" AS VARCHAR)
        FROM decisions AS n
        INNER JOIN %1$s AS o ON o.decision_id = n.decision_id
        WHERE n."%2$s" IS DISTINCT FROM o."%2$s"
        """
        .formatted(old, column);
  }
}
