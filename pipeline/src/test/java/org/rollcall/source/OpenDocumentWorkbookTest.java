package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** OpenDocument spreadsheets say what the same workbook would as .xlsx. */
@Timeout(60)
class OpenDocumentWorkbookTest {

  private final Path folder;

  OpenDocumentWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<Row> rows(OdsFixture fixture) {
    Path file = fixture.in(folder, "fixture.ods");
    try (Document document = Documents.open(file);
        Stream<Row> rows = document.sheets().get(0).rows()) {
      assertThat(document.container()).isEqualTo("ods");
      return rows.toList();
    }
  }

  private static OdsFixture votes() {
    return new OdsFixture().sheet("Votes");
  }

  private Row cells(String... cells) {
    return rows(votes().row(cells)).get(0);
  }

  private static List<String> texts(Row row) {
    return java.util.stream.IntStream.range(0, row.width()).mapToObj(row::text).toList();
  }

  @Test
  void valuesAreReadAndNotWhatTheLocaleShows() {
    Row row =
        cells(
            OdsFixture.value("date", "date-value", "2014-11-18", "18.11.14"),
            OdsFixture.value("date", "date-value", "2014-11-18T10:30:00", "18 nov"),
            OdsFixture.value("date", "date-value", "2014-01-01", "2014"),
            OdsFixture.value("float", "value", "88", "88,00"),
            OdsFixture.value("float", "value", "0.5", "0,5"),
            OdsFixture.value("percentage", "value", "0.125", "12,5 %"),
            OdsFixture.value("currency", "value", "3", "3 €"),
            OdsFixture.value("boolean", "boolean-value", "true", "WAHR"),
            OdsFixture.value("boolean", "boolean-value", "false", "FALSCH"),
            OdsFixture.text("0088"));
    assertThat(texts(row))
        .containsExactly(
            "2014-11-18", "2014-11-18", "2014", "88", "0.5", "0.125", "3", "TRUE", "FALSE", "0088");
  }

  @Test
  void aTextIsAllItsParagraphsWithoutWhatHangsOnThem() {
    Row row =
        cells(
            "<table:table-cell office:value-type=\"string\"><text:p>Viet<text:s/>Nam</text:p>"
                + "<text:p>a<text:line-break/>b</text:p><draw:frame><draw:text-box><text:p>shape"
                + "</text:p></draw:text-box></draw:frame></table:table-cell>",
            OdsFixture.text("Y<text:span text:style-name=\"T1\">2</text:span>"),
            OdsFixture.text("Côte d’Ivoire &amp; <text:a>Chad</text:a>"));
    assertThat(texts(row)).containsExactly("Viet Nam\na\nb", "Y²", "Côte d’Ivoire & Chad");
  }

  @Test
  void repeatedColumnsAndRowsAreWrittenOut() {
    List<Row> rows =
        rows(
            votes()
                .row(
                    "<table:table-cell table:number-columns-repeated=\"2\"/>",
                    "<table:table-cell table:number-columns-repeated=\"3\""
                        + " office:value-type=\"string\"><text:p>Y</text:p></table:table-cell>",
                    OdsFixture.text("N"))
                .xml(
                    "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell"
                        + " table:number-columns-repeated=\"1024\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\">"
                        + OdsFixture.text("Cuba")
                        + "</table:table-row>"));
    assertThat(rows).extracting(Row::number).containsExactly(1, 1002, 1003);
    assertThat(texts(rows.get(0))).containsExactly("", "", "Y", "Y", "Y", "N");
    assertThat(rows.get(2).ref(0)).isEqualTo("Votes!A1003");
    assertThat(rows.get(2).text(0)).isEqualTo("Cuba");
  }

  @Test
  void aMillionColouredRowsAreTheBackground() {
    List<Row> rows =
        rows(
            votes()
                .texts("Country | Vote")
                .xml(
                    "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                        + " table:style-name=\"ce2\" table:number-columns-repeated=\"20\"/>"
                        + "</table:table-row>"));
    assertThat(rows).hasSize(1);
  }

  @Test
  void aMergedCellStandsInEveryCellItCovers() {
    List<Row> rows =
        rows(
            votes()
                .row(
                    spanned(1, 2, "Country"),
                    spanned(2, 1, "2014"),
                    "<table:covered-table-cell/>",
                    OdsFixture.text("2015"))
                .row(
                    "<table:covered-table-cell/>",
                    OdsFixture.text("Third Committee"),
                    OdsFixture.text("Plenary")));
    assertThat(texts(rows.get(0))).containsExactly("Country", "2014", "2014", "2015");
    assertThat(texts(rows.get(1))).containsExactly("Country", "Third Committee", "Plenary");
  }

