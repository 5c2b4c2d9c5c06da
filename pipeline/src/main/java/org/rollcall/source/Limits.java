package org.rollcall.source;

import java.util.Locale;
import java.util.Properties;

/**
 * What a raw file may take, so that none takes the machine. Each is a system property, {@code
 * -Drollcall.limit.columns=300}, for {@code ROLLCALL_JAVA_OPTS}: whoever sends files cannot change
 * it.
 *
 * @param columns of a line of text
 * @param line characters of a line of text, or of a record that goes over several lines
 * @param cell bytes of XML that a row or a text of a packed workbook may take
 * @param unpacked bytes of XML in a packed file
 * @param held bytes of what has to be held in memory as a whole: an old workbook, a document, a
 *     stream of a PDF, the characters of one of its pages
 * @param pages bytes that what is drawn on the pages of a PDF unpacks to, each time that it is
 * @param repeated cells that a sheet's repeated and merged cells may stand for, and blank lines in
 *     a row of a text
 * @param links whether links that lead out of the input folder are followed
 */
public record Limits(
    int columns,
    int line,
    long cell,
    long unpacked,
    long held,
    long pages,
    long repeated,
    boolean links) {

  private static final String PREFIX = "rollcall.limit.";

  /** Those of this process. */
  public static Limits now() {
    return of(System.getProperties());
  }

  /**
   * Those that properties set, and for others what is sane.
   *
   * @throws IllegalArgumentException if one is no number, or less than 1
   */
  static Limits of(Properties set) {
    return new Limits(
        (int) number(set, "columns", 16_384),
        (int) number(set, "line", 4 << 20),
        number(set, "cell", 32 << 20),
        number(set, "unpacked", 8L << 30),
        number(set, "held", held(Runtime.getRuntime().maxMemory())),
        number(set, "pages", 1L << 30),
        number(set, "repeated", 10_000_000),
        Boolean.parseBoolean(set.getProperty(PREFIX + "links", "false")));
  }

  /** What is held takes up to ten times its bytes; a heap that is full harms more than its file. */
  static long held(long heap) {
    return Math.max(1 << 20, Math.min(64L << 20, heap / 16));
  }

  private static long number(Properties set, String name, long otherwise) {
    String text = set.getProperty(PREFIX + name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException(
          PREFIX + name + " is \"" + text + "\", which is no whole number above 0");
    }
    return Long.parseLong(text);
  }

  /** What to say of a file that goes beyond one of them. */
  static UnreadableSourceException beyond(String what, String setting) {
    return new UnreadableSourceException(
        what,
        "If the file is as it should be, split it, or raise the limit: "
            + "ROLLCALL_JAVA_OPTS=-D"
            + PREFIX
            + setting);
  }

  /** A number with its thousands apart. */
  static String words(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
