package org.rollcall.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of {@code bloc_terms.csv} or {@code body_terms.csv}.
 *
 * @param group the bloc or the body
 * @param from first day
 * @param to last day; {@link LocalDate#MAX} while it lasts
 */
record Term(
    String group, String code, LocalDate from, LocalDate to, String certainty, String source) {

  static List<Term> load(String table, String groupColumn) {
    return ReferenceTable.load(table).records().stream().map(row -> of(row, groupColumn)).toList();
  }

  private static Term of(Map<String, String> row, String groupColumn) {
    return new Term(
        field(row, groupColumn),
        field(row, "code"),
        LocalDate.parse(field(row, "valid_from")),
        endOf(field(row, "valid_to")),
        row.getOrDefault("certainty", "sure"),
        field(row, "source"));
  }

  private static String field(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new IllegalStateException("No column " + column + " in " + row.keySet());
    }
    return value;
  }

  private static LocalDate endOf(String text) {
    return text.isEmpty() ? LocalDate.MAX : LocalDate.parse(text);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean spans(Term other) {
    return !from.isAfter(other.from) && !to.isBefore(other.to);
  }

  boolean overlaps(Term other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** Codes of those who belong to a group on a day. */
  static Set<String> members(List<Term> terms, String group, LocalDate day) {
    return terms.stream()
        .filter(term -> term.group().equals(group) && term.covers(day))
        .map(Term::code)
        .collect(Collectors.toSet());
  }
}
