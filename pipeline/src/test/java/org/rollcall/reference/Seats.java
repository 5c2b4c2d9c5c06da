package org.rollcall.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The seats of the United Nations, as far as their tables are on the class path. */
final class Seats {

  private Seats() {}

  /** Those of {@code seats.csv} where it is there, else ISO's and those of the seats that ended. */
  static Set<String> codes() {
    if (isThere("seats")) {
      return ReferenceTable.load("seats").records().stream()
          .map(row -> String.valueOf(row.get("code")))
          .collect(Collectors.toSet());
    }
    return Stream.concat(
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream(),
            Stream.of("YUG", "CSK", "DDR", "YMD", "EAZ"))
        .collect(Collectors.toSet());
  }

  /** When each seat was occupied; aborts the test where {@code seat_terms.csv} is not there. */
  static List<Term> terms() {
    Assumptions.assumeTrue(isThere("seat_terms"), "Skipped: no seat_terms.csv on the class path");
    return Term.load("seat_terms", "code");
  }

  private static boolean isThere(String table) {
    return Seats.class.getResource("/reference/" + table + ".csv") != null;
  }
}
