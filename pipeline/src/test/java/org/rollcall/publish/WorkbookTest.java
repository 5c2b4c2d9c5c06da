package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

class WorkbookTest {

  private static final Codebook NO_CODEBOOK =
      new Codebook(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

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
    Cell cell = written(List.of(report)).getSheet("r").getRow(2).getCell(0);
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
    assertThat(IntStream.range(0, 6).mapToObj(i -> sheet.getRow(1).getCell(i).toString()))
        .containsExactly("day", "yes", "share", "total", "absent", "known");
    Cell day = sheet.getRow(2).getCell(0);
    assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
    assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2005, 12, 16));
    assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(88);
    assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(0.25);
    assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(2);
    assertThat(sheet.getRow(2).getCell(4)).isNull();
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
          .hasSize(6)
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
      Sheet contents = book.getSheetAt(0);
      assertThat(
              IntStream.rangeClosed(2, 6)
                  .mapToObj(i -> contents.getRow(i).getCell(0).getStringCellValue()))
          .containsExactlyElementsOf(names.subList(1, 6));
      assertThat(contents.getRow(4).getCell(2).getNumericCellValue()).isEqualTo(2);
    }
  }

  @Test
  void contentsLeadToEachSheetAndBack() throws IOException {
    SqlFile report = Tables.report(warehouse, "it-s-a-report", "SELECT 1 AS n");
    try (org.apache.poi.ss.usermodel.Workbook book = written(List.of(report))) {
      Sheet contents = book.getSheetAt(0);
      assertThat(contents.getRow(2).getCell(0).getHyperlink().getAddress())
          .isEqualTo("'it-s-a-report'!A1");
      for (int i = 1; i < book.getNumberOfSheets(); i++) {
        assertThat(book.getSheetAt(i).getRow(0).getCell(0).getHyperlink().getAddress())
            .isEqualTo("'contents'!A1");
      }
    }
  }

  @Test
  void theHeadingStaysInSightAndHasFilters() throws IOException {
    SqlFile report = Tables.report(warehouse, "r", "SELECT 1 AS n, 2 AS m");
    XSSFSheet sheet = (XSSFSheet) written(List.of(report)).getSheet("r");
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:B3");
  }

  @Test
  void ofATableThatIsTooLongTheFirstRowsAreThereAndTheSheetSaysSo() throws IOException {
    SqlFile report = Tables.report(warehouse, "r", "SELECT range AS n FROM range(20001)");
    try (org.apache.poi.ss.usermodel.Workbook book = written(List.of(report))) {
      Sheet sheet = book.getSheet("r");
      assertThat(sheet.getLastRowNum()).isEqualTo(WorkbookSheet.HEADING + Workbook.MOST_ROWS);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue())
          .contains("Only the first 20,000 of 20,001 rows; reports/r.csv has them all");
      assertThat(book.getSheetAt(0).getRow(2).getCell(2).getNumericCellValue()).isEqualTo(20_001);
    }
  }

  @Test
  void everySubjectHasAMatrixOfStatesAndDecisionsWithALetterForEachVote() throws IOException {
    warehouse.execute(
        "votes on a subject",
        """
        CREATE TABLE decisions AS
        SELECT * FROM (VALUES ('GA:2005-12-16:A/RES/60/173', 'GA', DATE '2005-12-16', 'A/RES/60/173'),
                              ('GA3:2005-11-17:#7', 'GA3', DATE '2005-11-17', NULL))
          AS d (decision_id, body, date, symbol);
        CREATE TABLE decision_subject AS SELECT decision_id, 'dprk' AS subject FROM decisions;
        CREATE TABLE ref_subjects AS SELECT 'dprk' AS subject, 'Human rights in the DPRK' AS name;
        CREATE TABLE countries AS
        SELECT * FROM (VALUES ('CUB', 'Cuba'), ('JPN', 'Japan')) AS c (country_code, country_name);
        CREATE TABLE votes AS
        SELECT * FROM (VALUES ('GA:2005-12-16:A/RES/60/173', 'CUB', 'no'),
                              ('GA:2005-12-16:A/RES/60/173', 'JPN', 'yes'),
                              ('GA3:2005-11-17:#7', 'CUB', 'disassociated'))
          AS v (decision_id, country_code, vote)
        """);
    try (org.apache.poi.ss.usermodel.Workbook book = written(List.of())) {
      Sheet matrix = book.getSheet("matrix dprk");
      assertThat(matrix.getRow(0).getCell(1).getStringCellValue())
          .startsWith("Human rights in the DPRK: votes of each State")
          .contains("Y yes", "X absent", "D disassociated itself");
      assertThat(texts(matrix.getRow(1)))
          .containsExactly("code", "country", "GA3 2005-11-17 #7", "GA 2005-12-16 A/RES/60/173");
      assertThat(texts(matrix.getRow(2))).containsExactly("CUB", "Cuba", "D", "N");
      assertThat(texts(matrix.getRow(3))).containsExactly("JPN", "Japan", "", "Y");
      assertThat(matrix.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
    }
  }

  @Test
  void theColoursOfVotesAreToldApartAsGreysAndTheirLettersReadOnThem() {
    List<Double> greys =
        Arrays.stream(VoteLetter.values()).map(each -> grey(each.fill())).sorted().toList();
    for (int i = 1; i < greys.size(); i++) {
      assertThat(greys.get(i) - greys.get(i - 1)).as(greys.toString()).isGreaterThan(15);
    }
    for (VoteLetter letter : VoteLetter.values()) {
      // WCAG 2.2, 1.4.3: contrast of text at least 4.5 to 1
      assertThat(contrast(letter.fill(), letter.ink())).as(letter.name()).isGreaterThan(4.5);
    }
  }

  private static double grey(int rgb) {
    return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
  }

  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(i -> row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue())
        .toList();
  }

  private org.apache.poi.ss.usermodel.Workbook written(List<SqlFile> reports) throws IOException {
    Path file = folder.resolve("rollcall.xlsx");
    Workbook.write(warehouse, NO_CODEBOOK, reports, List.of(), file);
    return WorkbookFactory.create(file.toFile(), null, true);
  }
}
