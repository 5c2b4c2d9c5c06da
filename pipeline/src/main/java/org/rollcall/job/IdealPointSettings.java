package org.rollcall.job;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.analysis.idealpoint.SampledPoints;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/**
 * Which votes ideal points are estimated from, and which way they look. What is null is as
 * published by Bailey, Strezhnev and Voeten.
 *
 * @param partsOutFrom session from which on votes on paragraphs and amendments are left out; 0 for
 *     none
 * @param anchor code of the seat whose points are positive on average
 * @param tiesByTitle whether texts of one title in neighbouring sessions count as equal
 * @param bootstrap how many samples show how far the points are spread; 0 for none
 */
record IdealPointSettings(
    @Nullable Integer partsOutFrom,
    @Nullable String anchor,
    @Nullable Boolean tiesByTitle,
    @Nullable Integer bootstrap) {

  /** As published. */
  static final IdealPointSettings NONE = new IdealPointSettings(null, null, null, null);

  /** The published points use every roll call up to session 51, and later those on whole texts. */
  private static final int AS_PUBLISHED = 52;

  /** Of the whole history one sample has 10,470 points: 84 kilobytes. */
  static final int MOST_SAMPLES = 10_000;

  private static final String UNITED_STATES = "USA";
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  boolean knowsAnchor() {
    return anchor == null
        || (CODE.matcher(anchor).matches()
            && ReferenceTable.load("seats").records().stream()
                .anyMatch(seat -> anchor.equals(seat.get("code"))));
  }

  boolean hasSession() {
    return partsOutFrom == null || partsOutFrom >= 0;
  }

  /** The fewest that have a 5th percentile, and as many as one machine's memory holds. */
  boolean hasSamples() {
    int count = samples();
    return count == 0 || (count >= SampledPoints.FEWEST && count <= MOST_SAMPLES);
  }

  int samples() {
    return bootstrap == null ? 0 : bootstrap;
  }

  /** Fills the table {@code ideal_setting}. */
  void load(Warehouse warehouse) {
    Integer from = partsOutFrom == null ? Integer.valueOf(AS_PUBLISHED) : partsOutFrom;
    try (Appender rows = warehouse.appender("ideal_setting")) {
      rows.row(
          from == 0 ? null : from,
          anchor == null ? UNITED_STATES : anchor,
          tiesByTitle != null && tiesByTitle,
          samples());
    }
  }
}
