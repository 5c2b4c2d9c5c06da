package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that a program saved as a web page, and called .xls. */
class WebTablesTest {

  private final Path folder;

  WebTablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aLongTableSavedAsXlsIsRead() {
    Path file =
        Fixture.text(
            folder,
            "export.xls",
            "<table border=1><tr><th>Country</th><th>Symbol</th><th>Vote</th></tr>",
            "<tr><td>C&ocirc;te d&#8217;Ivoire</td><td>A/RES/60/173</td><td>Y<sup>1</sup></td></tr>",
            "<tr><td>Cuba</td><td>A/RES/60/173</td><td>N</td></tr></table>");
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("long-table");
    assertThat(sink.votesOf(0)).containsExactly("Côte d’Ivoire: Y¹", "Cuba: N");
    assertThat(sink.votes.get(1).ref()).isEqualTo("Table 1!C3");
  }

  @Test
  void aMatrixWithSpannedHeadersWithinALayoutTableIsRead() {
    Path file =
        Fixture.text(
            folder,
            "matrix.xls",
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><tr><td>Menu</td><td>",
            "<table><tr><td rowspan=2>Country</td><td colspan=2>2014</td></tr>",
            "<tr><td>A/C.3/69/L.28</td><td>A/RES/69/188</td></tr>",
            "<tr><td>Cuba</td><td>N</td><td>N</td></tr><tr><td>Norway</td><td>Y</td><td>Y</td></tr>",
            "<tr><td>Japan</td><td>Y</td><td>A</td></tr></table>",
            "</td></tr></table></body></html>");
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("matrix");
    assertThat(sink.symbols()).containsExactly("A/C.3/69/L.28", "A/RES/69/188");
    assertThat(sink.votesOf(1)).containsExactly("Cuba: N", "Norway: Y", "Japan: A");
  }

  @Test
  void aSpanThatIsNoNumberOrTooWideIsHarmless() {
    Path file =
        Fixture.text(
            folder,
            "odd.xls",
            "<table><tr><td colspan=9999 rowspan=0>x</td><td>y</td></tr><tr><td rowspan=z>a</td><td>b</td></tr></table>");
    try (Document document = Documents.open(file)) {
      assertThat(document.sheets().get(0).head(9)).hasSize(2);
      assertThat(document.sheets().get(0).head(9).get(1).text(1)).isEqualTo("b");
    }
  }

  @Test
  void anXmlSpreadsheetOf2003IsNamed() {
    Path file =
        Fixture.text(
            folder,
            "old.xls",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
            "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>");
    assertThatThrownBy(() -> Documents.open(file).close())
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.suggestion()).contains(".xlsx"))
        .hasMessageContaining("an XML spreadsheet of Excel 2003");
  }
}
