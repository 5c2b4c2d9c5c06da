package org.rollcall.shipped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Puts the lines of a record into a file of each kind. */
enum RecordPacker {
  TXT {
    @Override
    void write(List<String> lines, Path file) throws IOException {
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
  },
  HTML {
    @Override
    void write(List<String> lines, Path file) throws IOException {
      StringBuilder page =
          new StringBuilder("<!DOCTYPE html><html><head><title>x</title></head><body><div>");
      for (String line : lines) {
        page.append("<p>").append(line.replace("&", "&amp;")).append("</p>\n");
      }
      Files.writeString(file, page.append("</div></body></html>").toString());
    }
  },
  DOCX {
    @Override
    void write(List<String> lines, Path file) throws IOException {
      try (XWPFDocument document = new XWPFDocument();
          OutputStream out = Files.newOutputStream(file)) {
        lines.forEach(line -> document.createParagraph().createRun().setText(line));
        document.write(out);
      }
    }
  },
  PDF {
    @Override
    void write(List<String> lines, Path file) throws IOException {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      try (PDDocument document = new PDDocument()) {
        for (int from = 0; from < lines.size(); from += LINES_ON_A_PAGE) {
          PDPage page = new PDPage();
          document.addPage(page);
          List<String> part = lines.subList(from, Math.min(lines.size(), from + LINES_ON_A_PAGE));
          try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            text.beginText();
            text.setFont(font, 9);
            text.setLeading(13);
            text.newLineAtOffset(40, 740);
            for (String line : part) {
              text.showText(line);
              text.newLine();
            }
            text.endText();
          }
        }
        document.save(file.toFile());
      }
    }
  };

  private static final int LINES_ON_A_PAGE = 50;

  abstract void write(List<String> lines, Path file) throws IOException;
}
