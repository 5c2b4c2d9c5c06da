package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text layer of a PDF, page by page, in the order in which it was written. */
final class PdfPages {

  private PdfPages() {}

  static List<ProseLine> lines(Path file) {
    List<ProseLine> lines = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      // Records are set in two columns: sorted by position, the columns would run into each other.
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        add(lines, page, text.getText(pdf));
      }
    } catch (InvalidPasswordException e) {
      throw new UnreadableSourceException(
          "The PDF is protected by a password", "Save it without the password", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw ProseFile.damaged("PDF", e);
    }
    if (lines.stream().anyMatch(line -> BoardSheet.isHead(line.text()))) {
      return PdfLayout.lines(file);
    }
    if (lines.stream().allMatch(line -> line.text().isBlank())) {
      throw new UnreadableSourceException(
          "The PDF holds no text: it is a scan, or pictures",
          "Look for the record as .docx or as a PDF with text, or let a program recognise its text");
    }
    return List.copyOf(lines);
  }

  private static void add(List<ProseLine> lines, int page, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      lines.add(new ProseLine(line, page, number, false));
    }
  }
}
