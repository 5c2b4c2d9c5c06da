package org.rollcall.country;

/**
 * A name's claim to a seat.
 *
 * @param name the name as the reference data writes it
 * @param ordered its {@link NameKey#ordered}
 * @param period when the name stands for the seat at all
 * @param officialIn when the United Nations called the Member so in English; null for other names
 * @param rule the rule to name when it decides
 */
record Claim(
    Seat seat,
    String name,
    String ordered,
    Period period,
    @org.jspecify.annotations.Nullable Period officialIn,
    String rule) {

  /** Whether some day of the period is one on which the name stood for an occupied seat. */
  boolean holds(Period days) {
    if (!period.overlaps(days)) {
      return false;
    }
    for (Period term : seat.terms()) {
      if (term.overlaps(days) && term.overlaps(period) && intersects(term, days)) {
        return true;
      }
    }
    return false;
  }

  private boolean intersects(Period term, Period days) {
    java.time.LocalDate from = latest(term.from(), days.from(), period.from());
    java.time.LocalDate to = earliest(term.to(), days.to(), period.to());
    return !to.isBefore(from);
  }

  private static java.time.LocalDate latest(
      java.time.LocalDate a, java.time.LocalDate b, java.time.LocalDate c) {
    java.time.LocalDate ab = a.isAfter(b) ? a : b;
    return ab.isAfter(c) ? ab : c;
  }

  private static java.time.LocalDate earliest(
      java.time.LocalDate a, java.time.LocalDate b, java.time.LocalDate c) {
    java.time.LocalDate ab = a.isBefore(b) ? a : b;
    return ab.isBefore(c) ? ab : c;
  }
}
