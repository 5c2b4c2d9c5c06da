package org.rollcall.shipped;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded vote as its record lists it.
 *
 * @param body as people write it: {@code Third Committee}
 * @param symbol of the resolution, draft or amendment
 * @param record where the lists stand: {@code A/C.3/60/SR.42}
 * @param lists names as printed, under {@code Yes}, {@code No}, {@code Abstain} and, where the
 *     record has it, {@code Absent}
 */
record RollCall(
    String body, String symbol, LocalDate date, String record, Map<String, List<String>> lists) {

  /** All names and their votes, list by list. */
  Map<String, String> votes() {
    Map<String, String> votes = new LinkedHashMap<>();
    lists.forEach((vote, names) -> names.forEach(name -> put(votes, name, vote)));
    return votes;
  }

  private void put(Map<String, String> votes, String name, String vote) {
    String other = votes.put(name, vote);
    if (other != null) {
      throw new IllegalStateException(
          "%s: %s stands under %s and under %s".formatted(symbol, name, other, vote));
    }
  }

  /** How many stand under one vote. */
  int count(String vote) {
    return lists.getOrDefault(vote, List.of()).size();
  }
}
