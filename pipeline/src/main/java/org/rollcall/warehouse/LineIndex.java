package org.rollcall.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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
        for (int i = 0; i < n; i++) {
          if (block[i] == '\n') {
            ended(end + i + 1);
          }
        }
        open = block[n - 1] != '\n';
        end += n;
      }
    }
    lines = ended + (open ? 1 : 0);
  }

  private void ended(long next) {
    ended++;
    if (ended % STEP == 0) {
      int place = (int) (ended / STEP);
      if (place == starts.length) {
        starts = Arrays.copyOf(starts, 2 * place);
      }
      starts[place] = next;
    }
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
    private List<String> texts = List.of();

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
        texts = read(wanted);
        block = wanted;
      }
      int place = (int) ((number - 1) % STEP);
      if (place >= texts.size()) {
        throw new IOException("the file was changed while it was read");
      }
      String text = texts.get(place);
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private List<String> read(long place) throws IOException {
      long from = starts[(int) place];
      boolean last = (place + 1) * STEP > ended;
      long to = last ? end : starts[(int) place + 1];
      ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
      while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
        // a read may give less than is asked for
      }
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return List.of(text.toString().split("\n", -1));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
