package org.rollcall.source;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * The text layer of a PDF, page by page, in the order in which it was written: records are set in
 * two columns, and sorted by position the columns would run into each other.
 */
final class PdfPages extends PdfText {

  private final StringWriter written = new StringWriter();

  private PdfPages(PdfLimits limits) {
    super(limits);
  }

  static List<ProseLine> lines(Path file) {
    List<ProseLine> lines = lines(file, PdfPages::new);
    if (lines.stream().anyMatch(line -> BoardSheet.isHead(line.text()))) {
      return PdfLayout.lines(file);
    }
    if (lines.stream().allMatch(line -> line.text().isBlank())) {
      throw new UnreadableSourceException(
          "The PDF holds no text: it is a scan, or pictures",
          "Look for the record as .docx or as a PDF with text, or let a program recognise its text");
    }
    return lines;
  }

  @Override
  StringWriter written() {
    return written;
  }

  @Override
  String pageText() {
    String text = written.toString();
    written.getBuffer().setLength(0);
    return text;
  }
}
