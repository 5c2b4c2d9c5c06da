package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.decision.DateText.Reading;

class DateTextTest {

  private static final List<String> UNAMBIGUOUS =
      List.of(
          "yyyy-MM-dd",
          "yyyy.MM.dd",
          "yyyy/M/d",
          "dd.MM.yyyy",
          "d MMM yyyy",
          "d MMMM yyyy",
          "MMMM d, yyyy",
          "MMM d, yyyy",
          "d-MMM-yyyy",
          "EEEE, d MMMM yyyy",
          "EEE d MMM yyyy",
          "yyyy-MM-dd'T'10:30:00");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2005-12-16",
        "2005.12.16",
        "2005/12/16",
        "2005-12-16 00:00:00",
        "16.12.2005",
        "12.16.2005",
        "12/16/2005",
        "16/12/2005",
        "16-12-2005",
        "12/16/2005 4:51:52 PM",
        "16 Dec 2005",
        "16 Dec. 2005",
        "16-Dec-2005",
        "16 DECEMBER 2005",
        "16th December 2005",
        "16th of December 2005",
        "December 16, 2005",
        "Dec 16 2005",
        "Friday, 16 December 2005",
        "Fri 16 Dec 2005",
        "Friday, 16 December 2005, 10 a.m.",
        "Friday, 16 December 2005, at 3.30 p.m.",
        "\u00a016\u00a0December\u00a02005 ",
        "16-Dec-05",
        "16 dec 05",
        "16.12.05",
        "12/16/05",
        "20051216",
        "16DEC2005",
        "16 décembre 2005",
        "16 déc. 2005",
        "Le vendredi 16 décembre 2005",
        "16 de diciembre de 2005",
        "16 dic. 2005",
      })
  void theSixteenthOfDecember2005AsPeopleWriteIt(String text) {
    assertThat(DateText.read(text)).isEqualTo(day(LocalDate.of(2005, 12, 16)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"December 2005", "Dec 2005", "Dec. 2005", "12/2005", "2005-12", "2005.12"})
  void aMonthIsReadAsAMonth(String text) {
    assertThat(DateText.read(text))
        .isEqualTo(new Reading.Read(DecisionDate.month(YearMonth.of(2005, 12))));
  }

  @Test
  void aYearIsReadAsAYear() {
    assertThat(DateText.read("2005")).isEqualTo(new Reading.Read(DecisionDate.year(2005)));
  }

  @Test
  void septemberHasTwoShortForms() {
    assertThat(DateText.read("9 Sept 2005")).isEqualTo(day(LocalDate.of(2005, 9, 9)));
    assertThat(DateText.read("9 Sep 2005")).isEqualTo(day(LocalDate.of(2005, 9, 9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2005", "3-4-2005"})
  void dayAndMonthThatCouldBeEitherWayRoundAreNotGuessed(String text) {
    assertThat(DateText.read(text))
        .isEqualTo(new Reading.Ambiguous(LocalDate.of(2005, 4, 3), LocalDate.of(2005, 3, 4)));
  }

  @Test
  void theSameDayEitherWayRoundIsNotAmbiguous() {
    assertThat(DateText.read("04/04/2005")).isEqualTo(day(LocalDate.of(2005, 4, 4)));
  }

  @Test
  void dotsMeanDayFirst() {
    assertThat(DateText.read("03.04.2005")).isEqualTo(day(LocalDate.of(2005, 4, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 June 2005",
        "2005-02-29",
        "2005-13-01",
        "32/12/2005",
        "13/13/2005",
        "00/05/2005",
        "0",
        "",
        " ",
        "16 Dec 1905",
        "1905",
        "2005-1-1-1",
        "16 Brumaire 2005",
        "tomorrow",
        "60/173",
        "16/12/05", // or 5 December 2016
        "05/12/03",
        "20051316",
        "38702",
      })
  void whatIsNoDateOfTheUnitedNationsIsUnreadable(String text) {
    assertThat(DateText.read(text)).isEqualTo(new Reading.Unreadable());
  }

  @Test
  void twoFiguresAreAYearSinceThereAreMembers() {
    assertThat(DateText.read("24-Oct-45")).isEqualTo(day(LocalDate.of(1945, 10, 24)));
    assertThat(DateText.read("24-Oct-44")).isEqualTo(day(LocalDate.of(2044, 10, 24)));
  }

  @Test
  void theFirstOfAMonthHasAFormOfItsOwnInFrench() {
    assertThat(DateText.read("1er août 1990")).isEqualTo(day(LocalDate.of(1990, 8, 1)));
  }

  @Test
  void the29thOfFebruaryExistsInLeapYears() {
    assertThat(DateText.read("29 Feb 2012")).isEqualTo(day(LocalDate.of(2012, 2, 29)));
  }

  @Property(tries = 3000)
  void everyDayReadsBackInEveryUnambiguousForm(
      @ForAll("days") LocalDate day, @ForAll("forms") String form) {
    String text = day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
    assertThat(DateText.read(text)).as(text).isEqualTo(day(day));
  }

  @Test
  void everyDayFrom1946To2026ReadsBack() {
    for (LocalDate day = LocalDate.of(1946, 1, 1); day.getYear() <= 2026; day = day.plusDays(1)) {
      assertThat(DateText.read(day.toString())).isEqualTo(day(day));
    }
  }

  @Property
  void anyTextIsReadWithoutAFailure(@ForAll String text) {
    assertThat(DateText.read(text)).isNotNull();
  }

  @Property
  void anyThreeNumbersAreReadWithoutAFailure(
      @ForAll("numbers") int a, @ForAll("numbers") int b, @ForAll("numbers") int c) {
    assertThat(DateText.read(a + "/" + b + "/" + c)).isNotNull();
    assertThat(DateText.read(a + "." + b + "." + c)).isNotNull();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1946, 1, 1).toEpochDay(), LocalDate.of(2026, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(UNAMBIGUOUS);
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(0, 2030);
  }

  private static Reading day(LocalDate day) {
    return new Reading.Read(DecisionDate.day(day));
  }
}
