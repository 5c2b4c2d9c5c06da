package org.rollcall.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the character that parts the fields of a text, by its first lines. */
final class Delimiter {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

  private Delimiter() {}

  /**
   * The delimiter that cuts the most lines into the same number of fields; of equals, the one that
   * makes more fields. A comma if none does: the text has one column.
   */
  static char of(List<String> lines) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(lines, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static long score(List<String> lines, char delimiter) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String line : lines) {
      int count = Quotes.delimitersIn(line, delimiter);
      if (count > 0) {
        counts.merge(count, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .mapToLong(entry -> entry.getValue() * 10_000L + Math.min(entry.getKey(), 9_999))
        .max()
        .orElse(0);
  }
}
