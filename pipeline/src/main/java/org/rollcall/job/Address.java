package org.rollcall.job;

import org.jspecify.annotations.Nullable;

/**
 * A cell's address, parted so that the cells of a column, or the lines of a file, share all but a
 * number: "Votes!C17" is 17 in "Votes!C".
 *
 * @param place all before the number; the whole address where it does not end in one
 * @param line the number, null if there is none
 */
record Address(String place, @Nullable Integer line) {

  /**
   * SQL for the first address, in the order of reading, of rows of raw_vote as v, each with its
   * raw_place as p.
   */
  static final String FIRST =
      "MIN_BY(address(p.place, v.line), v.place_no * CAST(4294967296 AS BIGINT)"
          + " + COALESCE(v.line, 0))";

  /** So many digits always fit into an int. */
  private static final int MOST_DIGITS = 9;

  static Address of(String ref) {
    int start = ref.length();
    while (start > 0 && isDigit(ref.charAt(start - 1)) && ref.length() - start < MOST_DIGITS) {
      start--;
    }
    while (start < ref.length() && ref.charAt(start) == '0') {
      start++;
    }
    return start == ref.length()
        ? new Address(ref, null)
        : new Address(ref.substring(0, start), Integer.parseInt(ref, start, ref.length(), 10));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
