package org.rollcall.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks for a short run of ASCII bytes in a stream, block by block (Boyer, Moore and Horspool). */
final class ByteSearch {

  private final byte[] wanted;
  private final int[] skip = new int[256];
  private final byte[] seam;
  private int held;
  private boolean found;

  ByteSearch(String wanted) {
    this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
    this.seam = new byte[2 * this.wanted.length];
    Arrays.fill(skip, this.wanted.length);
    for (int i = 0; i < this.wanted.length - 1; i++) {
      skip[this.wanted[i]] = this.wanted.length - 1 - i;
    }
  }

  boolean found() {
    return found;
  }

  /** Takes the next block. */
  void look(byte[] block, int length) {
    if (found) {
      return;
    }
    int overlap = Math.min(length, wanted.length - 1);
    System.arraycopy(block, 0, seam, held, overlap);
    found = in(seam, held + overlap) || in(block, length);
    keepTail(block, length, overlap);
  }

  /** The last bytes may be the beginning of what is looked for. */
  private void keepTail(byte[] block, int length, int overlap) {
    int tail = wanted.length - 1;
    if (length >= tail) {
      System.arraycopy(block, length - tail, seam, 0, tail);
      held = tail;
    } else {
      int all = held + overlap;
      int drop = Math.max(0, all - tail);
      System.arraycopy(seam, drop, seam, 0, all - drop);
      held = all - drop;
    }
  }

  private boolean in(byte[] block, int length) {
    int last = wanted.length - 1;
    for (int end = last; end < length; end += skip[block[end] & 0xFF]) {
      if (block[end] == wanted[last] && standsBefore(block, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsBefore(byte[] block, int end) {
    int last = wanted.length - 1;
    for (int i = 1; i <= last; i++) {
      if (block[end - i] != wanted[last - i]) {
        return false;
      }
    }
    return true;
  }
}