  private static String spanned(int columns, int rows, String text) {
    return "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"%d\" table:number-rows-spanned=\"%d\"><text:p>%s</text:p></table:table-cell>"
        .formatted(columns, rows, text);
  }

  @Test
  void aTextMergedDownAColumnReachesBlankRowsWithinTheData() {
    List<Row> rows =
        rows(
            votes()
                .texts("Country | 2012")
                .row(OdsFixture.text("Cuba"), spanned(1, 500, "Adopted without a vote"))
                .xml(
                    "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
                        + "<table:covered-table-cell/></table:table-row>")
                .row(OdsFixture.text("Iran"), "<table:covered-table-cell/>")
                .xml(
                    "<table:table-row table:number-rows-repeated=\"496\"><table:table-cell/>"
                        + "<table:covered-table-cell/></table:table-row>"));
    assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(rows).extracting(row -> row.text(1)).endsWith("Adopted without a vote");
  }

  @Test
  void annotationsAreComments() {
    Row row =
        cells(
            "<table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>A. Clerk"
                + "</dc:creator><dc:date>2014-11-18T00:00:00</dc:date><text:p>Intended</text:p>"
                + "<text:p>to abstain</text:p></office:annotation><text:p>N</text:p>"
                + "</table:table-cell>");
    assertThat(row.text(0)).isEqualTo("N");
    assertThat(row.comment(0)).isEqualTo("Intended to abstain");
  }

  @Test
  void hiddenSheetsRowsAndColumnsAreFlagged() {
    OdsFixture fixture =
        new OdsFixture()
            .sheet(
                "Votes",
                "ta1",
                "<table:table-column-group><table:table-column/></table:table-column-group>"
                    + "<table:table-column table:visibility=\"collapse\"/>"
                    + "<table:table-column table:number-columns-repeated=\"16000\"/>")
            .texts("Country | Vote")
            .xml(
                "<table:table-row table:visibility=\"filter\">"
                    + OdsFixture.text("Cuba")
                    + "</table:table-row><table:table-row-group table:display=\"false\">"
                    + "<table:table-row-group><table:table-row>"
                    + OdsFixture.text("Chad")
                    + "</table:table-row></table:table-row-group></table:table-row-group>"
                    + "<table:table-row>"
                    + OdsFixture.text("Iran")
                    + "</table:table-row>")
            .sheet("Old", "ta2", "")
            .texts("x");
    try (Document document = Documents.open(fixture.in(folder, "hidden.ods"))) {
      Sheet sheet = document.sheets().get(0);
      assertThat(sheet.hidden()).isFalse();
      assertThat(sheet.hiddenColumns()).containsExactly(1);
      assertThat(sheet.head(9)).extracting(Row::hidden).containsExactly(false, true, true, false);
      assertThat(document.sheets().get(1).hidden()).isTrue();
      assertThat(document.sheets().get(1).head(1).get(0).text(0)).isEqualTo("x");
    }
  }

  private static String formula(String attributes, String shown) {
    return "<table:table-cell table:formula=\"of:=X\" "
        + attributes
        + "><text:p>"
        + shown
        + "</text:p></table:table-cell>";
  }

  @Test
  void formulasCountByTheirValueAndErrorsAreFlagged() {
    Row row =
        cells(
            formula("office:value-type=\"string\" office:string-value=\"Y\"", "Y"),
            formula("office:value-type=\"float\" office:value=\"1\"", "TRUE"),
            formula("office:value-type=\"string\" calcext:value-type=\"error\"", "#DIV/0!"),
            formula("office:value-type=\"float\" office:value=\"0\"", "Err:502"),
            formula("office:value-type=\"float\" office:value=\"0\"", "#REF!"),
            "<table:table-cell table:formula=\"of:=UPPER([.A1])\"/>",
            OdsFixture.text("#N/A"));
    assertThat(texts(row))
        .containsExactly("Y", "TRUE", "#DIV/0!", "Err:502", "#REF!", "=of:=UPPER([.A1])", "#N/A");
    assertThat(java.util.stream.IntStream.range(0, 7).mapToObj(row::error))
        .containsExactly(false, false, true, true, true, true, false);
  }

  @Test
  void theColourOfABlankCellIsItsStylesOrItsParents() {
    Row row =
        cells(
            OdsFixture.text("Cuba"),
            "<table:table-cell table:style-name=\"ce1\"/>",
            "<table:table-cell table:style-name=\"ce2\" table:number-columns-repeated=\"2\"/>",
            "<table:table-cell table:style-name=\"ce3\"/>");
    assertThat(row.fill(1)).isEqualTo("FFCCCC");
    assertThat(row.fill(3)).isEqualTo("00FF00");
    assertThat(row.fill(4)).isNull();
  }

