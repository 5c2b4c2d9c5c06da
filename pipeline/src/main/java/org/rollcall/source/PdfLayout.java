package org.rollcall.source;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF as it lies on the page: what stands in columns is set apart by blanks, each at
 * its place in the line. For sheets; running text in two columns would run together.
 */
final class PdfLayout extends PdfText {

  /** A gap so much wider than a blank is one between columns. */
  private static final float GAP = 1.7f;

  private static final float NARROWEST_CHARACTER = 1f;

  /** In characters; a sheet has some two hundred, and what stands far beside the page is none. */
  private static final int WIDEST_LINE = 4096;

  private final StringBuilder page = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private float end;
  private float character;

  private PdfLayout(PdfLimits limits) {
    super(limits);
    setSortByPosition(true);
  }

  static List<ProseLine> lines(Path file) {
    return lines(file, PdfLayout::new);
  }

  @Override
  StringWriter written() {
    return new StringWriter(); // nothing is: each line is put together here
  }

  @Override
  String pageText() {
    writeLineSeparator();
    String text = page.toString();
    page.setLength(0);
    character = 0;
    return text;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (text.isBlank() || positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    float start = first.getXDirAdj();
    if (character == 0) {
      character = Math.max(NARROWEST_CHARACTER, width(positions) / text.length());
    }
    if (line.isEmpty() || start - end > GAP * first.getWidthOfSpace()) {
      apart(Math.round(start / character));
    } else {
      line.append(' ');
    }
    line.append(text.strip());
    end = last.getXDirAdj() + last.getWidthDirAdj();
  }

  private static float width(List<TextPosition> positions) {
    TextPosition last = positions.get(positions.size() - 1);
    return last.getXDirAdj() + last.getWidthDirAdj() - positions.get(0).getXDirAdj();
  }

  /** Blanks up to the place of a column, three at least. */
  private void apart(int place) {
    int least = line.isEmpty() ? place : Math.max(place, line.length() + 3);
    line.append(" ".repeat(Math.max(0, Math.min(least, WIDEST_LINE) - line.length())));
  }

  @Override
  protected void writeWordSeparator() {
    // The words' own places say how far they are apart.
  }

  @Override
  protected void writeLineSeparator() {
    page.append(line).append('\n');
    line.setLength(0);
    end = 0;
  }

  @Override
  protected void writeParagraphStart() {
    // A sheet has lines only.
  }

  @Override
  protected void writeParagraphEnd() {
    // A sheet has lines only.
  }
}
