package org.rollcall.shipped;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet being written. Rows and columns count from 0. */
record Page(Sheet sheet, Look look) {

  /** Writes text; nothing for an empty text, so that the cell is blank. */
  void text(int row, int column, String text, CellStyle style) {
    if (!text.isEmpty()) {
      cell(row, column, style).setCellValue(text);
    }
  }

  void text(int row, int column, String text) {
    text(row, column, text, look.plain());
  }

  /** Writes a real date. */
  void date(int row, int column, LocalDate date, CellStyle style) {
    cell(row, column, style).setCellValue(date);
  }

  /** Writes a number, or nothing for an empty text. */
  void number(int row, int column, String digits, CellStyle style) {
    if (!digits.isEmpty()) {
      cell(row, column, style).setCellValue(Integer.parseInt(digits));
    }
  }

  void formula(int row, int column, String formula) {
    cell(row, column, look.centred()).setCellFormula(formula);
  }

  /** Merges a part of a row; one column alone stays as it is. */
  void merge(int row, int firstColumn, int lastColumn) {
    if (lastColumn > firstColumn) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, firstColumn, lastColumn));
    }
  }

  /** Puts a comment on a cell that has something in it. */
  void comment(int row, int column, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setRow1(row);
    anchor.setRow2(row + 3);
    anchor.setCol1(column + 1);
    anchor.setCol2(column + 5);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor("Rollcall");
    sheet.getRow(row).getCell(column).setCellComment(comment);
  }

  /** Sets column widths, in characters. */
  void widths(int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, characters[i] * 256);
    }
  }

  /** Keeps the header in sight, on the screen and on every printed page, one page wide. */
  void keepHeader(int columns, int rows) {
    sheet.createFreezePane(columns, rows);
    sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private Cell cell(int row, int column, CellStyle style) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = line.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
