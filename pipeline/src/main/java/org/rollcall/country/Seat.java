package org.rollcall.country;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A seat in the United Nations, whoever holds it: renamed States keep theirs.
 *
 * @param code ISO 3166-1 alpha-3, former alpha-3 for a seat that ended, {@code EAZ} for Zanzibar
 * @param name its latest official English name
 * @param terms when it was occupied, in order
 */
public record Seat(String code, String name, List<Period> terms) {

  public Seat {
    terms = List.copyOf(terms);
  }

  /** Whether it was occupied on the day. */
  public boolean occupied(LocalDate day) {
    return terms.stream().anyMatch(term -> term.contains(day));
  }

  /** Whether it was occupied on some day of the period. */
  public boolean occupied(Period period) {
    return terms.stream().anyMatch(term -> term.overlaps(period));
  }

  /** The last day on which it was occupied, {@link LocalDate#MAX} if it still is. */
  public LocalDate lastDay() {
    return terms.get(terms.size() - 1).to();
  }

  /** Its membership in words: {@code from 1945-10-24 to 1958-02-20, since 1961-10-13}. */
  public String membership() {
    return terms.stream().map(Period::toString).collect(Collectors.joining(", "));
  }
}
