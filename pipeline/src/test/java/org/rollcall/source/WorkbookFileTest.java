package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookFileTest {

  private final Path folder;

  WorkbookFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<String> bothFormats() {
    return Stream.of("xlsx", "xls");
  }

  private static Fixture fixture(String format) {
    return format.equals("xlsx") ? Fixture.xlsx() : Fixture.xls();
  }

  private List<Row> rows(Fixture fixture) {
    return document(fixture).sheets().get(0).head(Integer.MAX_VALUE);
  }

  private Document document(Fixture fixture) {
    return Documents.open(fixture.in(folder, "fixture"));
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aMergedCellStandsInEveryCellItCovers(String format) {
    List<Row> rows =
        rows(
            fixture(format)
                .rows("Country | 2014 | | 2015", " | Third Committee | Plenary | Plenary")
                .rows("Cuba | N | N | N")
                .merge("B1:C1")
                .merge("A1:A2"));
    assertThat(rows.get(0).text(2)).isEqualTo("2014");
    assertThat(rows.get(1).text(0)).isEqualTo("Country");
    assertThat(rows.get(0).text(3)).isEqualTo("2015");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aTextMergedDownAWholeColumnReachesRowsWithoutCells(String format) {
    Fixture fixture = fixture(format).rows("Country | 2012", "Cuba | Adopted without a vote");
    fixture.cell("A5").setCellValue("Iran");
    List<Row> rows = rows(fixture.merge("B2:B5"));
    assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(rows.get(4).text(1)).isEqualTo("Adopted without a vote");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void datesAreIsoDatesInBothDateSystems(String format) {
    Fixture fixture = fixture(format).row("Date");
    Cell cell = fixture.cell("B1");
    cell.setCellValue(LocalDate.of(2005, 12, 16));
    cell.setCellStyle(style(fixture, "dd.mm.yyyy"));
    assertThat(rows(fixture).get(0).text(1)).isEqualTo("2005-12-16");
  }

  @Test
  void serialsOf1904AreFourYearsLater() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    Fixture fixture = Fixture.of(workbook).row("Date");
    fixture.cell("B1").setCellValue(37240.0);
    fixture.cell("B1").setCellStyle(style(fixture, "yyyy-mm-dd"));
    assertThat(rows(fixture).get(0).text(1)).isEqualTo("2005-12-16");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aDateShownAsAYearIsAYear(String format) {
    Fixture fixture = fixture(format).row("Year");
    fixture.cell("B1").setCellValue(LocalDate.of(2005, 1, 1));
    fixture.cell("B1").setCellStyle(style(fixture, "yyyy"));
    assertThat(rows(fixture).get(0).text(1)).isEqualTo("2005");
  }

  private static CellStyle style(Fixture fixture, String format) {
    CellStyle style = fixture.workbook().createCellStyle();
    style.setDataFormat(fixture.workbook().createDataFormat().getFormat(format));
    return style;
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void wholeNumbersHaveNoDecimalsAndNumbersAsTextStayText(String format) {
    Fixture fixture = fixture(format).row("x | 0088");
    fixture.cell("A1").setCellValue(88.0);
    fixture.cell("C1").setCellValue(0.5);
    Row row = rows(fixture).get(0);
    assertThat(row.text(0)).isEqualTo("88");
    assertThat(row.text(1)).isEqualTo("0088");
    assertThat(row.text(2)).isEqualTo("0.5");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aFormulaGivesTheValueItWasSavedWith(String format) {
    Fixture fixture = fixture(format).row("y");
    fixture.cell("B1").setCellFormula("UPPER(A1)");
    fixture.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    Row row = rows(fixture).get(0);
    assertThat(row.text(1)).isEqualTo("Y");
    assertThat(row.error(1)).isFalse();
  }

  @Test
  void aFormulaThatWasNeverComputedIsAnErrorAndNotZero() {
    Fixture fixture = Fixture.xlsx().row("y");
    fixture.cell("B1").setCellFormula("UPPER(A1)");
    Row row = rows(fixture).get(0);
    assertThat(row.text(1)).isEqualTo("=UPPER(A1)");
    assertThat(row.error(1)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void anErrorCellIsFlaggedAndShowsItsWord(String format) {
    Fixture fixture = fixture(format).row("Cuba");
    fixture.cell("B1").setCellErrorValue(FormulaError.REF.getCode());
    Row row = rows(fixture).get(0);
    assertThat(row.error(1)).isTrue();
    assertThat(row.text(1)).isEqualTo("#REF!");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void commentsAreKept(String format) {
    Row row = rows(fixture(format).row("Cuba | N").comment("B1", "Intended\nto abstain")).get(0);
    assertThat(row.comment(1)).isEqualTo("Intended to abstain");
    assertThat(row.comment(0)).isNull();
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void aRaisedDigitIsAFootnoteMark(String format) {
    Fixture fixture = fixture(format).row("Cuba");
    Font raised = fixture.workbook().createFont();
    raised.setTypeOffset(Font.SS_SUPER);
    RichTextString text = fixture.workbook().getCreationHelper().createRichTextString("Y2");
    text.applyFont(1, 2, raised);
    fixture.cell("B1").setCellValue(text);
    assertThat(rows(fixture).get(0).text(1)).isEqualTo("Y²");
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void hiddenSheetsRowsAndColumnsAreFlagged(String format) {
    Fixture fixture = fixture(format).rows("Country | Vote", "Cuba | N");
    fixture.sheet().getRow(1).setZeroHeight(true);
    fixture.sheet().setColumnHidden(1, true);
    fixture.sheet("Old").row("Iran | N");
    fixture.workbook().setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    Document document = document(fixture);
    Sheet sheet = document.sheets().get(0);
    assertThat(sheet.hidden()).isFalse();
    assertThat(sheet.hiddenColumns()).containsExactly(1);
    assertThat(sheet.head(2)).extracting(Row::hidden).containsExactly(false, true);
    assertThat(document.sheets().get(1).hidden()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void theColourOfABlankCellIsGiven(String format) {
    Fixture fixture = fixture(format).row("Cuba");
    CellStyle red = fixture.workbook().createCellStyle();
    red.setFillForegroundColor(IndexedColors.RED.getIndex());
    red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    fixture.cell("B1").setCellStyle(red);
    Row row = rows(fixture).get(0);
    assertThat(row.fill(1)).isEqualTo("FF0000");
    assertThat(row.fill(0)).isNull();
  }

  @ParameterizedTest
  @MethodSource("bothFormats")
  void cellsAreNamedAsTheOwnerSeesThem(String format) throws IOException {
    Fixture fixture = fixture(format).rows("", "", "Country");
    fixture.cell("AB7").setCellValue("Y");
    fixture
        .cell("AB7")
        .setHyperlink(
            fixture.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT));
    List<Row> rows = rows(fixture);
    assertThat(rows).extracting(Row::number).containsExactly(3, 7);
    assertThat(rows.get(1).ref(27)).isEqualTo("Votes!AB7");
  }
}
