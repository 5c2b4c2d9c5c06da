package org.rollcall.publish;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.decision.NearTitles;
import org.rollcall.warehouse.Warehouse;

/** What the rules of subjects catch among the published decisions, and what they narrowly miss. */
public final class SubjectCatch {

  private static final int MISSED = 12;

  private final Warehouse warehouse;

  public SubjectCatch(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** A subject and how many decisions it caught. */
  public record Subject(String id, String name, long decisions) {}

  /** All subjects, in the order of their names. */
  public List<Subject> all() {
    return warehouse.query(
        "SELECT r.subject, r.name, COUNT(s.decision_id) FROM ref_subjects AS r"
            + " LEFT JOIN decision_subject AS s ON s.subject = r.subject"
            + " GROUP BY r.subject, r.name ORDER BY r.subject",
        row -> new Subject(row.getString(1), row.getString(2), row.getLong(3)));
  }

  /**
   * How a subject is declared.
   *
   * @param rule in words
   * @param title pattern, or null
   * @param symbol pattern, or null
   * @param issues codes, or null
   */
  public record Rule(
      String name,
      String rule,
      @Nullable String title,
      @Nullable String symbol,
      @Nullable String issues,
      String source) {}

  /** The rule of a subject; empty if there is no such subject. */
  public List<Rule> rule(String subject) {
    return warehouse.query(
        "SELECT name, rule, title, symbol, issues, source FROM ref_subjects WHERE subject = "
            + Warehouse.literal(subject),
        row ->
            new Rule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }

  /**
   * Decisions of one title that were caught.
   *
   * @param told by title, symbol or issue; or by neither, but by a source or a linked decision
   */
  public record Caught(
      String title, long decisions, @Nullable String first, @Nullable String last, String told) {}

  /** What a subject caught, most decisions first. */
  public List<Caught> caught(String subject) {
    return warehouse.query(
        """
        WITH told AS (
          SELECT d.decision_id, STRING_AGG(DISTINCT r.rule, ', ' ORDER BY r.rule) AS rules
          FROM resolved_subject AS r
          INNER JOIN resolved_decision AS d ON d.claim_no = r.claim_no
          WHERE r.subject = %1$s
          GROUP BY d.decision_id
        )
        SELECT COALESCE(d.title, ''), COUNT(*), MIN(YEAR(d.date)), MAX(YEAR(d.date)),
               STRING_AGG(DISTINCT COALESCE(t.rules, 'source or link'), '; '
                          ORDER BY COALESCE(t.rules, 'source or link'))
        FROM decision_subject AS s
        INNER JOIN decisions AS d ON d.decision_id = s.decision_id
        LEFT JOIN told AS t ON t.decision_id = d.decision_id
        WHERE s.subject = %1$s
        GROUP BY COALESCE(d.title, '')
        ORDER BY COUNT(*) DESC, 1
        """
            .formatted(Warehouse.literal(subject)),
        row ->
            new Caught(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }

  /** Titles that the subject's rule does not catch, though they are near to those that it does. */
  public List<NearTitles.Near> missed(List<Caught> caught) {
    List<String> titles =
        warehouse.query(
            "SELECT DISTINCT title FROM decisions WHERE title IS NOT NULL ORDER BY title",
            row -> row.getString(1));
    Map<Boolean, List<String>> known =
        caught.stream().map(Caught::title).collect(Collectors.partitioningBy(String::isEmpty));
    return new NearTitles(titles).missed(known.getOrDefault(false, List.of()), MISSED);
  }
}
