package org.rollcall.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes small workbooks as people make them: cell by cell, with all their habits. */
final class Fixture {

  private final Workbook workbook;
  private Sheet sheet;

  private Fixture(Workbook workbook) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet("Votes");
  }

  static Fixture xlsx() {
    return new Fixture(new XSSFWorkbook());
  }

  static Fixture xls() {
    return new Fixture(new HSSFWorkbook());
  }

  /** The same, around a workbook made elsewhere. */
  static Fixture of(Workbook workbook) {
    return new Fixture(workbook);
  }

  /** Renames the first sheet. */
  Fixture named(String name) {
    workbook.setSheetName(workbook.getSheetIndex(sheet), name);
    return this;
  }

  /** Goes on in a new sheet. */
  Fixture sheet(String name) {
    sheet = workbook.createSheet(name);
    return this;
  }

  /** Adds a row of texts parted by bars below the last one; "" makes a blank row. */
  Fixture row(String cells) {
    int number = sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1;
    Row row = sheet.createRow(number);
    int column = 0;
    for (String text : cells.split("\\|", -1)) {
      if (!text.isBlank()) {
        row.createCell(column).setCellValue(text.strip());
      }
      column++;
    }
    return this;
  }

  Fixture rows(String... rows) {
    for (String row : rows) {
      row(row);
    }
    return this;
  }

  Fixture merge(String range) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  Fixture comment(String address, String text) {
    Cell cell = cell(address);
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setRow1(cell.getRowIndex());
    anchor.setCol1(cell.getColumnIndex());
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(text));
    cell.setCellComment(comment);
    return this;
  }

  /** A cell, made if it isn't there. */
  Cell cell(String address) {
    CellAddress at = new CellAddress(address);
    Row row = sheet.getRow(at.getRow());
    row = row == null ? sheet.createRow(at.getRow()) : row;
    Cell cell = row.getCell(at.getColumn());
    return cell == null ? row.createCell(at.getColumn()) : cell;
  }

  Sheet sheet() {
    return sheet;
  }

  Workbook workbook() {
    return workbook;
  }

  /** Writes it, and gives the path. */
  Path in(Path folder, String name) {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        workbook) {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Writes lines of text in UTF-8, and gives the path. */
  static Path text(Path folder, String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
