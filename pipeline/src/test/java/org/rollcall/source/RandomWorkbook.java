package org.rollcall.source;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An .xlsx with everything that people put into cells, drawn from a seed. */
final class RandomWorkbook {

  private static final List<String> TEXTS =
      List.of(
          "Country", "Côte d’Ivoire", " Y ", "N*", "60/173", "0088", "_x0041_", "a\nb", "<&>", "");

  private static final List<String> FORMATS =
      List.of("yyyy-mm-dd", "dd.mm.yyyy", "yyyy", "0.00", "General", "[$-409]d mmm yyyy;@");

  private final Random random;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Fixture fixture;

  RandomWorkbook(Random random) {
    this.random = random;
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(random.nextBoolean());
    fixture = Fixture.of(workbook);
    sheet();
    if (random.nextBoolean()) {
      fixture.sheet("Second & last");
      sheet();
      workbook.setSheetVisibility(1, List.of(SheetVisibility.values()).get(random.nextInt(3)));
    }
  }

  Path in(Path folder) {
    return fixture.in(folder, "random.xlsx");
  }

  private void sheet() {
    int rows = random.nextInt(12) == 0 ? 150 : 1 + random.nextInt(12);
    for (int number = 0; number < rows; number++) {
      if (random.nextInt(5) > 0) {
        row(number);
      }
    }
    int last = fixture.sheet().getLastRowNum();
    for (int i = random.nextInt(4); i > 0 && last >= 0; i--) {
      merge(random.nextInt(last + 1));
    }
    for (int column = 0; column < 6; column++) {
      if (random.nextInt(6) == 0) {
        fixture.sheet().setColumnHidden(column, true);
      }
      if (random.nextInt(6) == 0) {
        fixture.sheet().setDefaultColumnStyle(column, style());
      }
    }
  }

  private void row(int number) {
    org.apache.poi.ss.usermodel.Row row = fixture.sheet().createRow(number);
    row.setZeroHeight(random.nextInt(8) == 0);
    for (int column = 0; column < 6; column++) {
      if (random.nextInt(4) > 0) {
        fill(row.createCell(random.nextInt(40) == 0 ? 30 + column : column));
      }
    }
  }

  private void merge(int row) {
    int column = random.nextInt(5);
    int lastRow = row + random.nextInt(4);
    int lastColumn = column + random.nextInt(4);
    if (lastRow > row || lastColumn > column) {
      // Overlapping regions are no workbook of Excel's, but readers meet them.
      fixture.sheet().addMergedRegionUnsafe(new CellRangeAddress(row, lastRow, column, lastColumn));
    }
  }

  private CellStyle style() {
    CellStyle style = workbook.createCellStyle();
    String format = FORMATS.get(random.nextInt(FORMATS.size()));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private void fill(Cell cell) {
    switch (random.nextInt(10)) {
      case 0 -> cell.setCellValue(random.nextInt(200) - 20);
      case 1 -> cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(20) - 8));
      case 2 -> {
        cell.setCellValue(LocalDate.of(1946, 1, 1).plusDays(random.nextInt(30_000)));
        cell.setCellStyle(style());
      }
      case 3 -> cell.setCellValue(random.nextBoolean());
      case 4 -> cell.setCellErrorValue(FormulaError.REF.getCode());
      case 5 -> formula(cell);
      case 6 -> cell.setCellValue(raised());
      case 7 -> cell.setCellStyle(style());
      default -> cell.setCellValue(TEXTS.get(random.nextInt(TEXTS.size())));
    }
  }

  private void formula(Cell cell) {
    cell.setCellFormula(List.of("UPPER(\"y\")", "1+1", "1/0", "1>0").get(random.nextInt(4)));
    if (random.nextInt(3) > 0) {
      workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    }
  }

  private RichTextString raised() {
    Font font = workbook.createFont();
    font.setTypeOffset(Font.SS_SUPER);
    RichTextString text = workbook.getCreationHelper().createRichTextString("Y2, N 13");
    int start = random.nextInt(7);
    text.applyFont(start, start + 1 + random.nextInt(7 - start), font);
    return text;
  }
}