  @Test
  void cellsOfOtherFilesAndOldVersionsAreNoSheets() {
    OdsFixture fixture =
        votes().texts("Country | Vote").sheet("'file:///x.ods'#$Old", "ta_extref", "").texts("x");
    String content = fixture.contentXml();
    String changed =
        content.replace(
            "<office:spreadsheet>",
            "<office:spreadsheet><table:tracked-changes><table:deletion><table:cell-content-deletion>"
                + "<table:change-track-table-cell><text:p>was</text:p></table:change-track-table-cell>"
                + "</table:cell-content-deletion></table:deletion></table:tracked-changes>");
    Path file = OdsFixture.zip(folder.resolve("linked.ods"), Map.of("content.xml", changed));
    try (Document document = Documents.open(file)) {
      assertThat(document.sheets()).extracting(Sheet::name).containsExactly("Votes");
      assertThat(document.sheets().get(0).head(9)).hasSize(1);
    }
  }

  private static OdsFixture matrix() {
    return votes()
        .texts("Votes on the DPRK | | ")
        .row(
            spanned(1, 2, "Country"),
            OdsFixture.text("A/C.3/69/L.28"),
            OdsFixture.text("A/RES/69/188"))
        .row(
            "<table:covered-table-cell/>",
            OdsFixture.value("date", "date-value", "2014-11-18", "18/11/14"),
            OdsFixture.value("date", "date-value", "2014-12-18", "18/12/14"))
        .texts("Cuba | N | N")
        .texts("Norway | Y | Y")
        .texts("Japan | Y | A");
  }

  @Test
  void aMatrixIsReadAsFromAnyWorkbook() {
    Collected sink = Collected.from(matrix().in(folder, "matrix.ods"));
    assertThat(sink.reader).isEqualTo("matrix");
    assertThat(sink.symbols()).containsExactly("A/C.3/69/L.28", "A/RES/69/188");
    assertThat(sink.decisions.get(0).date()).isEqualTo("2014-11-18");
    assertThat(sink.votesOf(1)).containsExactly("Cuba: N", "Norway: Y", "Japan: A");
    assertThat(sink.votes.get(0).ref()).startsWith("Votes!");
  }

  @Test
  void aFlatFileIsTheSameWhateverItsName() {
    Collected zipped = Collected.from(matrix().in(folder, "matrix.ods"));
    Collected flat = Collected.from(matrix().flat(folder, "matrix.xml"));
    assertThat(flat.votes).isEqualTo(zipped.votes);
    assertThat(flat.decisions).isEqualTo(zipped.decisions);
  }

  @Test
  void aSheetLongerThanItsBeginningIsReadToItsEnd() {
    OdsFixture fixture = votes().texts("Country | Symbol | Vote");
    for (int i = 0; i < 5_000; i++) {
      fixture.texts("Cuba | 60/%d | N".formatted(i));
    }
    Collected sink = Collected.from(fixture.in(folder, "long.ods"));
    assertThat(sink.reader).isEqualTo("long-table");
    assertThat(sink.votes).hasSize(5_000);
    assertThat(sink.votes.get(4_999).ref()).isEqualTo("Votes!C5001");
  }

  @Test
  void aPasswordIsSaid() {
    Map<String, String> parts = matrix().parts();
    parts.put(
        "META-INF/manifest.xml",
        "<manifest><file-entry full-path=\"content.xml\"><manifest:encryption-data/></file-entry></manifest>");
    assertRefused(OdsFixture.zip(folder.resolve("locked.ods"), parts), "password");
    Map<String, String> whole = Map.of("encrypted-package", "?", "META-INF/manifest.xml", "<m/>");
    assertRefused(OdsFixture.zip(folder.resolve("locked2.ods"), whole), "password");
  }

  @Test
  void damageIsSaid() {
    Map<String, String> parts = matrix().parts();
    parts.remove("content.xml");
    assertRefused(OdsFixture.zip(folder.resolve("empty.ods"), parts), "no content.xml");
    parts.put("content.xml", matrix().contentXml().replace("</table:table>", ""));
    assertRefused(OdsFixture.zip(folder.resolve("cut.ods"), parts), "damaged");
    parts.put(
        "content.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    assertRefused(OdsFixture.zip(folder.resolve("entity.ods"), parts), "damaged");
  }

  private static void assertRefused(Path file, String words) {
    assertThatThrownBy(() -> Documents.open(file).close())
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.suggestion()).isNotBlank())
        .hasMessageContaining(words);
  }
}
