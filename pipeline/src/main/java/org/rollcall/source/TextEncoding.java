package org.rollcall.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a text file turns bytes into characters, found by content: a byte-order mark, the zero bytes
 * of UTF-16, else UTF-8 if all of it is valid UTF-8, else Windows-1252.
 *
 * @param markLength bytes of the byte-order mark, 0 if there is none
 */
record TextEncoding(Charset charset, int markLength) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  /** Of all of a file. */
  static TextEncoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    TextEncoding likely = of(head);
    boolean utf8 = likely.charset.equals(StandardCharsets.UTF_8);
    return utf8 && !validUtf8(file) ? new TextEncoding(WINDOWS_1252, likely.markLength) : likely;
  }

  /**
   * Of the beginning of a file.
   *
   * @param whole whether there is no more of it
   */
  static TextEncoding ofBeginning(byte[] bytes, boolean whole) {
    TextEncoding likely = of(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
    Utf8Check check = new Utf8Check();
    boolean valid = check.accepts(bytes, bytes.length) && (!whole || check.complete());
    boolean utf8 = likely.charset.equals(StandardCharsets.UTF_8);
    return utf8 && !valid ? new TextEncoding(WINDOWS_1252, likely.markLength) : likely;
  }

  /** By a byte-order mark or the zeros; what has neither may be UTF-8. */
  private static TextEncoding of(byte[] head) {
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new TextEncoding(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return starts(head, 0xEF, 0xBB, 0xBF)
        ? new TextEncoding(StandardCharsets.UTF_8, 3)
        : ofZeros(head);
  }

  private static boolean starts(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Western text in UTF-16 has a zero in every second byte; other text has none at all. */
  private static TextEncoding ofZeros(byte[] head) {
    int even = 0;
    int odd = 0;
    int controls = 0;
    for (int i = 0; i < head.length; i++) {
      int b = head[i] & 0xFF;
      if (b == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    if (odd > head.length / 3 && even == 0) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (even > head.length / 3 && odd == 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (even + odd > 0 || controls > head.length / 100) {
      throw new UnreadableSourceException(
          "The file is " + FileKind.BINARY.words() + ", not a table",
          "Save it as .xlsx or .csv, or take it out of the folder");
    }
    return new TextEncoding(StandardCharsets.UTF_8, 0);
  }

  private static boolean validUtf8(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Utf8Check check = new Utf8Check();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        if (!check.accepts(buffer, read)) {
          return false;
        }
      }
      return check.complete();
    }
  }

  /** A reader behind the byte-order mark. */
  Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.skipNBytes(markLength);
      return new InputStreamReader(in, charset);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
