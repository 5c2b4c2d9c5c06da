package org.rollcall.job;

import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers that raw rows of one run bear, counted over all its sources, each kind from 1: there
 * are a million cells and some hundreds of texts.
 */
final class RawNumbers {

  /** What is numbered, in which table and column. */
  enum Kind {
    CLAIM("raw_decision", "claim_no"),
    NAME("raw_name", "name_no"),
    TEXT("raw_text", "text_no"),
    PLACE("raw_place", "place_no");

    private final String table;
    private final String column;

    Kind(String table, String column) {
      this.table = table;
      this.column = column;
    }

    String table() {
      return table;
    }

    String column() {
      return column;
    }
  }

  private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);

  int next(Kind kind) {
    return last.merge(kind, 1, Integer::sum);
  }

  /** The last number that was given; 0 if none was. */
  int last(Kind kind) {
    return last.getOrDefault(kind, 0);
  }

  /** Gives so many numbers at once. */
  void skip(Kind kind, int count) {
    last.merge(kind, count, Integer::sum);
  }

  /** Takes back all numbers that were given since, whose rows are gone. */
  void returnTo(RawNumbers earlier) {
    last.clear();
    last.putAll(earlier.last);
  }

  /** How it stands now. */
  RawNumbers copy() {
    RawNumbers copy = new RawNumbers();
    copy.last.putAll(last);
    return copy;
  }
}
