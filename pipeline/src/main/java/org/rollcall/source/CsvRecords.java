package org.rollcall.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text whose quotes are in order (see {@link Quotes}) into records. In a table of votes most
 * texts repeat from line to line; a text that does is not made anew.
 */
final class CsvRecords implements Closeable {

  private static final int END = -1;

  private final Reader in;
  private final char delimiter;
  private final char[] buffer = new char[1 << 16];
  private int filled;
  private int position;
  private char[] field = new char[1 << 10];
  private int length;
  private String[] texts = new String[32];
  private int count;
  private int line = 1;
  private int startedOn;

  CsvRecords(Reader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /** Skips lines that belong to no record. */
  void skipLines(int lines) throws IOException {
    for (int c = 0; line <= lines && c != END; ) {
      c = read();
      endLine(c);
    }
  }

  /** Goes on to the next record; false at the end. */
  boolean next() throws IOException {
    int c = read();
    startedOn = line;
    count = 0;
    if (c == END) {
      return false;
    }
    for (; ; c = read()) {
      length = 0;
      c = c == '"' ? quoted() : plain(c);
      keep();
      if (c != delimiter) {
        endLine(c);
        return true;
      }
    }
  }

  /** The line on which the record starts, from 1. */
  int line() {
    return startedOn;
  }

  /** The record's texts, stripped, up to the last that isn't empty. */
  List<String> texts() {
    int width = count;
    while (width > 0 && texts[width - 1].isEmpty()) {
      width--;
    }
    return List.of(Arrays.copyOf(texts, width));
  }

  private int plain(int first) throws IOException {
    int c = first;
    while (c != END && c != delimiter && c != '\n' && c != '\r') {
      append(c);
      c = read();
    }
    return c;
  }

  private int quoted() throws IOException {
    for (int c = read(); c != END; c = read()) {
      if (c == '"') {
        c = read();
        if (c != '"') {
          return plain(c);
        }
      } else if (endLine(c)) {
        c = '\n';
      }
      append(c);
    }
    return END;
  }

  /** Counts the line, if a character ends one; a carriage return takes its line feed along. */
  private boolean endLine(int c) throws IOException {
    if (c != '\n' && c != '\r') {
      return false;
    }
    if (c == '\r' && (position < filled || fill()) && buffer[position] == '\n') {
      position++;
    }
    line++;
    return true;
  }

  private void append(int c) {
    if (length == field.length) {
      field = Arrays.copyOf(field, 2 * length);
    }
    field[length++] = (char) c;
  }

  private void keep() {
    int start = 0;
    int end = length;
    while (start < end && Text.isBlank(field[start])) {
      start++;
    }
    while (end > start && Text.isBlank(field[end - 1])) {
      end--;
    }
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, 2 * count);
    }
    if (!same(texts[count], start, end)) {
      texts[count] = new String(field, start, end - start);
    }
    count++;
  }

  @SuppressWarnings("NullAway") // a column that is new has no text yet
  private boolean same(String text, int start, int end) {
    if (text == null || text.length() != end - start) {
      return false;
    }
    for (int i = end - 1; i >= start; i--) {
      if (text.charAt(i - start) != field[i]) {
        return false;
      }
    }
    return true;
  }

  private int read() throws IOException {
    return position < filled || fill() ? buffer[position++] : END;
  }

  private boolean fill() throws IOException {
    filled = in.read(buffer);
    position = 0;
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
