package org.rollcall.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;

/**
 * The votes on a subject as States and decisions: what the matrix sheets of the workbook show.
 *
 * @param subject its short name
 * @param name its name
 * @param decisions in the order of their days; of too many, the last
 * @param all how many decisions on the subject have rows in votes
 * @param states those with a row in one of the decisions, by name
 */
record SubjectMatrix(
    String subject, String name, List<Decision> decisions, long all, List<State> states) {

  /** A decision: where and when, and its symbol or what else tells it. */
  record Decision(String id, String body, @Nullable String date, @Nullable String symbol) {

    /** Its heading. */
    String heading() {
      return body
          + (date == null ? "" : " " + date)
          + (symbol == null ? " " + id.substring(id.lastIndexOf(':') + 1) : " " + symbol);
    }
  }

  /**
   * A State.
   *
   * @param votes by decision_id, as published
   */
  record State(String code, String name, Map<String, String> votes) {}

  /** The subjects that have votes. */
  static List<String> subjects(Warehouse warehouse) {
    return warehouse.query(
        "SELECT DISTINCT s.subject FROM decision_subject AS s"
            + " INNER JOIN votes AS v ON v.decision_id = s.decision_id ORDER BY s.subject",
        row -> row.getString(1));
  }

  /**
   * The matrix of a subject.
   *
   * @param most how many decisions it shows at most
   */
  static SubjectMatrix of(Warehouse warehouse, String subject, int most) {
    String which =
        "SELECT d.decision_id, d.body, d.date, d.symbol FROM decisions AS d"
            + " INNER JOIN decision_subject AS s ON s.decision_id = d.decision_id"
            + " WHERE s.subject = "
            + Warehouse.literal(subject)
            + " AND d.decision_id IN (SELECT decision_id FROM votes)";
    String shown =
        "SELECT * FROM ("
            + which
            + ") ORDER BY date DESC NULLS LAST, decision_id DESC LIMIT "
            + most;
    return new SubjectMatrix(
        subject,
        name(warehouse, subject),
        warehouse.query(
            "SELECT * FROM (" + shown + ") ORDER BY date NULLS FIRST, decision_id",
            row ->
                new Decision(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
        warehouse.query("SELECT COUNT(*) FROM (" + which + ")", row -> row.getLong(1)).get(0),
        states(warehouse, shown));
  }

  private static String name(Warehouse warehouse, String subject) {
    return warehouse
        .query(
            "SELECT name FROM ref_subjects WHERE subject = " + Warehouse.literal(subject),
            row -> row.getString(1))
        .stream()
        .findFirst()
        .orElse(subject);
  }

  private static List<State> states(Warehouse warehouse, String decisions) {
    Map<String, State> states = new LinkedHashMap<>();
    warehouse.forEach(
        "SELECT c.country_code, c.country_name, v.decision_id, v.vote FROM votes AS v"
            + " INNER JOIN ("
            + decisions
            + ") AS d ON d.decision_id = v.decision_id"
            + " INNER JOIN countries AS c ON c.country_code = v.country_code"
            + " ORDER BY c.country_name, c.country_code, v.decision_id",
        row -> {
          String code = row.getString(1);
          State state = states.get(code);
          if (state == null) {
            state = new State(code, row.getString(2), new LinkedHashMap<>());
            states.put(code, state);
          }
          state.votes().put(row.getString(3), row.getString(4));
        });
    return List.copyOf(states.values());
  }
}
