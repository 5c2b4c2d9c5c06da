package org.rollcall.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;

/** Follows one published vote back to the cells that it comes from. */
public final class Explanation {

  private final Warehouse warehouse;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A decision as it is told to people. */
  public record Decision(String id, String words) {}

  /** The decisions with this id or symbol, in order of date. */
  public static List<Decision> decisions(Warehouse warehouse, String idOrSymbol) {
    String text = Warehouse.literal(idOrSymbol);
    return warehouse.query(
        "SELECT decision_id, CONCAT_WS(', ', body, symbol, part, CAST(date AS VARCHAR), title)"
            + " FROM decisions WHERE decision_id = "
            + text
            + " OR UPPER(symbol) = UPPER("
            + text
            + ") ORDER BY date, decision_id",
        row -> new Decision(row.getString(1), row.getString(2)));
  }

  /**
   * The chain from the published vote to the raw texts, in words, a line each.
   *
   * @param code of the country
   */
  public static Stream<String> of(Warehouse warehouse, Decision decision, String code) {
    Explanation explanation = new Explanation(warehouse);
    explanation.say("%s", decision.words());
    String key =
        "decision_id = "
            + Warehouse.literal(decision.id())
            + " AND country_code = "
            + Warehouse.literal(code);
    explanation.published(key, code);
    explanation.sources(key);
    explanation.conflicts(key);
    explanation.notices(decision.id());
    return explanation.lines.stream();
  }

  private void published(String key, String code) {
    List<String> found =
        warehouse.query(
            "SELECT CONCAT(country_name, ' (', country_code, '): ', vote,"
                + " CASE WHEN intended_vote IS NOT NULL THEN CONCAT(', intended ', intended_vote) END,"
                + " ' — from ', source_id, ', ', source_ref) FROM votes WHERE "
                + key,
            row -> row.getString(1));
    found.forEach(line -> say("Published: %s", line));
    if (found.isEmpty()) {
      say("Published: nothing for %s", code);
    }
    warehouse
        .query(
            "SELECT v.source_ref FROM vote_filled AS v INNER JOIN decision_base AS d"
                + " ON d.decision_no = v.decision_no WHERE "
                + key,
            row -> row.getString(1))
        .forEach(
            ref ->
                say(
                    "  No cell says so: it follows from the list at %s, in which it is not named",
                    ref));
  }

  private void sources(String key) {
    say("What the sources say:");
    warehouse.forEach(
        """
        SELECT f.path, address(p.place, v.line) AS source_ref, n.name AS country,
               w.text AS written, r.note, v.vote, c.rule AS country_rule, t.rule AS vote_rule,
               t.mark
        FROM candidate_vote AS v
        INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
        INNER JOIN source_file AS f ON f.source_id = d.source_id
        INNER JOIN resolved_country AS c ON c.resolution_no = v.resolution_no
        INNER JOIN resolved_vote AS t ON t.text_no = v.text_no
        INNER JOIN raw_name AS n ON n.name_no = c.name_no
        INNER JOIN raw_text AS w ON w.text_no = v.text_no
        INNER JOIN raw_place AS p ON p.place_no = v.place_no
        INNER JOIN raw_vote AS r
          ON r.claim_no = v.claim_no AND r.name_no = c.name_no AND r.place_no = v.place_no
          AND r.line IS NOT DISTINCT FROM v.line
        WHERE %s
        ORDER BY d.authority_rank, d.source_id, v.place_no, v.line
        """
            .formatted(
                key.replace("decision_id", "d.decision_id")
                    .replace("country_code", "v.country_code")),
        row -> {
          say("  %s, %s", row.getString("path"), row.getString("source_ref"));
          say(
              "    name \"%s\", read by: %s",
              row.getString("country"), row.getString("country_rule"));
          say(
              "    cell \"%s\" → %s, read by: %s%s%s",
              row.getString("written"),
              row.getString("vote"),
              row.getString("vote_rule"),
              note("footnote mark", row.getString("mark")),
              note("note", row.getString("note")));
        });
  }

  private static String note(String what, @Nullable String text) {
    return text == null || text.isEmpty() ? "" : ", " + what + ": " + text;
  }

  private void conflicts(String key) {
    warehouse
        .query(
            "SELECT CONCAT(lost_source, ' ', lost_ref, ' says ', lost, '; ', kept_source, ' ',"
                + " kept_ref, ' says ', kept, ' and is believed') FROM conflicts WHERE "
                + key
                + " ORDER BY 1",
            row -> row.getString(1))
        .forEach(line -> say("Conflict: %s", line));
  }

  private void notices(String decisionId) {
    List<String> found =
        warehouse.query(
            "SELECT DISTINCT CONCAT(n.severity, ' ', n.code, ': ', n.message) FROM notices AS n"
                + " INNER JOIN resolved_decision AS d"
                + " ON d.source_id = n.source_id AND d.ref = n.source_ref WHERE d.decision_id = "
                + Warehouse.literal(decisionId)
                + " ORDER BY 1",
            row -> Objects.requireNonNullElse(row.getString(1), ""));
    found.forEach(line -> say("Notice: %s", line));
  }

  private void say(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
