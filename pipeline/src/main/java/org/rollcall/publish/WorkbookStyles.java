package org.rollcall.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** How the cells of the workbook look. */
final class WorkbookStyles {

  private static final short QUARTER_TURN = 90;

  private final SXSSFWorkbook book;
  final CellStyle heading;
  final CellStyle turnedHeading;
  final CellStyle title;
  final CellStyle link;
  final CellStyle date;
  final CellStyle share;
  final CellStyle wrapped;
  private final Map<VoteLetter, CellStyle> votes = new LinkedHashMap<>();

  WorkbookStyles(SXSSFWorkbook book) {
    this.book = book;
    heading = heading();
    turnedHeading = heading();
    turnedHeading.setRotation(QUARTER_TURN);
    turnedHeading.setVerticalAlignment(VerticalAlignment.TOP);
    turnedHeading.setAlignment(HorizontalAlignment.CENTER);
    title = book.createCellStyle();
    title.setFont(font(true, null, false));
    link = book.createCellStyle();
    link.setFont(font(false, IndexedColors.BLUE, true));
    link.setVerticalAlignment(VerticalAlignment.TOP);
    date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    date.setAlignment(HorizontalAlignment.LEFT);
    share = book.createCellStyle();
    share.setDataFormat(book.createDataFormat().getFormat("0.000"));
    wrapped = book.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    for (VoteLetter letter : VoteLetter.values()) {
      votes.put(letter, vote(letter));
    }
  }

  /** How a vote looks in a matrix. */
  CellStyle vote(String vote) {
    return Objects.requireNonNull(votes.get(VoteLetter.of(vote)));
  }

  private CellStyle heading() {
    CellStyle style = book.createCellStyle();
    style.setFont(font(true, null, false));
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private Font font(boolean bold, @Nullable IndexedColors colour, boolean underlined) {
    Font font = plain();
    font.setBold(bold);
    if (colour != null) {
      font.setColor(colour.getIndex());
    }
    font.setUnderline(underlined ? Font.U_SINGLE : Font.U_NONE);
    return font;
  }

  /** A font like that of all cells. */
  private Font plain() {
    Font all = book.getFontAt(0);
    Font font = book.createFont();
    font.setFontName(all.getFontName());
    font.setFontHeight(all.getFontHeight());
    return font;
  }

  private CellStyle vote(VoteLetter letter) {
    XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
    style.setFillForegroundColor(colour(letter.fill()));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    XSSFFont font = (XSSFFont) plain();
    font.setColor(colour(letter.ink()));
    font.setBold(letter.bold());
    style.setFont(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBorderRight(BorderStyle.HAIR);
    return style;
  }

  private static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}
