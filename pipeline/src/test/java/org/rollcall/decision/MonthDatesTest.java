package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonthDatesTest {

  private static final LocalDate NOVEMBER_1970 = LocalDate.of(1970, 11, 1);

  private static List<DecisionDate> hundred(IntFunction<LocalDate> day) {
    return IntStream.range(0, 100).mapToObj(day).map(DecisionDate::day).toList();
  }

  @Test
  void aHundredDatesInTheFirstWeekAreMonths() {
    assertThat(MonthDates.tellTheMonthOnly(hundred(i -> NOVEMBER_1970.plusDays(i % 7)))).isTrue();
  }

  @Test
  void aHundredDatesOnTheLastDayOfTheirMonthAreMonths() {
    assertThat(
            MonthDates.tellTheMonthOnly(
                hundred(i -> YearMonth.of(1950, 1).plusMonths(i).atEndOfMonth())))
        .isTrue();
  }

  @Test
  void oneDateOnTheEighthShowsThatDaysAreDays() {
    assertThat(MonthDates.tellTheMonthOnly(hundred(i -> NOVEMBER_1970.plusDays(i == 99 ? 7 : 0))))
        .isFalse();
  }

  @Test
  void fewerThanAHundredProveNothing() {
    assertThat(MonthDates.tellTheMonthOnly(hundred(i -> NOVEMBER_1970).subList(1, 100))).isFalse();
  }

  @Test
  void datesFrom1997OnAndDatesToTheMonthAreNotCounted() {
    List<DecisionDate> later = hundred(i -> LocalDate.of(1997, 1, 20));
    List<DecisionDate> early = hundred(i -> NOVEMBER_1970);
    assertThat(MonthDates.tellTheMonthOnly(Stream.concat(later.stream(), early.stream()).toList()))
        .isTrue();
    List<DecisionDate> months = List.of(DecisionDate.month(YearMonth.of(1970, 11)));
    assertThat(
            MonthDates.tellTheMonthOnly(
                Stream.concat(months.stream(), early.subList(1, 100).stream()).toList()))
        .isFalse();
  }

  @Test
  void onlyDaysBefore1997BecomeMonths() {
    DecisionDate month = DecisionDate.month(YearMonth.of(1970, 11));
    DecisionDate later = DecisionDate.day(LocalDate.of(1997, 1, 2));
    assertThat(MonthDates.month(DecisionDate.day(NOVEMBER_1970))).isEqualTo(month);
    assertThat(MonthDates.month(later)).isEqualTo(later);
    assertThat(MonthDates.month(month)).isEqualTo(month);
  }
}
