package org.rollcall.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The file of {@link History} several times over. In each copy the second and third digits of every
 * id, which begins a line and ends it, are the copy's number; all else is the same. So no decision
 * of one copy is one of another: the Library's number tells them apart.
 */
final class ShiftedCopies {

  private static final int MOST = 100;
  private static final int ID_DIGITS = 7;

  private ShiftedCopies() {}

  /** Writes them, after one header. */
  static void write(Path once, Path file, int copies) throws IOException {
    if (copies < 1 || copies > MOST) {
      throw new IllegalArgumentException(copies + " copies: 1 to " + MOST + " are possible");
    }
    byte[] bytes = Files.readAllBytes(once);
    int body = endOfLine(bytes, 0) + 1;
    int[] ids = ids(bytes, body);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes, 0, body);
      for (int copy = 0; copy < copies; copy++) {
        number(bytes, ids, copy);
        out.write(bytes, body, bytes.length - body);
      }
    }
  }

  /**
   * How much they need and how much there is, in words.
   *
   * @throws IOException if that is too little
   */
  static String requireRoom(Path once, Path file, int copies) throws IOException {
    long needed = Files.size(once) * copies;
    long free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
    String words =
        String.format(
            Locale.ROOT,
            "%d copies need %.1f GB, %.1f GB are free",
            copies,
            needed / 1e9,
            free / 1e9);
    if (needed > free) {
      throw new IOException("No room for the corpus: " + words);
    }
    return words;
  }

  /** Where ids begin. */
  private static int[] ids(byte[] bytes, int body) {
    int[] ids = new int[1 << 16];
    int count = 0;
    for (int start = body; start < bytes.length; ) {
      int end = endOfLine(bytes, start);
      if (count + 2 > ids.length) {
        ids = Arrays.copyOf(ids, ids.length * 2);
      }
      ids[count++] = start;
      ids[count++] = end - ID_DIGITS;
      start = end + 1;
    }
    return Arrays.copyOf(ids, count);
  }

  /** The next line feed that does not stand in quotes. */
  private static int endOfLine(byte[] bytes, int from) {
    boolean quoted = false;
    for (int at = from; at < bytes.length; at++) {
      quoted ^= bytes[at] == '"';
      if (bytes[at] == '\n' && !quoted) {
        return at;
      }
    }
    return bytes.length;
  }

  private static void number(byte[] bytes, int[] ids, int copy) {
    for (int id : ids) {
      bytes[id + 1] = (byte) ('0' + copy / 10);
      bytes[id + 2] = (byte) ('0' + copy % 10);
    }
  }
}
