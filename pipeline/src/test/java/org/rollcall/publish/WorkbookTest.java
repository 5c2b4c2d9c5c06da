package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

class WorkbookTest {

  @TempDir private Path folder = Path.of("");
  private final Warehouse warehouse = Tables.warehouse();

  @AfterEach
  void close() {
    warehouse.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"})
  void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String text) throws IOException {
    SqlFile report =
        Tables.report(warehouse, "r", "SELECT " + Warehouse.literal(text) + " AS title");
    Cell cell = written(List.of(report)).getSheet("r").getRow(1).getCell(0);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).startsWith("'" + text.charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A/RES/60/173", "Côte d'Ivoire", "abstain → yes", "3+1", ""})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(Workbook.harmless(text)).isEqualTo(text);
  }

  @Test
  void aTextThatDoesNotFitIntoACellIsCut() {
    assertThat(Workbook.harmless("=".repeat(40_000))).hasSizeLessThanOrEqualTo(32_767);
  }

  @Test
  void datesAreDatesNumbersAreNumbersAndNothingIsNothing() throws IOException {
    SqlFile report =
        Tables.report(
            warehouse,
            "r",
            "SELECT DATE '2005-12-16' AS day, 88 AS yes, CAST(0.25 AS DOUBLE) AS share,"
                + " SUM(2) AS total, CAST(NULL AS INTEGER) AS absent, true AS known");
    Sheet sheet = written(List.of(report)).getSheet("r");
    assertThat(IntStream.range(0, 6).mapToObj(i -> sheet.getRow(0).getCell(i).toString()))
        .containsExactly("day", "yes", "share", "total", "absent", "known");
    Cell day = sheet.getRow(1).getCell(0);
    assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
    assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2005, 12, 16));
    assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(88);
    assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.25);
    assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(2);
    assertThat(sheet.getRow(1).getCell(4)).isNull();
  }

  @Test
  void sheetNamesAreUniqueAndFitAndTheContentsListThem() throws IOException {
    String longName = "a-report-with-a-name-longer-than-a-sheet-s-may-be";
    List<SqlFile> reports =
        List.of(
            Tables.report(warehouse, "contents", "SELECT 1 AS n"),
            Tables.report(warehouse, longName + "-1", "SELECT 1 AS n"),
            Tables.report(warehouse, longName + "-2", "SELECT 1 AS n UNION ALL SELECT 2"));
    try (org.apache.poi.ss.usermodel.Workbook book = written(reports)) {
      List<String> names =
          IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
      assertThat(names)
          .hasSize(4)
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
      Sheet contents = book.getSheetAt(0);
      assertThat(
              IntStream.rangeClosed(1, 3)
                  .mapToObj(i -> contents.getRow(i).getCell(0).getStringCellValue()))
          .containsExactlyElementsOf(names.subList(1, 4));
      assertThat(contents.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(2);
    }
  }

  private org.apache.poi.ss.usermodel.Workbook written(List<SqlFile> reports) throws IOException {
    Path file = folder.resolve("rollcall.xlsx");
    Workbook.write(warehouse, reports, List.of(), file);
    return WorkbookFactory.create(file.toFile(), null, true);
  }
}
