package org.rollcall.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.rollcall.decision.DecisionDate.Precision;

/**
 * Tells a source whose days before 1997 are no days. In Voeten's data, and in all that is made from
 * them, dates before 1997 are true to the month only: the day never exceeds 7, whatever shape
 * somebody has given the data since. Where a program had to write some day it writes the first or
 * the last of the month.
 */
public final class MonthDates {

  /** The first year in which those data have days. */
  private static final int FIRST_YEAR_WITH_DAYS = 1997;

  /** Fewer decisions may stand in the first week of their months by chance. */
  private static final int FEWEST = 100;

  private static final int LATEST_DAY = 7;

  private MonthDates() {}

  /**
   * Whether the dates that a source gives to the day before 1997 tell the month only.
   *
   * @param dates of all its decisions
   */
  public static boolean tellTheMonthOnly(List<DecisionDate> dates) {
    List<LocalDate> days =
        dates.stream().filter(MonthDates::isEarlyDay).map(DecisionDate::from).toList();
    return days.size() >= FEWEST
        && (days.stream().allMatch(day -> day.getDayOfMonth() <= LATEST_DAY)
            || days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth()));
  }

  /** The month of a day before 1997; any other date as it is. */
  public static DecisionDate month(DecisionDate date) {
    return isEarlyDay(date) ? DecisionDate.month(YearMonth.from(date.from())) : date;
  }

  /** Whether a date is a day before 1997. */
  public static boolean isEarlyDay(DecisionDate date) {
    return date.precision() == Precision.DAY && date.from().getYear() < FIRST_YEAR_WITH_DAYS;
  }
}
