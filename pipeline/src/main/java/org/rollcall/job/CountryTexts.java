package org.rollcall.job;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private record Asked(String name, @Nullable LocalDate from, @Nullable LocalDate to) {}

  private record Refused(String source, String name, long cells, String ref, Asked asked) {}

  private final CountryResolver resolver;
  private final NoticeLog notices;
  private final Map<Asked, CountryResolution> answers = new LinkedHashMap<>();
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
    warehouse.forEach(
        "SELECT DISTINCT v.country, d.date_from, d.date_to FROM raw_vote AS v"
            + " INNER JOIN resolved_decision AS d"
            + " ON d.source_id = v.source_id AND d.decision_key = v.decision_key"
            + " ORDER BY v.country, d.date_from NULLS LAST, d.date_to",
        row -> {
          Asked asked =
              new Asked(
                  row.getString(1),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, LocalDate.class));
          answers.put(asked, ask(asked));
        });
    try (Appender rows = warehouse.appender("resolved_country")) {
      answers.forEach((asked, answer) -> rows.row(row(asked, answer)));
    }
    report(warehouse);
  }

  private CountryResolution ask(Asked asked) {
    return CountryText.of(asked.name()).resolve(resolver, asked.from(), asked.to());
  }

  private static @Nullable Object[] row(Asked asked, CountryResolution answer) {
    if (answer instanceof CountryResolution.Matched m) {
      return row(asked, "matched", m.code(), m.nameThen(), m.rule(), m.code());
    }
    if (answer instanceof CountryResolution.Unknown u) {
      return row(asked, "unknown", null, null, u.rule(), u.code());
    }
    return row(asked, "ambiguous", null, null, answer.rule(), null);
  }

  private static @Nullable Object[] row(Asked asked, @Nullable String... values) {
    @Nullable Object[] row = new @Nullable Object[3 + values.length];
    row[0] = asked.name();
    row[1] = asked.from();
    row[2] = asked.to();
    System.arraycopy(values, 0, row, 3, values.length);
    return row;
  }

  /**
   * One notice for each source and refused name by which votes were lost. A State that is known but
   * was no Member that day is left to the check of votes by non-members.
   */
  private void report(Warehouse warehouse) {
    List<Refused> lost =
        warehouse.query(
            """
            SELECT v.source_id, v.country, COUNT(*), ARG_MIN(v.ref, v.rowid),
                   MIN(c.date_from), MIN(c.date_to)
            FROM raw_vote AS v
            INNER JOIN resolved_decision AS d
              ON d.source_id = v.source_id AND d.decision_key = v.decision_key
            INNER JOIN resolved_vote AS t
              ON t.source_id = v.source_id AND t.text = v.vote AND t.status <> 'no vote'
              AND TRIM(v.vote) <> ''
            INNER JOIN resolved_country AS c
              ON c.country = v.country
              AND c.date_from IS NOT DISTINCT FROM d.date_from
              AND c.date_to IS NOT DISTINCT FROM d.date_to
            WHERE c.status <> 'matched' AND c.seat_code IS NULL
            GROUP BY v.source_id, v.country
            ORDER BY v.source_id, v.country
            """,
            row ->
                new Refused(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    new Asked(
                        row.getString(2),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class))));
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
                lost.asked().from() == null ? "" : " on " + lost.asked().from(),
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
