package org.rollcall.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits footnote marks off the end of a text: {@code Y*}, {@code N 1/}, {@code A²}. */
public final class Footnotes {

  private static final Pattern MARKS =
      Pattern.compile(
          "(?iu)((?:\\s*(?:[*†‡§¶#^]+\\d{0,2}|[¹²³⁰-⁹ᵃ-ᶜ]+"
              + "|(?<=[\\s\\p{L}.])\\d{1,2}/|(?<=\\s)[a-h]/"
              + "|\\[(?:\\d{1,3}|[a-h]|note \\d{1,2})]|\\((?:\\d{1,2}|[a-h]|\\*+)\\)"
              + "|(?<=\\p{L})\\d{1,2}))+)\\s*$");

  private Footnotes() {}

  /**
   * A text and its footnote marks.
   *
   * @param text without the marks
   * @param marks as written, without spaces at either end; empty if there are none
   */
  public record Split(String text, String marks) {}

  /** The text without its marks, and the marks. */
  public static Split split(String text) {
    Matcher matcher = MARKS.matcher(text);
    if (!matcher.find() || matcher.start() == 0) {
      return new Split(text, "");
    }
    return new Split(text.substring(0, matcher.start()).strip(), matcher.group(1).strip());
  }
}
