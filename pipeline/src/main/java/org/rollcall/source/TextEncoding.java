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

/**
 * How a text file turns bytes into characters, found by content: a byte-order mark, the zero bytes
 * of UTF-16, else UTF-8 if all of it is valid UTF-8, else Windows-1252.
 *
 * @param markLength bytes of the byte-order mark, 0 if there is none
 */
record TextEncoding(Charset charset, int markLength) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int HEAD = 4096;

  static TextEncoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF) {
      return new TextEncoding(validUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 3);
    }
    return ofZeros(file, head);
  }

  /** Western text in UTF-16 has a zero in every second byte; other text has none at all. */
  private static TextEncoding ofZeros(Path file, byte[] head) throws IOException {
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
    return new TextEncoding(validUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
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
