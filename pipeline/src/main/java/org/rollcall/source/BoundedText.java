package org.rollcall.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Characters of a text file of which no record may be so long that it fills the memory. */
final class BoundedText extends FilterReader {

  /** What the readers above it may have looked ahead. */
  private static final int AHEAD = 1 << 16;

  private final int longest;
  private long read;
  private long passed;

  BoundedText(Reader text, int longest) {
    super(text);
    this.longest = longest;
  }

  /** Says that all that was read up to here makes whole records. */
  void letPass() {
    passed = read;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    return character < 0 ? character : counted(1, character);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, Math.min(length, AHEAD / 2));
    return count < 0 ? count : counted(count, count);
  }

  private int counted(int count, int result) {
    read += count;
    if (read - passed > (long) longest + AHEAD) {
      throw Limits.beyond(
          "A line of the text is longer than "
              + Limits.words(longest)
              + " characters; a line's end or a closing quote may be missing",
          "line");
    }
    return result;
  }
}
