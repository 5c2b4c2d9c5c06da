package org.rollcall.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The beginning of a text file.
 *
 * @param whole whether it is all of the file
 */
record TextSample(TextEncoding encoding, String text, boolean whole) {

  private static final int BYTES = 1 << 18;

  static TextSample of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(BYTES);
    }
    boolean whole = head.length == Files.size(file);
    TextEncoding encoding = TextEncoding.ofBeginning(head, whole);
    int mark = encoding.markLength();
    String text = new String(head, mark, head.length - mark, encoding.charset());
    return new TextSample(encoding, whole ? text : withoutLastLine(text), whole);
  }

  /** It may be cut in the middle of a character. */
  private static String withoutLastLine(String text) {
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
