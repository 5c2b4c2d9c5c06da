package org.rollcall.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Follows the quotes of a delimited text as RFC 4180 has them: a field that begins with a quote
 * ends with one, and a quote within is doubled. A quote inside an unquoted field is plain text.
 */
final class Quotes {

  /** Nobody writes so many lines into a field: a quote that goes on for longer is a stray one. */
  static final int MOST_LINES = 1_000;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_SEEN
  }

  private final char delimiter;
  private State state = State.FIELD_START;
  private int line = 1;
  private int openedOn;
  private int delimiters;

  Quotes(char delimiter) {
    this.delimiter = delimiter;
  }

  /**
   * Line of the first field whose quote isn't closed where the field ends; 0 if there is none.
   *
   * @param text read to its end or to that field
   */
  static int firstBrokenLine(Reader text, char delimiter) throws IOException {
    Quotes quotes = new Quotes(delimiter);
    char[] buffer = new char[1 << 16];
    for (int length = text.read(buffer); length > 0; length = text.read(buffer)) {
      for (int i = 0; i < length; i++) {
        if (!quotes.accept(buffer[i])) {
          return quotes.openedOn;
        }
      }
    }
    return quotes.state == State.QUOTED ? quotes.openedOn : 0;
  }

  /**
   * Whether a field of a text, or of its beginning, has a quote that isn't closed where it ends.
   *
   * @param whole whether the text ends there; else a last quote may be closed further on
   */
  static boolean brokenIn(String text, boolean whole, char delimiter) {
    Quotes quotes = new Quotes(delimiter);
    return !text.chars().allMatch(c -> quotes.accept((char) c))
        || (whole && quotes.state == State.QUOTED);
  }

  /** Whether every quote of a line that stands alone is closed where its field ends. */
  static boolean closedIn(String text, char delimiter) {
    Quotes quotes = new Quotes(delimiter);
    return text.chars().allMatch(c -> quotes.accept((char) c)) && quotes.state != State.QUOTED;
  }

  /** How many delimiters of a line stand outside quotes. */
  static int delimitersIn(String text, char delimiter) {
    Quotes quotes = new Quotes(delimiter);
    text.chars().forEach(c -> quotes.accept((char) c));
    return quotes.delimiters;
  }

  private boolean accept(char c) {
    boolean fine = state != State.QUOTE_SEEN || c == '"' || endsField(c);
    if (state == State.QUOTED) {
      state = c == '"' ? State.QUOTE_SEEN : State.QUOTED;
    } else if (state == State.QUOTE_SEEN && c == '"') {
      state = State.QUOTED;
    } else if (endsField(c)) {
      delimiters += c == delimiter ? 1 : 0;
      state = State.FIELD_START;
    } else if (state == State.FIELD_START && c == '"') {
      state = State.QUOTED;
      openedOn = line;
    } else {
      state = State.PLAIN;
    }
    line += c == '\n' ? 1 : 0;
    return fine && (state != State.QUOTED || line - openedOn < MOST_LINES);
  }

  private boolean endsField(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }
}
