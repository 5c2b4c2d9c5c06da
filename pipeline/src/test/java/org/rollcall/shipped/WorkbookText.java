package org.rollcall.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook's content as lines of text, so that two can be compared. */
final class WorkbookText {

  private WorkbookText() {}

  /** One line per cell that holds something, and one per merged area. */
  static List<String> of(byte[] file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        sheet
            .getMergedRegions()
            .forEach(m -> lines.add(sheet.getSheetName() + "!" + m.formatAsString() + " merged"));
        for (Row row : sheet) {
          for (Cell cell : row) {
            lines.add(sheet.getSheetName() + "!" + cell.getAddress() + " = " + value(cell));
          }
        }
      }
    }
    return lines;
  }

  private static String value(Cell cell) {
    String comment =
        cell.getCellComment() == null ? "" : " [" + cell.getCellComment().getString() + "]";
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue() + comment;
      case FORMULA -> cell.getCellFormula() + " → " + cached(cell) + comment;
      case NUMERIC -> number(cell) + comment;
      default -> cell.getCellType() + comment;
    };
  }

  private static String cached(Cell cell) {
    return cell.getCachedFormulaResultType() == CellType.NUMERIC
        ? number(cell)
        : cell.getCachedFormulaResultType().toString();
  }

  /** A date as 2005-12-16, a number without a trailing ".0". */
  private static String number(Cell cell) {
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : String.valueOf(Math.round(cell.getNumericCellValue()));
  }
}
