package org.rollcall.publish.site;

/**
 * The votes on a decision in little space: two to a character, countries in the order of the index,
 * nothing for the countries at the end that have no vote. Of four and more equal characters there
 * is a mark, their number and one of them. {@code R.decode} in {@code 02-votes.js} reads it.
 */
final class PackedVotes {

  /** What a character of {@code site_ballot.cells} is above: 8 times the country and the vote. */
  private static final int FIRST = 256;

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final char MARK = '!';
  private static final int LONGEST_AS_IT_IS = 3;

  private PackedVotes() {}

  /** Packs the cells of {@code site_ballot}. */
  static String of(String cells) {
    StringBuilder packed = new StringBuilder();
    for (int i = 0; i < cells.length(); i++) {
      int cell = cells.charAt(i) - FIRST;
      int at = cell >> 4; // two countries to a character
      while (packed.length() <= at) {
        packed.append(DIGITS.charAt(0));
      }
      int other = DIGITS.indexOf(packed.charAt(at));
      int vote = cell & 7;
      packed.setCharAt(at, DIGITS.charAt((cell & 8) == 0 ? vote << 3 | other : other | vote));
    }
    return shortened(packed);
  }

  private static String shortened(CharSequence packed) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < packed.length()) {
      char one = packed.charAt(at);
      int end = at + 1;
      while (end < packed.length() && packed.charAt(end) == one && end - at < DIGITS.length() - 1) {
        end++;
      }
      if (end - at > LONGEST_AS_IT_IS) {
        text.append(MARK).append(DIGITS.charAt(end - at)).append(one);
      } else {
        text.append(packed, at, end);
      }
      at = end;
    }
    return text.toString();
  }
}
