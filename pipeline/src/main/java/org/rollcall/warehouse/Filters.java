package org.rollcall.warehouse;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked to look at; null for everything.
 *
 * @param subject short name of a subject: {@code dprk}
 * @param body {@code GA3}
 * @param bloc short name of a bloc: {@code nam}
 * @param country code of a seat: {@code USA}
 * @param from first day
 * @param to last day
 */
public record Filters(
    @Nullable String subject,
    @Nullable String body,
    @Nullable String bloc,
    @Nullable String country,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Everything. */
  public static final Filters NONE = new Filters(null, null, null, null, null, null);

  /** The names of the filters, as reports declare them and people write them. */
  public static final List<String> NAMES =
      List.of("subject", "body", "bloc", "country", "from", "to");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /**
   * Filters by name; a day may be a year, which means its first or its last day.
   *
   * @throws IllegalArgumentException if a name is unknown or a text is no day, in words
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Filters of(Map<String, String> texts) {
    for (String name : texts.keySet()) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "there is no filter " + name + "; there are " + String.join(", ", NAMES));
      }
    }
    Filters filters =
        new Filters(
            texts.get("subject"),
            texts.get("body"),
            texts.get("bloc"),
            texts.get("country"),
            day("from", texts.get("from")),
            day("to", texts.get("to")));
    if (filters.from != null && filters.to != null && filters.from.isAfter(filters.to)) {
      throw new IllegalArgumentException(
          "from " + filters.from + " is after to " + filters.to + ": no day is between them");
    }
    return filters;
  }

  private static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (YEAR.matcher(text).matches()) {
        Year year = Year.parse(text);
        return name.equals("from") ? year.atDay(1) : year.atMonth(12).atEndOfMonth();
      }
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw new IllegalArgumentException(
          name + " " + text + " is no day: write 2005-12-16, or 2005 for the year", noDay);
    }
  }

  /** Those that are given, by name. */
  public Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "subject", subject);
    put(given, "body", body);
    put(given, "bloc", bloc);
    put(given, "country", country);
    put(given, "from", from);
    put(given, "to", to);
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value.toString());
    }
  }

  /** In words: {@code subject dprk, from 2005-01-01}; empty for everything. */
  public String words() {
    return given().entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Those that choose decisions, not votes in them. */
  Filters ofDecisions() {
    return new Filters(subject, body, null, null, from, to);
  }

  /** The same for another country, or for all. */
  public Filters withCountry(@Nullable String other) {
    return new Filters(subject, body, bloc, other, from, to);
  }

  /** These, and those of others where these are silent. */
  public Filters or(Filters others) {
    Map<String, String> both = new LinkedHashMap<>(others.given());
    both.putAll(given());
    return of(both);
  }

  /** The one row of the view {@code parameters}, from which SQL files take them. */
  public String row() {
    List<String> columns = new ArrayList<>();
    columns.add(column(subject, "STRING", "subject"));
    columns.add(column(body, "STRING", "body"));
    columns.add(column(bloc, "STRING", "bloc"));
    columns.add(column(country, "STRING", "country"));
    columns.add(column(from, "DATE", "from_date"));
    columns.add(column(to, "DATE", "to_date"));
    return "SELECT " + String.join(", ", columns);
  }

  private static String column(@Nullable Object value, String type, String name) {
    String literal = value == null ? "NULL" : Warehouse.literal(value.toString());
    return "CAST(" + literal + " AS " + type + ") AS " + name;
  }
}
