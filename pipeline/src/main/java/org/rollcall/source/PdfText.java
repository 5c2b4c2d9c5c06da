package org.rollcall.source;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Takes the lines from a PDF's pages, in one pass, and no more of them than can be held. How many
 * pages there are is counted: what the file says of it may be wrong.
 */
abstract class PdfText extends PDFTextStripper {

  private final PdfLimits limits;
  private final List<ProseLine> lines = new ArrayList<>();

  PdfText(PdfLimits limits) {
    this.limits = limits;
  }

  /** The lines of all pages; one that has none has none of the lines. */
  static List<ProseLine> lines(Path file, Function<PdfLimits, PdfText> taker) {
    PdfFile opened = new PdfFile();
    PdfLimits limits = opened.limits();
    try (PDDocument pdf = opened.open(file)) {
      PdfText text = taker.apply(limits);
      text.writeText(pdf, text.written());
      limits.tell();
      return List.copyOf(text.lines);
    } catch (InvalidPasswordException e) {
      throw new UnreadableSourceException(
          "The PDF is protected by a password", "Save it without the password", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      limits.tell();
      throw ProseFile.damaged("PDF", e);
    }
  }

  /** Takes what PDFBox makes of the pages. */
  abstract StringWriter written();

  /** The text of the page that just ended; the next one begins empty. */
  abstract String pageText();

  /** PDFBox leaves a page empty whose contents it can't unpack. */
  @Override
  public void processPage(PDPage page) throws IOException {
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      if (streams.next().getCOSObject() instanceof MeasuredStream stream) {
        stream.measure();
      }
    }
    super.processPage(page);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    limits.character();
    super.processTextPosition(text);
  }

  @Override
  protected void endPage(PDPage page) {
    int number = 0;
    for (String line : pageText().lines().toList()) {
      number++;
      limits.line(line);
      lines.add(new ProseLine(line, getCurrentPageNo(), number, false));
    }
    limits.pageEnd();
  }
}
