package org.rollcall.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.country.CountryCode;
import org.rollcall.country.CountryData;
import org.rollcall.country.CountryResolver;
import org.rollcall.country.KnownName;
import org.rollcall.country.Period;
import org.rollcall.country.RefusedName;
import org.rollcall.country.Seat;
import org.rollcall.country.SeatName;

/** The seats of the United Nations and their names, from the tables that ship with Rollcall. */
public final class CountryReference {

  private CountryReference() {}

  /** A resolver that knows all of them. */
  public static CountryResolver resolver() {
    return CountryResolver.of(data());
  }

  /**
   * What the tables say.
   *
   * @throws IllegalStateException if a table is missing or malformed
   */
  public static CountryData data() {
    List<Map<String, String>> seats = ReferenceTable.load("seats").records();
    return new CountryData(seats(seats), names(), aliases(), codes(seats), refused(), words());
  }

  private static List<Seat> seats(List<Map<String, String>> rows) {
    Map<String, List<Period>> terms = new HashMap<>();
    for (Map<String, String> row : ReferenceTable.load("seat_terms").records()) {
      terms.computeIfAbsent(text(row, "code"), c -> new ArrayList<>()).add(period(row));
    }
    return rows.stream()
        .map(
            row -> {
              String code = text(row, "code");
              return new Seat(code, text(row, "name"), terms.getOrDefault(code, List.of()));
            })
        .toList();
  }

  private static List<SeatName> names() {
    return ReferenceTable.load("seat_names").records().stream()
        .map(
            row ->
                new SeatName(
                    text(row, "code"), text(row, "name"), text(row, "language"), period(row)))
        .toList();
  }

  private static List<KnownName> aliases() {
    List<KnownName> known = new ArrayList<>(writtenByHand());
    for (Map<String, String> row : ReferenceTable.load("cldr_names").records()) {
      known.add(
          new KnownName(
              text(row, "name"),
              text(row, "code"),
              Period.ALWAYS,
              text(row, "language").equals("en") ? "alias" : "name in " + text(row, "language")));
    }
    return known;
  }

  private static List<KnownName> writtenByHand() {
    return ReferenceTable.load("aliases").records().stream()
        .map(
            row ->
                new KnownName(text(row, "name"), text(row, "code"), period(row), text(row, "rule")))
        .toList();
  }

  private static List<CountryCode> codes(List<Map<String, String>> seats) {
    List<CountryCode> codes = new ArrayList<>();
    for (Map<String, String> seat : seats) {
      String code = text(seat, "code");
      codes.add(new CountryCode("iso3", code, code, Period.ALWAYS));
      for (String book : List.of("iso2", "m49", "cow")) {
        if (!text(seat, book).isEmpty()) {
          codes.add(new CountryCode(book, text(seat, book), code, Period.ALWAYS));
        }
      }
    }
    for (Map<String, String> row : ReferenceTable.load("country_codes").records()) {
      codes.add(
          new CountryCode(
              text(row, "code_book"), text(row, "text"), text(row, "code"), period(row)));
    }
    return codes;
  }

  private static List<RefusedName> refused() {
    return ReferenceTable.load("refused_names").records().stream()
        .map(
            row ->
                new RefusedName(
                    text(row, "name"),
                    text(row, "reason"),
                    text(row, "suggestions").isEmpty()
                        ? List.of()
                        : List.of(text(row, "suggestions").split(" "))))
        .toList();
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (Map<String, String> row : ReferenceTable.load("name_words").records()) {
      words.put(text(row, "word"), text(row, "stands_for"));
    }
    return words;
  }

  private static Period period(Map<String, String> row) {
    return Period.parse(text(row, "valid_from"), text(row, "valid_to"));
  }

  private static String text(Map<String, String> row, String column) {
    String text = row.get(column);
    if (text == null) {
      throw new IllegalStateException("A reference table lacks the column " + column);
    }
    return text;
  }
}
