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
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;

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
        // The United Nations' template prints the symbol in the page's header.
        XWPFHeader header = document.createHeader(HeaderFooterType.FIRST);
        header.createParagraph().createRun().setText(lines.get(0));
        lines
            .subList(1, lines.size())
            .forEach(line -> document.createParagraph().createRun().setText(line));
        document.write(out);
      }
    }
  },
  PDF {
    @Override
    void write(List<String> lines, Path file) throws IOException {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      try (PDDocument document = new PDDocument()) {
        for (int from = 0; from < lines.size(); ) {
          PDPage page = new PDPage();
          document.addPage(page);
          int end = end(lines, from);
          try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            column(text, font, lines.subList(from, end), 40);
          }
          from = end;
        }
        document.save(file.toFile());
      }
    }
  },
  /** Two columns a page, with running titles over and numbers below them. */
  PDF_IN_COLUMNS {
    @Override
    void write(List<String> lines, Path file) throws IOException {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      try (PDDocument document = new PDDocument()) {
        for (int from = 0; from < lines.size(); ) {
          PDPage page = new PDPage();
          document.addPage(page);
          int middle = end(lines, from);
          int end = end(lines, middle);
          String number = "%d/34 23-41087".formatted(document.getNumberOfPages());
          try (PDPageContentStream text = new PDPageContentStream(document, page)) {
            column(text, font, lines.subList(from, middle), 30);
            column(text, font, lines.subList(middle, end), 310);
            text.beginText();
            text.newLineAtOffset(260, 30);
            text.showText(number);
            text.endText();
          }
          from = end;
        }
        document.save(file.toFile());
      }
    }
  };

  /** Where a column ends: not between the rule over its footnotes and the footnotes. */
  private static int end(List<String> lines, int from) {
    int end = Math.min(lines.size(), from + LINES_ON_A_PAGE);
    for (int i = Math.max(from + 1, end - 4); i < end; i++) {
      if (end < lines.size() && lines.get(i).startsWith("____")) {
        return i;
      }
    }
    return end;
  }

  private static void column(PDPageContentStream text, PDFont font, List<String> lines, int x)
      throws IOException {
    text.beginText();
    text.setFont(font, 6);
    text.setLeading(13);
    text.newLineAtOffset(x, 740);
    for (String line : lines) {
      // The standard fonts hold no soft hyphen and no ligatures.
      text.showText(line.replace("\u00ad", "").replace("ﬁ", "fi").replace("ﬂ", "fl"));
      text.newLine();
    }
    text.endText();
  }

  private static final int LINES_ON_A_PAGE = 50;

  abstract void write(List<String> lines, Path file) throws IOException;
}
