package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Habits of hand-made matrices beyond the plain one. */
class MatrixHabitsTest {

  private final Path folder;

  MatrixHabitsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Collected read(Fixture fixture) {
    return matrix(fixture.in(folder, "matrix"), SourceSettings.NONE);
  }

  private Collected readText(String... lines) {
    return matrix(Fixture.text(folder, "matrix.csv", lines), SourceSettings.NONE);
  }

  private static Collected matrix(Path file, SourceSettings settings) {
    Collected sink = Collected.from(file, settings);
    assertThat(sink.reader).as(sink.seen).isEqualTo("matrix");
    return sink;
  }

  @Test
  void aLegendMayStandInOneCell() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | 60/173",
                    "Japan | F",
                    "Cuba | C",
                    "Angola | S",
                    "Key: F = in favour; C = against; S = abstained"));
    assertThat(sink.legend)
        .containsEntry("F", "in favour")
        .containsEntry("C", "against")
        .containsEntry("S", "abstained");
    assertThat(sink.votesOf(0)).containsExactly("Japan: F", "Cuba: C", "Angola: S");
  }

  @Test
  void commasAndBlanksPartALegendTooButNotAMeaning() {
    assertThat(Legend.inOneCell("Y=yes, N=no, A=abstain", ""))
        .extracting(Legend.Entry::meaning)
        .containsExactly("yes", "no", "abstain");
    assertThat(Legend.inOneCell("Y = yes N = no", ""))
        .extracting(Legend.Entry::meaning)
        .containsExactly("yes", "no");
    assertThat(Legend.inOneCell("Y = yes, in favour", ""))
        .extracting(Legend.Entry::meaning)
        .containsExactly("yes, in favour");
  }

  @Test
  void theSheetsNameMayBeTheYearOfItsColumns() {
    Collected sink =
        read(
            Fixture.xlsx()
                .named("2014")
                .rows("Country | Third Committee | Plenary", "Japan | Y | Y", "Cuba | N | N")
                .sheet("2015")
                .rows("Country | Third Committee | Plenary", "Japan | Y | Y", "Cuba | N | N"));
    assertThat(sink.decisions)
        .extracting(decision -> decision.date() + " " + decision.body())
        .containsExactly(
            "2014 Third Committee", "2014 Plenary", "2015 Third Committee", "2015 Plenary");
  }

  @Test
  void codesStandInForNames() {
    assertThat(
            read(Fixture.xlsx().rows("ISO3 | 60/173", "JPN | Y", "CUB | N", "CHN | N")).votesOf(0))
        .containsExactly("JPN: Y", "CUB: N", "CHN: N");
    assertThat(readText("ccode,60/173", "740,Y", "40,N").votesOf(0))
        .containsExactly("cow:740: Y", "cow:40: N");
    assertThat(readText("iso2,60/173", "jp,Y", "CU,N").votesOf(0))
        .containsExactly("iso2:jp: Y", "CU: N");
  }

  @Test
  void codesAreFoundWithoutAHeaderForTheyDoNotRepeat() {
    Collected sink =
        readText(",60/173,61/174", "JPN,Y,Y", "CUB,N,N", "CHN,N,N", "AGO,A,A", "FRA,Y,Y");
    assertThat(sink.votesOf(0)).containsExactly("JPN: Y", "CUB: N", "CHN: N", "AGO: A", "FRA: Y");
  }

  @Test
  void namesWinOverCodes() {
    Collected sink = readText("ISO3,Country,60/173", "JPN,Japan,Y", "CUB,Cuba,N", "CHN,China,N");
    assertThat(sink.votesOf(0)).containsExactly("Japan: Y", "Cuba: N", "China: N");
  }

  @Test
  void aHeaderMayHoldSymbolAndDateInOneCell() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | A/RES/60/173 (16 Dec 2005) | 2006 - 61/174 | 62/167 (101-22-59)",
                    "Japan | Y | Y | Y",
                    "Cuba | N | N | N"));
    assertThat(sink.symbols()).containsExactly("A/RES/60/173", "61/174", "62/167");
    assertThat(sink.decisions.get(0).date()).isEqualTo("16 Dec 2005");
    assertThat(sink.decisions.get(1).date()).isEqualTo("2006");
    assertThat(sink.decisions.get(2).abstain()).isEqualTo("59");
  }

  @Test
  void aMatrixOnItsSideIsTurned() {
    Collected sink =
        readText(
            "Votes on the DPRK",
            "Resolution,Date,Yes,No,Japan,Cuba,China,Angola",
            "A/RES/60/173,2005-12-16,88,21,Y,N,N,A",
            "A/RES/61/174,2006-12-19,99,21,Y,N,N,A");
    assertThat(sink.symbols()).containsExactly("A/RES/60/173", "A/RES/61/174");
    assertThat(sink.decisions.get(1).date()).isEqualTo("2006-12-19");
    assertThat(sink.decisions.get(1).yes()).isEqualTo("99");
    assertThat(sink.votesOf(1)).containsExactly("Japan: Y", "Cuba: N", "China: N", "Angola: A");
    assertThat(sink.votes.get(7).ref()).isEqualTo("line 4");
    assertThat(sink.seen).contains("one row per decision (2), countries in 4 columns");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aWorkbooksMatrixOnItsSideKeepsItsAddressesCommentsAndErrors() {
    Fixture fixture =
        Fixture.xlsx()
            .rows(
                "No. | Resolution | Japan | Cuba | China",
                "1 | 60/173 | Y | N | N",
                "2 | 61/174 | Y | N | N",
                " | Total | 2 | 0 | 0")
            .comment("D2", "Later said it had meant to abstain");
    fixture.cell("E3").setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
    Collected sink = read(fixture);
    assertThat(sink.votesOf(0)).containsExactly("Japan: Y", "Cuba: N", "China: N");
    assertThat(sink.votes.get(1).ref()).isEqualTo("Votes!D2");
    assertThat(sink.votes.get(1).note()).contains("meant to abstain");
    assertThat(sink.decisions.get(0).no()).as("a running number is no tally").isNull();
    assertThat(sink.notice("error-cell").sourceRef()).isEqualTo("Votes!E3");
    assertThat(sink.symbols()).doesNotContain("Total");
  }

  @Test
  void aListWithSponsorsAndRemarksIsNoMatrixOnItsSide() {
    Path file =
        Fixture.text(
            folder,
            "list.csv",
            "Resolution,Date,Yes,No,Sponsor,Chair,Room",
            "60/173,2005-12-16,88,21,United Kingdom,Sweden,GA Hall",
            "61/174,2006-12-19,99,21,Finland,Bahrain,GA Hall");
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("decision-list");
    assertThat(sink.notice("unused-columns").value()).isEqualTo("Sponsor · Chair · Room");
  }

  @Test
  void aFormulaWithAnEmptyValueWasNeverComputed() {
    Fixture fixture = Fixture.xlsx().rows("Country | 60/173", "Japan | Y", "Cuba | N");
    XSSFCell cell = (XSSFCell) fixture.cell("B3");
    cell.setCellFormula("UPPER(\"n\")");
    cell.getCTCell().unsetT();
    cell.getCTCell().setV("");
    Collected sink = read(fixture);
    assertThat(sink.votesOf(0)).containsExactly("Japan: Y");
    assertThat(sink.notice("error-cell").message()).contains("no computed value");
  }

  @Test
  void frenchAndSpanishMatricesAreRead() {
    Collected french =
        readText(
            "Pays;A/RES/60/173;A/RES/61/174",
            "Date;16 déc. 2005;19 décembre 2006",
            "Japon;Oui;Oui",
            "Cuba;Non;Non");
    assertThat(french.decisions.get(1).date()).isEqualTo("19 décembre 2006");
    assertThat(french.votesOf(0)).containsExactly("Japon: Oui", "Cuba: Non");
    Collected spanish =
        readText("País;A/RES/60/173", "Fecha;16 de diciembre de 2005", "Japón;A favor");
    assertThat(spanish.decisions.get(0).date()).isEqualTo("16 de diciembre de 2005");
    assertThat(spanish.votesOf(0)).containsExactly("Japón: A favor");
  }

  @Test
  void titlesAloneTellDecisionsWhereTheHeaderIsDeclared() {
    String[] lines = {"Country,DPRK,Iran", "Japan,Y,Y", "Cuba,N,N"};
    Path file = Fixture.text(folder, "titles.csv", lines);
    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> assertThat(e.suggestion()).contains("over each column of votes"))
        .hasMessageContaining("Country · DPRK · Iran");
    SourceSettings declared =
        SourcesFile.parse(
                "sources: [{file: titles.csv, reader: matrix, header_rows: [1],"
                    + " country_column: A, body: GA}]")
            .entries()
            .get(0);
    Collected sink = matrix(file, declared);
    assertThat(sink.decisions).extracting(RawDecision::title).containsExactly("DPRK", "Iran");
    assertThat(sink.votesOf(1)).containsExactly("Japan: Y", "Cuba: N");
  }
}
