package org.rollcall.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * The tables and reports as one workbook, a sheet each, with a first sheet that lists them.
 *
 * <p>A text that a spreadsheet would take for a formula is written with an apostrophe before it, so
 * that nothing in an input file can be run by whoever opens the workbook (OWASP, "CSV Injection").
 */
final class Workbook {

  /** What one sheet of the format can hold, less the heading. */
  private static final int MOST_ROWS = 1_048_575;

  private static final int WIDEST = 60;
  private static final int ROWS_KEPT_IN_MEMORY = 200;

  private final Warehouse warehouse;
  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_KEPT_IN_MEMORY);
  private final CellStyle heading;
  private final CellStyle date;
  private final CellStyle wrapped;
  private final Set<String> namesTaken = new HashSet<>();
  private final Map<SqlFile, String> sheetNames = new LinkedHashMap<>();

  private Workbook(Warehouse warehouse) {
    this.warehouse = warehouse;
    Font bold = book.createFont();
    bold.setBold(true);
    heading = book.createCellStyle();
    heading.setFont(bold);
    date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    date.setAlignment(HorizontalAlignment.LEFT);
    wrapped = book.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
  }

  static void write(Warehouse warehouse, List<SqlFile> reports, List<SqlFile> tables, Path file)
      throws IOException {
    Workbook workbook = new Workbook(warehouse);
    try (SXSSFWorkbook book = workbook.book;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.contents(reports, tables);
      reports.forEach(workbook::sheet);
      tables.forEach(workbook::sheet);
      book.write(out);
    }
  }

  private void contents(List<SqlFile> reports, List<SqlFile> tables) {
    SXSSFSheet sheet = book.createSheet(free("contents"));
    row(sheet, 0, heading, "Sheet", "What it holds", "Rows");
    int n = 1;
    for (List<SqlFile> files : List.of(reports, tables)) {
      for (SqlFile file : files) {
        long rows = rows(file);
        Row row = sheet.createRow(n++);
        row.createCell(0).setCellValue(sheetName(file));
        Cell what = row.createCell(1);
        what.setCellValue(description(file, rows));
        what.setCellStyle(wrapped);
        row.createCell(2).setCellValue((double) rows);
      }
    }
    sheet.setColumnWidth(0, 30 * 256);
    sheet.setColumnWidth(1, 110 * 256);
    readable(sheet);
  }

  /** The heading stays in sight; on paper it is on every page, and all columns on one. */
  private static void readable(SXSSFSheet sheet) {
    sheet.createFreezePane(0, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setFitToPage(true);
  }

  private String description(SqlFile file, long rows) {
    String question = file.header().question();
    String text = question == null ? file.title() : file.title() + ". " + question.strip();
    text = Caveats.behind(text, warehouse, file);
    return rows > MOST_ROWS
        ? text + " A sheet holds only the first " + MOST_ROWS + " rows; the CSV file has them all."
        : text;
  }

  private long rows(SqlFile file) {
    return warehouse
        .query("SELECT COUNT(*) FROM " + Warehouse.tableOf(file), r -> r.getLong(1))
        .get(0);
  }

  private void sheet(SqlFile file) {
    SXSSFSheet sheet = book.createSheet(sheetName(file));
    List<ColumnType> columns = warehouse.columns(file);
    int[] widths = new int[columns.size()];
    Row top = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = top.createCell(i);
      cell.setCellValue(columns.get(i).name());
      cell.setCellStyle(heading);
      widths[i] = columns.get(i).name().length();
    }
    warehouse.forEach(
        "SELECT * FROM " + Warehouse.tableOf(file) + " ORDER BY " + file.orderBy(),
        result -> {
          if (sheet.getLastRowNum() < MOST_ROWS) {
            fill(sheet.createRow(sheet.getLastRowNum() + 1), columns, result, widths);
          }
        });
    readable(sheet);
    sheet.setAutoFilter(
        new CellRangeAddress(0, Math.max(sheet.getLastRowNum(), 0), 0, columns.size() - 1));
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, (Math.min(widths[i], WIDEST) + 3) * 256);
    }
  }

  private void fill(Row row, List<ColumnType> columns, ResultSet result, int[] widths)
      throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      String text = result.getString(i + 1);
      if (text == null) {
        continue;
      }
      Cell cell = row.createCell(i);
      switch (columns.get(i).type()) {
        case "BIGINT", "INTEGER", "DOUBLE", "HUGEINT" -> cell.setCellValue(result.getDouble(i + 1));
        case "DATE" -> {
          cell.setCellValue(result.getObject(i + 1, java.time.LocalDate.class));
          cell.setCellStyle(date);
        }
        default -> cell.setCellValue(harmless(text));
      }
      widths[i] = Math.max(widths[i], text.length());
    }
  }

  /** A text that cannot be taken for a formula, and fits into a cell. */
  static String harmless(String text) {
    String fits = text.length() > 32_000 ? text.substring(0, 32_000) + " …" : text;
    return fits.isEmpty() || "=+-@\t\r".indexOf(fits.charAt(0)) < 0 ? fits : "'" + fits;
  }

  private static void row(SXSSFSheet sheet, int n, CellStyle style, String... texts) {
    Row row = sheet.createRow(n);
    for (int i = 0; i < texts.length; i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(texts[i]);
      cell.setCellStyle(style);
    }
  }

  private String sheetName(SqlFile file) {
    return Objects.requireNonNull(
        sheetNames.computeIfAbsent(
            file, each -> free(WorkbookUtil.createSafeSheetName(each.name()))));
  }

  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; !namesTaken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = wanted.substring(0, Math.min(wanted.length(), 28)) + "~" + n;
    }
    return name;
  }
}
