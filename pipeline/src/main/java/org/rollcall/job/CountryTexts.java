package org.rollcall.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /**
   * A name is asked once for each day on which any source has it; the sources that write it alike
   * share the answer.
   */
  private static final String PAIRS =
      """
      SELECT DISTINCT n.first_no, d.day_no
      FROM raw_vote AS v
      INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
      INNER JOIN (SELECT name_no, MIN(name_no) OVER (PARTITION BY name) AS first_no FROM raw_name)
        AS n ON n.name_no = v.name_no
      ORDER BY n.first_no, d.day_no
      """;

  private static final String ANSWERS =
      """
      CREATE OR REPLACE TEMP TABLE country_answer (
        answer_no INTEGER, status VARCHAR, code VARCHAR, name_then VARCHAR, rule VARCHAR,
        seat_code VARCHAR
      );
      CREATE OR REPLACE TEMP TABLE country_asked (name_no INTEGER, day_no INTEGER, answer_no INTEGER)
      """;

  private static final String RESOLVED =
      """
      INSERT INTO resolved_country
      SELECT
        ROW_NUMBER() OVER (ORDER BY n.name_no, a.day_no), n.name_no, a.day_no,
        r.status, r.code, r.name_then, r.rule, r.seat_code
      FROM country_asked AS a
      INNER JOIN country_answer AS r ON r.answer_no = a.answer_no
      INNER JOIN (SELECT name_no, MIN(name_no) OVER (PARTITION BY name) AS first_no FROM raw_name)
        AS n ON n.first_no = a.name_no;
      DROP TABLE country_asked;
      DROP TABLE country_answer
      """;

  /** What is known of when: a day, a month, or nothing. */
  private record Day(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /** A name, and the days for which it stands. */
  private record Asked(int nameNo, String name, List<Integer> days) {}

  private record Refused(String source, String name, long cells, String ref, Day day) {}

  private final CountryResolver resolver;
  private final NoticeLog notices;
  private long asked;
  private long names;
  private long refused;

  CountryTexts(CountryResolver resolver, NoticeLog notices) {
    this.resolver = resolver;
    this.notices = notices;
  }

  /** Distinct pairs of name and day. */
  long asked() {
    return asked;
  }

  /** Distinct names. */
  long names() {
    return names;
  }

  /** Distinct pairs of source and name of which at least one vote was lost. */
  long refused() {
    return refused;
  }

  void resolve(Warehouse warehouse) {
    Map<Integer, Day> days = days(warehouse);
    List<Asked> all = asked(warehouse);
    List<List<CountryResolution>> answers =
        all.parallelStream().map(asked -> answers(asked, days)).toList();
    warehouse.execute("answers", ANSWERS);
    append(warehouse, all, answers);
    warehouse.execute("resolved_country", RESOLVED);
    report(warehouse);
  }

  private List<Asked> asked(Warehouse warehouse) {
    Map<Integer, String> texts = new HashMap<>();
    warehouse.forEach(
        "SELECT name_no, name FROM raw_name", row -> texts.put(row.getInt(1), row.getString(2)));
    Map<Integer, List<Integer>> days = new LinkedHashMap<>();
    warehouse.forEach(
        PAIRS,
        row -> {
          days.computeIfAbsent(row.getInt(1), name -> new ArrayList<>()).add(row.getInt(2));
          asked++;
        });
    names = days.size();
    return days.entrySet().stream()
        .map(
            each ->
                new Asked(
                    each.getKey(),
                    Objects.requireNonNull(texts.get(each.getKey())),
                    each.getValue()))
        .toList();
  }

  private static Map<Integer, Day> days(Warehouse warehouse) {
    Map<Integer, Day> days = new HashMap<>();
    warehouse.forEach(
        "SELECT DISTINCT day_no, date_from, date_to FROM resolved_decision",
        row -> days.put(row.getInt(1), new Day(row.getDate(2), row.getDate(3))));
    return days;
  }

  private List<CountryResolution> answers(Asked asked, Map<Integer, Day> days) {
    CountryText text = CountryText.of(asked.name());
    return asked.days().stream()
        .map(day -> ask(text, Objects.requireNonNull(days.get(day))))
        .toList();
  }

  private CountryResolution ask(CountryText text, Day day) {
    return text.resolve(resolver, day.from(), day.to());
  }

  /** The few different answers once, and for each name and day the number of its answer. */
  private static void append(
      Warehouse warehouse, List<Asked> all, List<List<CountryResolution>> answers) {
    Map<CountryResolution, Integer> numbers = new HashMap<>();
    try (Appender texts = warehouse.temporaryAppender("country_answer");
        Appender rows = warehouse.temporaryAppender("country_asked")) {
      for (int name = 0; name < all.size(); name++) {
        List<Integer> days = all.get(name).days();
        for (int day = 0; day < days.size(); day++) {
          int number =
              numbers.computeIfAbsent(
                  answers.get(name).get(day),
                  answer -> {
                    append(texts, (int) texts.count(), answer);
                    return (int) texts.count() - 1;
                  });
          rows.begin().add(all.get(name).nameNo()).add(days.get(day).intValue()).add(number).end();
        }
      }
    }
  }

  private static void append(Appender rows, int number, CountryResolution answer) {
    if (answer instanceof CountryResolution.Matched m) {
      rows.row(number, "matched", m.code(), m.nameThen(), m.rule(), m.code());
    } else if (answer instanceof CountryResolution.Unknown u) {
      rows.row(number, "unknown", null, null, u.rule(), u.code());
    } else {
      rows.row(number, "ambiguous", null, null, answer.rule(), null);
    }
  }

  /**
   * One notice for each source and refused name by which votes were lost. A State that is known but
   * was no Member that day is left to the check of votes by non-members.
   */
  private void report(Warehouse warehouse) {
    List<Refused> lost =
        warehouse.query(
            """
            SELECT d.source_id, n.name, COUNT(*), %s,
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
            """
                .formatted(Address.FIRST),
            row ->
                new Refused(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    new Day(row.getDate(5), row.getDate(6))));
    refused = lost.size();
    lost.forEach(this::report);
  }

  private void report(Refused lost) {
    CountryResolution answer = ask(CountryText.of(lost.name()), lost.day());
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
                lost.day().from() == null ? "" : " on " + lost.day().from(),
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
