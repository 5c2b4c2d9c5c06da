package org.rollcall.country;

import java.time.LocalDate;

/**
 * Days from one to another, both included.
 *
 * @param from the first day; {@link LocalDate#MIN} where there is none
 * @param to the last day; {@link LocalDate#MAX} where there is none
 */
public record Period(LocalDate from, LocalDate to) {

  /** Every day there is. */
  public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends on " + to + ", before it begins: " + from);
    }
  }

  /**
   * The period between two ISO dates; an empty text leaves that side open.
   *
   * @throws java.time.format.DateTimeParseException if a text is no ISO date
   * @throws IllegalArgumentException if it ends before it begins
   */
  public static Period parse(String from, String to) {
    return new Period(
        from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
        to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
  }

  /** Whether the day is one of its days. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether the two share a day. */
  public boolean overlaps(Period other) {
    return !other.from.isAfter(to) && !other.to.isBefore(from);
  }

  /** In words: {@code from 1973-09-18 to 1990-10-02}, {@code since 1973-09-18}. */
  @Override
  public String toString() {
    if (from.equals(LocalDate.MIN)) {
      return to.equals(LocalDate.MAX) ? "on any day" : "until " + to;
    }
    if (from.equals(to)) {
      return "on " + from;
    }
    return to.equals(LocalDate.MAX) ? "since " + from : "from " + from + " to " + to;
  }
}
