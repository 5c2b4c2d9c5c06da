package org.rollcall.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When a decision was taken, as exactly as the source knows.
 *
 * @param from first day it can have been
 * @param to last day it can have been; the same as {@code from} if the day is known
 * @param precision what is known
 */
public record DecisionDate(LocalDate from, LocalDate to, Precision precision) {

  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    /** Too little to place it: it tells matches apart, and is not published as a date. */
    YEAR
  }

  public static DecisionDate day(LocalDate day) {
    return new DecisionDate(day, day, Precision.DAY);
  }

  public static DecisionDate month(YearMonth month) {
    return new DecisionDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  public static DecisionDate year(int year) {
    return new DecisionDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /** "2005-12-16", "2005-12" or "2005". */
  String words() {
    return switch (precision) {
      case DAY -> from.toString();
      case MONTH -> YearMonth.from(from).toString();
      case YEAR -> String.valueOf(from.getYear());
    };
  }

  /** Whether two dates may mean the same day; an unknown one may mean any. */
  static boolean overlap(@Nullable DecisionDate a, @Nullable DecisionDate b) {
    return a == null || b == null || a.within(b) || b.within(a);
  }

  /** Whether it lies within another; every date lies within an unknown one. */
  boolean within(@Nullable DecisionDate wider) {
    return wider == null || (!from.isBefore(wider.from()) && !to.isAfter(wider.to()));
  }
}
