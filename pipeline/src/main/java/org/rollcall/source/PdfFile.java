package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF that is opened so that none of its packed streams can fill the memory: PDFBox unpacks each
 * as a whole. Close the document; that lets go of the file.
 */
final class PdfFile {

  private final PdfLimits limits = new PdfLimits(Limits.now());

  /** How much of the file may be unpacked, and how much has been. */
  PdfLimits limits() {
    return limits;
  }

  /**
   * Opens it.
   *
   * @throws IOException if it is no PDF, or damaged
   */
  PDDocument open(Path file) throws IOException {
    RandomAccessRead source = new RandomAccessReadBufferedFile(file.toFile());
    boolean opened = false;
    try {
      PDDocument document = new Parser(source, limits).parse();
      opened = true;
      return document;
    } finally {
      if (!opened) {
        IOUtils.closeQuietly(source);
      }
    }
  }

  /** Makes each stream one that is measured before it is unpacked. */
  private static final class Parser extends PDFParser {

    Parser(RandomAccessRead source, PdfLimits limits) throws IOException {
      super(source);
      document = new Streams(this, limits);
    }
  }

  /** Where all parsers of a file, those for its repair too, get its streams from. */
  private static final class Streams extends COSDocument {

    private final Parser parser;
    private final PdfLimits limits;

    Streams(Parser parser, PdfLimits limits) {
      // what is written is what was encrypted, in the clear: no more than the file has
      super(MemoryUsageSetting.setupMainMemoryOnly(limits.held()).streamCache, parser);
      this.parser = parser;
      this.limits = limits;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new MeasuredStream(parser.createRandomAccessReadView(start, length), limits);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
