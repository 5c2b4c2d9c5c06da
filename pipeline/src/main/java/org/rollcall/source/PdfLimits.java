package org.rollcall.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What one PDF may take, and what it has taken. PDFBox passes over much that it can't draw; so what
 * is wrong is kept, to be told in the end.
 */
final class PdfLimits {

  /** What PDFBox holds of each character of a page, about, in bytes. */
  private static final int CHARACTER = 256;

  /** What a line takes beside its text, about, in bytes. */
  private static final int LINE = 64;

  /**
   * To open a stream costs time, however short it is: forms that draw forms could do it forever.
   */
  private static final int OPENING = 16 << 10;

  private final Limits limits;
  private long unpacked;
  private long onThisPage;
  private long lines;
  private @Nullable UnreadableSourceException refusal;

  PdfLimits(Limits limits) {
    this.limits = limits;
  }

  long held() {
    return limits.held();
  }

  /** A stream that is unpacked has so many bytes, or more. */
  void stream(long bytes) {
    if (bytes > limits.held()) {
      throw refuse("A stream of the PDF unpacks to more than %,d MB", limits.held(), "held");
    }
  }

  /** A stream of so many bytes is unpacked, for the first time or once more. */
  void opened(long bytes) {
    unpacked += bytes + OPENING;
    if (unpacked > limits.pages()) {
      throw refuse("The pages of the PDF unpack to more than %,d MB", limits.pages(), "pages");
    }
  }

  /** A page has been read. */
  void pageEnd() {
    onThisPage = 0;
  }

  /** One more character stands on the page. */
  void character() {
    onThisPage += CHARACTER;
    if (onThisPage > limits.held()) {
      throw refuse(
          "The characters of a page of the PDF take more than %,d MB", limits.held(), "held");
    }
  }

  /** One more line of text is kept. */
  void line(String text) {
    lines += LINE + 2L * text.length();
    if (lines > limits.held()) {
      throw refuse("The text of the PDF takes more than %,d MB", limits.held(), "held");
    }
  }

  /** Something that is drawn can't be unpacked. */
  void damaged(IOException e) {
    refusal = ProseFile.damaged("PDF", e);
  }

  private UnreadableSourceException refuse(String what, long bytes, String setting) {
    refusal = Limits.beyond(what.formatted(bytes >> 20), setting);
    return refusal;
  }

  /** Says what went beyond a limit or was damaged, if anything did. */
  void tell() {
    if (refusal != null) {
      throw refusal;
    }
  }
}
