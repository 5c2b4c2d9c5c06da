package org.rollcall.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A stream of a PDF. Before PDFBox unpacks it as a whole into memory, it is unpacked into nothing
 * and counted: text and fonts are small enough to be unpacked twice.
 */
final class MeasuredStream extends COSStream {

  private static final long UNKNOWN = -1;

  private static final Filter FLATE = flate();

  private static final int BLOCK = 1 << 13;

  /** What stands before the packed bytes; PDFBox does not look at it either. */
  private static final int ZLIB_HEAD = 2;

  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.JPX_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.CCITTFAX_DECODE_ABBREVIATION,
          COSName.JBIG2_DECODE);

  private final PdfLimits limits;
  private long bytes = UNKNOWN;

  MeasuredStream(RandomAccessReadView packed, PdfLimits limits) throws IOException {
    super(null, packed);
    this.limits = limits;
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    measure();
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    try {
      measure();
    } catch (IOException e) {
      if (COSName.FORM.equals(getCOSName(COSName.SUBTYPE))) {
        limits.damaged(e); // PDFBox draws the page without it
      }
      throw e;
    }
    return super.createView();
  }

  /**
   * Counts it as unpacked once more.
   *
   * @throws IOException if it is damaged
   */
  void measure() throws IOException {
    if (bytes == UNKNOWN) {
      bytes = unpacked();
    }
    limits.opened(bytes);
  }

  private long unpacked() throws IOException {
    refuseLongRows();
    List<Filter> filters = filters();
    RandomAccess between = null;
    long length = getLength();
    for (int i = 0; i < filters.size(); i++) {
      boolean last = i == filters.size() - 1;
      RandomAccess into = last ? null : new RandomAccessReadWriteBuffer();
      try (InputStream packed = between == null ? createRawInputStream() : input(between);
          Counted out = new Counted(into == null ? null : new RandomAccessOutputStream(into))) {
        if (filters.get(i) == FLATE && last) {
          inflate(packed, out);
        } else {
          filters.get(i).decode(packed, out, this, i, DecodeOptions.DEFAULT);
        }
        length = out.written;
      }
      between = into;
    }
    return length;
  }

  /** PDFBox takes a damaged stream for one that ends where the damage is, and says nothing. */
  private static void inflate(InputStream packed, OutputStream out) throws IOException {
    byte[] from = new byte[BLOCK];
    byte[] to = new byte[BLOCK];
    Inflater inflater = new Inflater(true);
    try {
      packed.skipNBytes(Math.min(ZLIB_HEAD, packed.available()));
      for (int read = packed.read(from); read > 0; read = packed.read(from)) {
        inflater.setInput(from, 0, read);
        for (int n = inflater.inflate(to); n > 0; n = inflater.inflate(to)) {
          out.write(to, 0, n);
        }
      }
    } catch (DataFormatException e) {
      throw new IOException("what is packed in it is damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  /** A row of what is packed as differences is held as a whole, however little of it follows. */
  private void refuseLongRows() {
    COSBase settings = getDictionaryObject(COSName.DECODE_PARMS);
    Iterable<? extends @Nullable COSBase> each =
        settings instanceof COSArray array ? array.toList() : Collections.singleton(settings);
    for (@Nullable COSBase one : each) {
      COSBase direct = one instanceof COSObject object ? object.getObject() : one;
      if (direct instanceof COSDictionary row) {
        double bits = number(row, COSName.COLUMNS, 1);
        bits *= number(row, COSName.COLORS, 1);
        bits *= number(row, COSName.BITS_PER_COMPONENT, 8);
        limits.stream((long) (bits / Byte.SIZE));
      }
    }
  }

  private static int number(COSDictionary row, COSName name, int otherwise) {
    return Math.max(1, row.getInt(name, otherwise));
  }

  private static InputStream input(RandomAccess written) throws IOException {
    written.seek(0);
    return new RandomAccessInputStream(written);
  }

  /** In their order; PDFBox leaves out what is named again. */
  private List<Filter> filters() throws IOException {
    Set<Filter> filters = new LinkedHashSet<>();
    COSBase named = getFilters();
    if (named instanceof COSName name) {
      filters.add(filter(name));
    } else if (named instanceof COSArray names) {
      for (COSBase each : names) {
        if (!(each instanceof COSName name)) {
          throw new IOException("a stream's filter is no name");
        }
        filters.add(filter(name));
      }
    }
    return new ArrayList<>(filters);
  }

  private static Filter flate() {
    try {
      return FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE);
    } catch (IOException everyPdfBoxHasIt) {
      throw new AssertionError(everyPdfBoxHasIt);
    }
  }

  private static Filter filter(COSName name) throws IOException {
    if (PICTURES.contains(name)) {
      throw new IOException("a stream that is no picture is packed as one: " + name.getName());
    }
    return FilterFactory.INSTANCE.getFilter(name);
  }

  /** Counts what is written, and passes it on if anybody wants it. */
  private final class Counted extends OutputStream {

    private final @Nullable OutputStream out;
    private long written;

    Counted(@Nullable OutputStream out) {
      this.out = out;
    }

    private void count(int more) {
      written += more;
      limits.stream(written);
    }

    @Override
    public void write(int one) throws IOException {
      count(1);
      if (out != null) {
        out.write(one);
      }
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      count(length);
      if (out != null) {
        out.write(buffer, offset, length);
      }
    }
  }
}
