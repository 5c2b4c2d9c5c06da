package org.rollcall.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a zipped document, read as streams. What unpacks to far more than its size is
 * refused while it is unpacked, and so is a single element that would fill the memory.
 */
final class ZipParts implements AutoCloseable {

  /**
   * Of the XML of a long table deflate leaves a tenth to a hundredth; traps come near its limit, a
   * thousandth. Small parts may be as they like.
   */
  private static final long MOST_UNPACKED_PER_PACKED = 250;

  private static final long SMALL = 1 << 20;

  private static final int BLOCK = 1 << 16;

  /** Of what has no checksum. */
  private static final long NO_SUM = -1;

  private final Limits limits = Limits.now();
  private final ZipFile zip;

  /**
   * Opens a document.
   *
   * @throws ZipException if it is no ZIP, or a part says itself that it unpacks to far too much
   */
  ZipParts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    boolean fine = false;
    try {
      refuseTraps();
      fine = true;
    } finally {
      if (!fine) {
        zip.close();
      }
    }
  }

  private void refuseTraps() throws ZipException {
    long all = 0;
    for (ZipEntry entry : zip.stream().toList()) {
      boolean xml = entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
      if (xml && entry.getSize() > most(entry)) {
        throw new ZipException("zip bomb: " + entry.getName());
      }
      all += xml ? Math.max(0, entry.getSize()) : 0;
    }
    if (all > limits.unpacked()) {
      throw Limits.beyond(
          "The file unpacks to %,d MB, more than %,d MB"
              .formatted(all >> 20, limits.unpacked() >> 20),
          "unpacked");
    }
  }

  private static long most(ZipEntry entry) {
    return Math.max(SMALL, entry.getCompressedSize() * MOST_UNPACKED_PER_PACKED);
  }

  /** Names of all parts, as they stand in the file. */
  List<String> names() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  boolean has(String name) {
    return entry(name) != null;
  }

  /** A part by its name; some programs write it in another case, or with backslashes. */
  private @Nullable ZipEntry entry(String name) {
    ZipEntry entry = zip.getEntry(name);
    return entry != null
        ? entry
        : zip.stream()
            .filter(other -> other.getName().replace('\\', '/').equalsIgnoreCase(name))
            .findFirst()
            .orElse(null);
  }

  /**
   * A part's bytes.
   *
   * @throws ZipException if there is no such part
   */
  Part open(String name) throws IOException {
    ZipEntry entry = entry(name);
    if (entry == null) {
      throw new ZipException("its part " + name + " is missing");
    }
    return new Part(zip.getInputStream(entry), name, most(entry), entry.getCrc());
  }

  /**
   * Reads a part to its end and compares it with its checksum, which the parsers don't.
   *
   * @param wanted ASCII bytes to look for
   * @return whether they stand in it
   */
  boolean check(String name, String wanted) throws IOException {
    ByteSearch search = new ByteSearch(wanted);
    byte[] buffer = new byte[BLOCK];
    try (Part part = open(name)) {
      for (int read = part.read(buffer, 0, buffer.length);
          read >= 0;
          read = part.read(buffer, 0, buffer.length)) {
        part.letPass();
        search.look(buffer, read);
      }
      part.end();
    }
    return search.found();
  }

  /** The same, of a part in which nothing is looked for. */
  void check(String name) throws IOException {
    try (Part part = open(name)) {
      part.end();
    }
  }

  /** A parser of a part. It knows no DTDs, so nothing outside the file is ever fetched. */
  static XMLStreamReader2 parser(InputStream part) throws XMLStreamException {
    InputFactoryImpl parsers = new InputFactoryImpl();
    parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
    return (XMLStreamReader2) parsers.createXMLStreamReader(part);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The bytes of one part, counted and summed. */
  static final class Part extends FilterInputStream {

    private final String name;
    private final long most;
    private final long mostAtOnce = Limits.now().cell(); // one row, or one text
    private final long checksum;
    private final CRC32 sum = new CRC32();
    private long unpacked;
    private long passed;

    private Part(InputStream in, String name, long most, long checksum) {
      super(in);
      this.name = name;
      this.most = most;
      this.checksum = checksum;
    }

    /** A file that is not packed. */
    static Part of(InputStream in, String name) {
      return new Part(in, name, Long.MAX_VALUE, NO_SUM);
    }

    /** Says that nothing of what was read up to here has to be held any longer. */
    void letPass() {
      passed = unpacked;
    }

    /**
     * Reads what is left and compares the whole with its checksum, which no parser does.
     *
     * @throws ZipException if they differ
     */
    void end() throws IOException {
      byte[] rest = new byte[BLOCK];
      while (read(rest, 0, rest.length) >= 0) {
        letPass();
      }
      if (checksum != NO_SUM && checksum != sum.getValue()) {
        throw new ZipException("its part " + name + " does not have the checksum that it should");
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        unpacked += read;
        sum.update(buffer, offset, read);
      }
      if (unpacked > most) {
        throw new ZipException("zip bomb: " + name);
      }
      if (unpacked - passed > mostAtOnce) {
        throw new ZipException(
            String.format(
                Locale.ROOT,
                "one row or text of its part %s takes more than %d MB",
                name,
                mostAtOnce >> 20));
      }
      return read;
    }
  }
}
