package org.rollcall.publish;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.rollcall.warehouse.ResultRow;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * One sheet of the workbook: above, a link back to the contents and what the sheet holds; below,
 * the heading, which stays in sight and has a filter on each column; then the rows.
 */
final class WorkbookSheet {

  /** The row of the headings. */
  static final int HEADING = 1;

  private static final int WIDEST = 44;
  private static final int NARROWEST = 11;
  private static final int CHARACTER = 256;

  /** Characters that are still read when they share the width of a page. */
  private static final int PAGE = 220;

  /** Points: what a row can be high, what a filter's button takes, what a turned letter takes. */
  private static final float HIGHEST = 400;

  private static final float ROOM_FOR_BUTTON = 24;
  private static final float TURNED_CHARACTER = 6.6f;

  private final SXSSFSheet sheet;
  private final WorkbookStyles styles;
  private int[] widths = new int[0];

  WorkbookSheet(SXSSFSheet sheet, WorkbookStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** The first line: the way back, and what the sheet holds. */
  void title(String contents, String what) {
    Row row = sheet.createRow(0);
    link(row.createCell(0), contents, "← contents");
    cell(row, 1, what, styles.title);
  }

  /** A link to the first cell of a sheet. */
  void link(Cell cell, String toSheet, String text) {
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + toSheet.replace("'", "''") + "'!A1");
    cell.setHyperlink(link);
    cell.setCellValue(text);
    cell.setCellStyle(styles.link);
  }

  /** The headings of the columns. */
  void headings(List<String> names) {
    Row row = sheet.createRow(HEADING);
    widths = new int[names.size()];
    for (int i = 0; i < names.size(); i++) {
      cell(row, i, names.get(i), styles.heading);
      widths[i] = Math.max(NARROWEST, names.get(i).length() + 3);
    }
  }

  /** One row of a table. */
  void row(List<ColumnType> columns, ResultRow result) {
    Row row = next();
    for (int i = 0; i < columns.size(); i++) {
      String text = result.getString(i + 1);
      if (text != null) {
        value(row.createCell(i), columns.get(i).type(), text, result, i + 1);
        widths[i] = Math.max(widths[i], width(columns.get(i).type(), text));
      }
    }
  }

  private static int width(String type, String text) {
    return type.equals("DOUBLE") ? 0 : text.length() + 1;
  }

  private void value(Cell cell, String type, String text, ResultRow result, int column) {
    switch (type) {
      case "BIGINT", "INTEGER", "HUGEINT" -> cell.setCellValue(result.getDouble(column));
      case "DOUBLE" -> {
        cell.setCellValue(result.getDouble(column));
        cell.setCellStyle(styles.share);
      }
      case "DATE" -> {
        cell.setCellValue(result.getDate(column));
        cell.setCellStyle(styles.date);
      }
      default -> cell.setCellValue(Workbook.harmless(text));
    }
  }

  /** One row of texts. */
  void texts(List<String> texts) {
    Row row = next();
    for (int i = 0; i < texts.size(); i++) {
      cell(row, i, texts.get(i), styles.wrapped);
      widths[i] = Math.max(widths[i], texts.get(i).length() + 1);
    }
  }

  private Row next() {
    return sheet.createRow(sheet.getLastRowNum() + 1);
  }

  private static void cell(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(Workbook.harmless(text));
    cell.setCellStyle(style);
  }

  /** Widths, filters, and what stays in sight. */
  void finish() {
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, Math.min(widths[i], WIDEST) * CHARACTER);
    }
    finish(0, widths.length);
  }

  /**
   * Filters, and what stays in sight; on paper the headings are on every page.
   *
   * @param fixed columns that stay in sight
   * @param columns how many there are
   */
  void finish(int fixed, int columns) {
    sheet.createFreezePane(fixed, HEADING + 1);
    if (columns > 0) {
      sheet.setAutoFilter(
          new CellRangeAddress(HEADING, Math.max(sheet.getLastRowNum(), HEADING), 0, columns - 1));
    }
    sheet.setRepeatingRows(new CellRangeAddress(0, HEADING, -1, -1));
    if (fixed > 0) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, fixed - 1));
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) (1 + characters(columns) / PAGE));
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private int characters(int columns) {
    int width = 0;
    for (int i = 0; i < columns; i++) {
      width += sheet.getColumnWidth(i) / CHARACTER;
    }
    return width;
  }

  /** How wide a column is, in characters. */
  void width(int column, int characters) {
    sheet.setColumnWidth(column, characters * CHARACTER);
  }

  /** States down, decisions across, a letter for each vote. */
  void matrix(SubjectMatrix matrix) {
    Row heading = sheet.createRow(HEADING);
    heading.setHeightInPoints(matrixHeight(matrix));
    cell(heading, 0, "code", styles.heading);
    cell(heading, 1, "country", styles.heading);
    List<SubjectMatrix.Decision> decisions = matrix.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      cell(heading, i + 2, decisions.get(i).heading(), styles.turnedHeading);
      width(i + 2, 4);
    }
    for (SubjectMatrix.State state : matrix.states()) {
      state(state, decisions);
    }
    width(0, NARROWEST);
    width(1, 36);
    finish(2, decisions.size() + 2);
  }

  /** As high as the longest heading is long, with room for the filter's button below. */
  private static float matrixHeight(SubjectMatrix matrix) {
    int longest =
        matrix.decisions().stream().mapToInt(each -> each.heading().length()).max().orElse(0);
    return Math.min(HIGHEST, ROOM_FOR_BUTTON + longest * TURNED_CHARACTER);
  }

  private void state(SubjectMatrix.State state, List<SubjectMatrix.Decision> decisions) {
    Row row = next();
    row.createCell(0).setCellValue(state.code());
    row.createCell(1).setCellValue(state.name());
    for (int i = 0; i < decisions.size(); i++) {
      String vote = state.votes().get(decisions.get(i).id());
      if (vote != null) {
        cell(row, i + 2, VoteLetter.of(vote).letter(), styles.vote(vote));
      }
    }
  }
}
