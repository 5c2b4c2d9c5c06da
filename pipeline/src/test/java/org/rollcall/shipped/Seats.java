package org.rollcall.shipped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose names are whose.
 *
 * @param today the name that each seat (ISO 3166-1 alpha-3) bears today
 * @param seatOf the seat of each name that the sources write
 */
record Seats(Map<String, String> today, Map<String, String> seatOf) {

  static Seats of(List<Map<String, String>> rows) {
    Map<String, String> today = new LinkedHashMap<>();
    Map<String, String> seatOf = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      String seat = FactTable.field(row, "seat");
      String name = FactTable.field(row, "today");
      today.put(seat, name);
      seatOf.put(name, seat);
      FactTable.list(FactTable.field(row, "also_written")).forEach(n -> seatOf.put(n, seat));
    }
    return new Seats(today, seatOf);
  }

  /**
   * The seat that bears a name.
   *
   * @throws IllegalStateException if none does: {@code names.csv} needs it
   */
  String seat(String name) {
    String seat = seatOf.get(name);
    if (seat == null) {
      throw new IllegalStateException("names.csv has no seat for '" + name + "'");
    }
    return seat;
  }

  /** The name that a seat bears today. */
  String nameToday(String seat) {
    String name = today.get(seat);
    if (name == null) {
      throw new IllegalStateException("names.csv has no seat " + seat);
    }
    return name;
  }

  /** Votes by seat instead of by name. */
  Map<String, String> bySeat(RollCall call) {
    Map<String, String> votes = new LinkedHashMap<>();
    call.votes()
        .forEach(
            (name, vote) -> {
              if (votes.put(seat(name), vote) != null) {
                throw new IllegalStateException(
                    "%s: the seat of %s is listed twice".formatted(call.symbol(), name));
              }
            });
    return votes;
  }
}
