package org.rollcall.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A user's own name for a seat.
 *
 * @param name as it stands in the user's files
 * @param code the seat
 * @param from first day on which it stands for that seat, null for no limit
 * @param to last day, null for no limit
 * @param note why, in the user's words
 */
public record Alias(
    String name, String code, @Nullable LocalDate from, @Nullable LocalDate to, String note) {

  /** Whether the last day is not before the first. */
  boolean inOrder() {
    return from == null || to == null || !to.isBefore(from);
  }

  /** The days on which it stands. */
  Period period() {
    return new Period(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
  }
}
