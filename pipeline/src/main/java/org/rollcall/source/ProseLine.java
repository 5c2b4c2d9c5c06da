package org.rollcall.source;

/**
 * A line of running text.
 *
 * @param text as written
 * @param page number of its page, from 1; 0 where the file has none
 * @param number of the line on its page, or of the line or paragraph in the file, from 1
 * @param paragraph whether {@code number} counts paragraphs: a page of a browser has no lines
 */
public record ProseLine(String text, int page, int number, boolean paragraph) {

  static ProseLine line(String text, int number) {
    return new ProseLine(text, 0, number, false);
  }

  /** Its address as the owner of the file would name it: {@code page 3, line 12}. */
  public String ref() {
    return (page > 0 ? "page " + page + ", " : "") + (paragraph ? "paragraph " : "line ") + number;
  }
}
