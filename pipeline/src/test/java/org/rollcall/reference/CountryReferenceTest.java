package org.rollcall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.country.CountryData;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.country.CountryResolver;
import org.rollcall.country.Period;
import org.rollcall.country.Seat;
import org.rollcall.country.SeatName;

/** Keeps the tables of seats and names consistent. */
class CountryReferenceTest {

  private static final CountryData DATA = CountryReference.data();
  private static final CountryResolver RESOLVER = CountryResolver.of(DATA);
  private static final Map<String, Seat> SEATS =
      DATA.seats().stream().collect(Collectors.toMap(Seat::code, s -> s));

  /** The Correlates of War number of both. */
  private static final String YUGOSLAVIA_AND_SERBIA = "345";

  /** Names that two seats shared; see the column {@code valid_from} of {@code aliases.csv}. */
  private static final List<String> SHARED_ONCE =
      List.of(
          "Alemania",
          "Allemagne",
          "Congo",
          "Germany",
          "Republic of the Congo",
          "República del Congo",
          "République du Congo",
          "Германия",
          "Конго",
          "Республика Конго",
          "ألمانيا",
          "الكونغو",
          "جمهورية الكونغو",
          "刚果",
          "刚果共和国",
          "德国");

  /** As the United Nations counts, which is with Yugoslavia's empty seat from 1992 to 2000. */
  @ParameterizedTest(name = "{1} Members at the end of {0}")
  @CsvSource({
    "1945,51", "1946,55", "1947,57", "1948,58", "1949,59", "1950,60", "1954,60", "1955,76",
    "1956,80", "1957,82", "1958,82", "1959,82", "1960,99", "1961,104", "1962,110", "1963,113",
    "1964,115", "1965,117", "1966,122", "1967,123", "1968,126", "1969,126", "1970,127", "1971,132",
    "1973,135", "1974,138", "1975,144", "1976,147", "1977,149", "1978,151", "1979,152", "1980,154",
    "1981,157", "1983,158", "1984,159", "1989,159", "1990,159", "1991,166", "1992,179", "1993,184",
    "1994,185", "1998,185", "1999,188", "2000,189", "2001,189", "2002,191", "2005,191", "2006,192",
    "2010,192", "2011,193", "2024,193",
  })
  void countsPerYearAreThoseOfTheUnitedNations(int year, int members) {
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    long counted = DATA.seats().stream().filter(seat -> seat.occupied(lastDay)).count();
    long emptySeat = year >= 1992 && year <= 1999 ? 1 : 0;

    assertThat(counted + emptySeat).isEqualTo(members);
  }

  @Test
  void onlyIndonesiaAndSyriaHaveGaps() {
    assertThat(DATA.seats().stream().filter(seat -> seat.terms().size() > 1).map(Seat::code))
        .containsExactlyInAnyOrder("IDN", "SYR");
  }

  @Test
  void termsOfASeatDontOverlap() {
    for (Seat seat : DATA.seats()) {
      assertThat(seat.terms()).as(seat.code()).isNotEmpty();
      for (int i = 1; i < seat.terms().size(); i++) {
        assertThat(seat.terms().get(i).from())
            .as(seat.code())
            .isAfter(seat.terms().get(i - 1).to());
      }
    }
  }

  @Test
  void eachSeatHasOneEnglishNameOnEachDayOfItsTerms() {
    List<String> wrong = new ArrayList<>();
    for (Seat seat : DATA.seats()) {
      List<SeatName> names =
          DATA.names().stream()
              .filter(n -> n.code().equals(seat.code()) && n.language().equals("en"))
              .toList();
      for (Period term : seat.terms()) {
        LocalDate last = term.to().equals(LocalDate.MAX) ? LocalDate.of(2026, 12, 31) : term.to();
        for (LocalDate day = term.from(); !day.isAfter(last); day = day.plusDays(1)) {
          LocalDate then = day;
          long count = names.stream().filter(n -> n.period().contains(then)).count();
          if (count != 1) {
            wrong.add(seat.code() + " has " + count + " names on " + day);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theLatestEnglishNameIsTheSeatsName() {
    for (Seat seat : DATA.seats()) {
      assertThat(RESOLVER.resolve(seat.name(), lastDay(seat)))
          .isEqualTo(new Matched(seat.code(), seat.name(), "official name"));
    }
  }

  @Test
  void everyNameLeadsToItsSeatOnTheLastDayItCould() {
    Map<String, String> lost = new TreeMap<>();
    DATA.names().forEach(n -> check(lost, n.name(), n.code(), Period.ALWAYS));
    DATA.aliases().forEach(a -> check(lost, a.name(), a.code(), a.period()));

    assertThat(lost.keySet()).containsExactlyInAnyOrderElementsOf(SHARED_ONCE);
  }

  private static void check(Map<String, String> lost, String name, String code, Period period) {
    Seat seat = seat(code);
    LocalDate day = period.to().isBefore(lastDay(seat)) ? period.to() : lastDay(seat);
    if (!(RESOLVER.resolve(name, day) instanceof Matched matched && matched.code().equals(code))) {
      lost.put(name, code + " on " + day + ": " + RESOLVER.resolve(name, day));
    }
  }

  @Test
  void everyRefusedNameIsRefusedOnEveryDay() {
    List<String> matched =
        DATA.refused().stream()
            .filter(
                r ->
                    RESOLVER.resolve(r.name(), LocalDate.of(1962, 12, 10)) instanceof Matched
                        || RESOLVER.resolve(r.name(), LocalDate.of(2015, 12, 17))
                            instanceof Matched)
            .map(Object::toString)
            .toList();

    assertThat(matched).isEmpty();
  }

  @Test
  void noAliasIsWrittenTwiceForOneSeat() {
    List<String> rows =
        ReferenceTable.load("aliases").records().stream()
            .map(row -> row.get("name") + " = " + row.get("code"))
            .toList();

    assertThat(rows).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seats",
        "seat_terms",
        "seat_names",
        "aliases",
        "cldr_names",
        "country_codes",
        "refused_names",
        "name_words",
        "vote_texts",
        "code_books"
      })
  void everyRowNamesItsSource(String table) {
    ReferenceTable rows = ReferenceTable.load(table);

    assertThat(rows.columns()).contains("source");
    assertThat(rows.records())
        .allSatisfy(row -> assertThat(row.get("source")).as(row.toString()).isNotBlank());
  }

  @Test
  void codesAreUniqueInTheirBook() {
    for (String book : List.of("code", "iso2", "m49", "cow")) {
      List<String> codes =
          ReferenceTable.load("seats").records().stream()
              .map(row -> row.getOrDefault(book, ""))
              .filter(code -> !code.isEmpty() && !code.equals(YUGOSLAVIA_AND_SERBIA))
              .toList();
      assertThat(codes).as(book).doesNotHaveDuplicates();
    }
  }

  @Test
  void predecessorsAndSuccessorsAreSeats() {
    for (Map<String, String> row : ReferenceTable.load("seats").records()) {
      for (String column : List.of("predecessor", "successor")) {
        for (String code : row.getOrDefault(column, "").split(" ", -1)) {
          if (!code.isEmpty()) {
            assertThat(SEATS).as(row.toString()).containsKey(code);
          }
        }
      }
    }
  }

  private static Seat seat(String code) {
    Seat seat = SEATS.get(code);
    assertThat(seat).as(code).isNotNull();
    return java.util.Objects.requireNonNull(seat);
  }

  private static LocalDate lastDay(Seat seat) {
    return seat.lastDay().equals(LocalDate.MAX) ? LocalDate.of(2026, 12, 31) : seat.lastDay();
  }
}
