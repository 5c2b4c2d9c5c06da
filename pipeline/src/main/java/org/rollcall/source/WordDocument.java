package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The paragraphs of a .docx, those in tables and content controls too. The headers of its pages
 * come first, for the United Nations' templates print the document's symbol there only; footnotes
 * come behind the paragraph that refers to them.
 */
final class WordDocument {

  /** How POI marks a reference to a footnote, and the footnote's text behind the paragraph. */
  private static final Pattern REFERENCE = Pattern.compile("\\[(?:foot|end)noteRef:\\d+]");

  private final Paragraphs paragraphs = new Paragraphs();

  private WordDocument() {}

  static List<ProseLine> lines(Path file) throws IOException {
    WordDocument read = new WordDocument();
    try {
      OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
      try {
        XWPFDocument document = new XWPFDocument(parts);
        read.headers(document);
        read.elements(document.getBodyElements());
      } finally {
        parts.revert();
      }
    } catch (InvalidFormatException | IOException | RuntimeException | StackOverflowError e) {
      // POI throws some thirty kinds of exceptions at a damaged file.
      throw ProseFile.damaged("Word document", e);
    }
    return read.paragraphs.lines();
  }

  /** Each line that stands in any header, once. */
  private void headers(XWPFDocument document) {
    WordDocument apart = new WordDocument();
    for (XWPFHeader header : document.getHeaderList()) {
      apart.elements(header.getBodyElements());
    }
    Set<String> seen = new LinkedHashSet<>();
    apart.paragraphs.lines().forEach(line -> seen.add(Text.oneLine(line.text())));
    paragraphs.header(seen.stream().filter(text -> !text.isBlank()).toList());
  }

  private void elements(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraph(paragraph);
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            elements(cell.getBodyElements());
          }
        }
      } else if (element instanceof XWPFSDT control) {
        paragraphs.add(control.getContent().getText());
      }
    }
  }

  private void paragraph(XWPFParagraph paragraph) {
    String text = paragraph.getText();
    String notes = paragraph.getFootnoteText();
    if (notes == null || notes.isBlank()) {
      paragraphs.add(REFERENCE.matcher(text).replaceAll(""));
      return;
    }
    String own = text.endsWith(notes) ? text.substring(0, text.length() - notes.length()) : text;
    paragraphs.add(REFERENCE.matcher(own).replaceAll(""));
    paragraphs.add(Footers.RULE + "\n" + plain(notes) + "\n" + Footers.RULE);
  }

  /** "[1: Subsequently, …] " as a line: "* Subsequently, …". */
  private static String plain(String notes) {
    return notes.replaceAll("\\[\\d+:\\s*", "\n* ").replaceAll("]\\s*(?=\\n|$)", "").strip();
  }
}
