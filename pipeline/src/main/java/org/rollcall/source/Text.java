package org.rollcall.source;

import java.text.Normalizer;
import java.util.Locale;

/** Small repairs of texts as files hold them. */
final class Text {

  private Text() {}

  /**
   * Without blanks at its ends, of whatever kind: no-break, zero-width, a stray byte-order mark.
   */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether a character shows nothing: blanks of all kinds, a byte-order mark. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u2060'
        || c == 0;
  }

  /** On one line, runs of blanks as one space. */
  static String oneLine(String text) {
    return strip(text.replaceAll("[\\s\\u00A0]+", " "));
  }

  /**
   * Letters and digits only, in lower case without accents, words apart by one space: what two
   * spellings of a header have in common.
   */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** At most {@code length} characters, for messages. */
  static String brief(String text, int length) {
    String line = oneLine(text);
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
