package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The paragraphs of a .docx, those in tables too; headers and footers are no text of the record.
 */
final class WordDocument {

  private final Paragraphs paragraphs = new Paragraphs();

  private WordDocument() {}

  static List<ProseLine> lines(Path file) throws IOException {
    WordDocument read = new WordDocument();
    try {
      OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
      try {
        read.elements(new XWPFDocument(parts).getBodyElements());
      } finally {
        parts.revert();
      }
    } catch (InvalidFormatException | IOException | RuntimeException | StackOverflowError e) {
      // POI throws some thirty kinds of exceptions at a damaged file.
      throw ProseFile.damaged("Word document", e);
    }
    return read.paragraphs.lines();
  }

  private void elements(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraphs.add(paragraph.getText());
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            elements(cell.getBodyElements());
          }
        }
      }
    }
  }
}
