package org.rollcall.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the lines of a text file begin, so that single ones can be read. */
final class LineIndex {

  /** Of so many lines the beginning of one is remembered. */
  private static final int STEP = 64;

  private static final int BLOCK = 1 << 18;

  private final Path file;
  private long[] starts = new long[1 << 12];
  private long ended;
  private long lines;
  private long end;

  private LineIndex(Path file) {
    this.file = file;
  }

  /** Goes through the file once. */
  static LineIndex of(Path file) throws IOException {
    LineIndex index = new LineIndex(file);
    index.count();
    return index;
  }

  private void count() throws IOException {
    byte[] block = new byte[BLOCK];
    boolean open = false;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n > 0; n = in.read(block)) {
        count(block, n);
        open = block[n - 1] != '\n';
        end += n;
      }
    }
    lines = ended + (open ? 1 : 0);
  }

  private void count(byte[] block, int length) {
    long count = ended;
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n' && ++count % STEP == 0) {
        remember((int) (count / STEP), end + i + 1);
      }
    }
    ended = count;
  }

  private void remember(int place, long start) {
    if (place == starts.length) {
      starts = Arrays.copyOf(starts, 2 * place);
    }
    starts[place] = start;
  }

  /** How many lines there are; a last one without an end counts, too. */
  long lines() {
    return lines;
  }

  /** Reads lines, in any order; close it. */
  Reader open() throws IOException {
    return new Reader(FileChannel.open(file));
  }

  /** Reads single lines. */
  final class Reader implements AutoCloseable {

    private final FileChannel channel;
    private long block = -1;
    private byte[] bytes = {};

    private Reader(FileChannel channel) {
      this.channel = channel;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @throws CharacterCodingException if it is not UTF-8
     */
    String line(long number) throws IOException {
      long wanted = (number - 1) / STEP;
      if (wanted != block) {
        bytes = read(wanted);
        block = wanted;
      }
      int from = 0;
      for (long before = (number - 1) % STEP; before > 0; before--) {
        from = endFrom(from) + 1;
      }
      if (from > bytes.length) {
        throw new IOException("the file was changed while it was read");
      }
      int to = endFrom(from);
      int length = to - from - (to > from && bytes[to - 1] == '\r' ? 1 : 0);
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, length))
          .toString();
    }

    /** Where the line ends that begins there. */
    private int endFrom(int start) {
      int place = start;
      while (place < bytes.length && bytes[place] != '\n') {
        place++;
      }
      return place;
    }

    private byte[] read(long place) throws IOException {
      long from = starts[(int) place];
      boolean last = (place + 1) * STEP > ended;
      ByteBuffer buffer =
          ByteBuffer.allocate((int) ((last ? end : starts[(int) place + 1]) - from));
      while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
        // a read may give less than is asked for
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
