package org.rollcall.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolution.Candidate;
import org.rollcall.country.CountryResolver;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/** Resolves the distinct names of countries, each with the day it stands for. */
final class CountryTexts {

  /** What is known of when: a day, a month, or nothing. */
  private record Day(@Nullable LocalDate from, @Nullable LocalDate to) {}

  private record Asked(String name, Day day) {}

  /** Number of a name, and of a day for which it stands. */
  private record Pair(int name, int day) {}

  private record Refused(String source, String name, long cells, String ref, Asked asked) {}

  private final CountryResolver resolver;
  private final NoticeLog notices;
  private final Map<Asked, CountryResolution> answers = new HashMap<>();
  private long refused;

  CountryTexts(CountryResolver resolver, NoticeLog notices) {
    this.resolver = resolver;
    this.notices = notices;
  }

  /** Distinct pairs of name and day. */
  long asked() {
    return answers.size();
  }

  /** Distinct names. */
  long names() {
    return answers.keySet().stream().map(Asked::name).distinct().count();
  }

  /** Distinct pairs of source and name of which at least one vote was lost. */
  long refused() {
    return refused;
  }

  void resolve(Warehouse warehouse) {
    Map<Integer, String> names = new HashMap<>();
    warehouse.forEach(
        "SELECT name_no, name FROM raw_name", row -> names.put(row.getInt(1), row.getString(2)));
    Map<Integer, Day> days = days(warehouse);
    List<Pair> pairs =
        warehouse.query(
            "SELECT DISTINCT v.name_no, d.day_no FROM raw_vote AS v"
                + " INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no"
                + " ORDER BY v.name_no, d.day_no",
            row -> new Pair(row.getInt(1), row.getInt(2)));
    try (Appender rows = warehouse.appender("resolved_country")) {
      for (Pair pair : pairs) {
        Asked asked =
            new Asked(
                Objects.requireNonNull(names.get(pair.name())),
                Objects.requireNonNull(days.get(pair.day())));
        append(rows, pair, answers.computeIfAbsent(asked, this::ask));
      }
    }
    report(warehouse);
  }

  private static Map<Integer, Day> days(Warehouse warehouse) {
    Map<Integer, Day> days = new HashMap<>();
    warehouse.forEach(
        "SELECT DISTINCT day_no, date_from, date_to FROM resolved_decision",
        row ->
            days.put(
                row.getInt(1),
                new Day(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
    return days;
  }

  private CountryResolution ask(Asked asked) {
    return CountryText.of(asked.name()).resolve(resolver, asked.day().from(), asked.day().to());
  }

  private static void append(Appender rows, Pair pair, CountryResolution answer) {
    if (answer instanceof CountryResolution.Matched m) {
      append(rows, pair, "matched", m.code(), m.nameThen(), m.rule(), m.code());
    } else if (answer instanceof CountryResolution.Unknown u) {
      append(rows, pair, "unknown", null, null, u.rule(), u.code());
    } else {
      append(rows, pair, "ambiguous", null, null, answer.rule(), null);
    }
  }

  private static void append(Appender rows, Pair pair, @Nullable String... values) {
    rows.begin().add((int) rows.count() + 1).add(pair.name()).add(pair.day());
    for (String value : values) {
      rows.add(value);
    }
    rows.end();
  }

  /**
   * One notice for each source and refused name by which votes were lost. A State that is known but
   * was no Member that day is left to the check of votes by non-members.
   */
  private void report(Warehouse warehouse) {
    List<Refused> lost =
        warehouse.query(
            """
            SELECT d.source_id, n.name, COUNT(*), ARG_MIN(address(p.place, v.line), v.rowid),
                   MIN(d.date_from), MIN(d.date_to)
            FROM raw_vote AS v
            INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
            INNER JOIN resolved_vote AS t
              ON t.text_no = v.text_no AND t.status <> 'no vote' AND NOT t.blank
            INNER JOIN resolved_country AS c
              ON c.name_no = v.name_no AND c.day_no = d.day_no
              AND c.status <> 'matched' AND c.seat_code IS NULL
            INNER JOIN raw_name AS n ON n.name_no = v.name_no
            INNER JOIN raw_place AS p ON p.place_no = v.place_no
            GROUP BY d.source_id, n.name
            ORDER BY d.source_id, n.name
            """,
            row ->
                new Refused(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    new Asked(
                        row.getString(2),
                        new Day(
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class)))));
    refused = lost.size();
    lost.forEach(this::report);
  }

  private void report(Refused lost) {
    CountryResolution answer = answers.getOrDefault(lost.asked(), ask(lost.asked()));
    List<Candidate> candidates =
        answer instanceof CountryResolution.Ambiguous a
            ? a.candidates()
            : answer instanceof CountryResolution.Unknown u ? u.suggestions() : List.of();
    boolean ambiguous = answer instanceof CountryResolution.Ambiguous;
    String reason =
        answer instanceof CountryResolution.Unknown u
            ? u.reason()
            : "More than one Member bears this name";
    notices.add(
        new Notice(
            Severity.ERROR,
            ambiguous ? "ambiguous-country" : "unknown-country",
            lost.source(),
            lost.ref(),
            String.format(
                Locale.ROOT,
                "\"%s\"%s is refused. %s; %s not published, this the first%s",
                lost.name(),
                lost.asked().day().from() == null ? "" : " on " + lost.asked().day().from(),
                reason,
                Words.count(lost.cells(), "vote cell"),
                candidates.isEmpty() ? "" : "; near: " + listed(candidates)),
            lost.name(),
            suggestion(lost.name(), candidates.stream().map(Candidate::code).distinct().toList())));
  }

  /**
   * Where several States are near, the line is left for the user to fill in: any could be meant.
   */
  private static String suggestion(String name, List<String> codes) {
    String alias = "add a line to input/aliases.csv: \"" + name.replace("\"", "\"\"") + "\",%s,,,";
    return switch (codes.size()) {
      case 0 ->
          "Correct or clear the cell; if it is one more name of a Member, "
              + alias.replace("%s", "CODE");
      case 1 -> "Correct the cell, or " + alias.replace("%s", codes.get(0));
      default ->
          "Correct the cell, or "
              + alias.replace("%s", "CODE")
              + " with CODE "
              + String.join(" or ", codes);
    };
  }

  private static String listed(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            c ->
                c.name()
                    + " ("
                    + c.code()
                    + (c.difference().isEmpty() ? ")" : "; " + c.difference() + ")"))
        .collect(Collectors.joining(", "));
  }
}
