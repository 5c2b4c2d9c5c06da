package org.rollcall.reference;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that a seat may have. */
final class Seats {

  private Seats() {}

  /** Those of {@code seats.csv} where it is there, else ISO's and those of the seats that ended. */
  static Set<String> codes() {
    if (Seats.class.getResource("/reference/seats.csv") == null) {
      return Stream.concat(
              Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream(),
              Stream.of("YUG", "CSK", "DDR", "YMD", "EAZ"))
          .collect(Collectors.toSet());
    }
    return ReferenceTable.load("seats").records().stream()
        .map(row -> String.valueOf(row.get("code")))
        .collect(Collectors.toSet());
  }
}
