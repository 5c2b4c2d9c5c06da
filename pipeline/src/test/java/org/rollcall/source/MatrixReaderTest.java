package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.notice.Severity;
import org.rollcall.source.Collected.Cast;

class MatrixReaderTest {

  private final Path folder;

  MatrixReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Collected read(Fixture fixture) {
    Collected sink = Collected.from(fixture.in(folder, "matrix"));
    assertThat(sink.reader).as(sink.seen).isEqualTo("matrix");
    return sink;
  }

  private static Fixture plain() {
    return Fixture.xlsx()
        .rows(
            "Country | A/RES/60/173 | A/RES/61/174",
            "Cuba | N | N",
            "Iran (Islamic Republic of) | N | N",
            "Norway | Y | Y");
  }

  @Test
  void oneHeaderRowOfSymbolsIsEnough() {
    Collected sink = read(plain());
    assertThat(sink.symbols()).containsExactly("A/RES/60/173", "A/RES/61/174");
    assertThat(sink.votesOf(1))
        .containsExactly("Cuba: N", "Iran (Islamic Republic of): N", "Norway: Y");
    assertThat(sink.votes.get(0).ref()).isEqualTo("Votes!B2");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void titlesYearsSymbolsAndDatesStandOverTheCountries() {
    Fixture fixture =
        Fixture.xlsx()
            .rows(
                "Situation of human rights in the DPRK",
                "Votes 2014-2015, collected by hand",
                "",
                " | 2014 | | 2015 |",
                " | Third Committee | Plenary | Third Committee | Plenary",
                " | A/C.3/69/L.28/Rev.1 | 69/188 | A/C.3/70/L.35 | A/RES/70/172",
                "Member State | 18 Nov 2014 | 12/18/2014 | 2015.11.19 | x",
                "Cuba | N | N | N | N",
                "Norway | Y | Y | Y | Y")
            .merge("B4:C4")
            .merge("D4:E4")
            .merge("A1:E1");
    Cell date = fixture.cell("E7");
    date.setCellValue(LocalDate.of(2015, 12, 17));
    CellStyle style = fixture.workbook().createCellStyle();
    style.setDataFormat(fixture.workbook().createDataFormat().getFormat("d mmm yyyy"));
    date.setCellStyle(style);

    Collected sink = read(fixture);
    assertThat(sink.symbols())
        .containsExactly("A/C.3/69/L.28/Rev.1", "69/188", "A/C.3/70/L.35", "A/RES/70/172");
    assertThat(sink.decisions)
        .extracting(RawDecision::date)
        .containsExactly("18 Nov 2014", "12/18/2014", "2015.11.19", "2015-12-17");
    assertThat(sink.decisions)
        .extracting(RawDecision::body)
        .containsExactly("Third Committee", "Plenary", "Third Committee", "Plenary");
    assertThat(sink.decisions.get(3).ref()).isEqualTo("Votes!E6");
    assertThat(sink.votesOf(3)).containsExactly("Cuba: N", "Norway: Y");
    assertThat(sink.seen).contains("4 decision columns").contains("header rows 4-7");
  }

  @Test
  void labelsBesideTheHeaderRowsSayWhatTheyHold() {
    Collected sink =
        read(
            Fixture.xls()
                .rows(
                    "Year | 2008 | 2009",
                    "Session | 63 | 64",
                    "Body | General Assembly | General Assembly",
                    "Resolution | 63/190 | 64/175",
                    "Title | Situation in the DPRK | The same",
                    "Yes | 94 | 99",
                    "No | 22 | 20",
                    "Abstain | 63 | 63",
                    "Country",
                    "Cuba | No | No",
                    "Norway | Yes | Yes"));
    RawDecision second = sink.decisions.get(1);
    assertThat(second.symbol()).isEqualTo("64/175");
    assertThat(second.session()).isEqualTo("64");
    assertThat(second.date()).isEqualTo("2009");
    assertThat(second.title()).isEqualTo("The same");
    assertThat(List.of(String.valueOf(second.yes()), String.valueOf(second.no())))
        .containsExactly("99", "20");
    assertThat(sink.votesOf(0)).containsExactly("Cuba: No", "Norway: Yes");
  }

  @Test
  void theCountryColumnIsFoundWithoutAHeaderAndNotFirst() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "No. | | 60/173 | 61/174",
                    "1 | Albania | Y | Y",
                    "2 | Cuba | N | N",
                    "3 | Iran | N | N",
                    "4 | Norway | Y | Y",
                    "5 | Syrian Arab Republic | Y | N"));
    assertThat(sink.symbols()).containsExactly("60/173", "61/174");
    assertThat(sink.votesOf(0)).contains("Albania: Y", "Syrian Arab Republic: Y").hasSize(5);
  }

  @Test
  void totalsNotesGroupsAndSpacersAreSkippedAndNamed() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | 60/173 | 61/174",
                    "AFRICA",
                    "Algeria | A | N",
                    "Zimbabwe | N | N",
                    "",
                    "Asia-Pacific Group",
                    "Japan | Y | Y",
                    "",
                    "Total Yes | 88 | 99",
                    "Total No | 21 | 21",
                    "Abstentions | 60 | 56",
                    "",
                    "Source: UN press releases",
                    "Compiled by hand."));
    assertThat(sink.votesOf(0)).containsExactly("Algeria: A", "Zimbabwe: N", "Japan: Y");
    assertThat(sink.notices)
        .allSatisfy(notice -> assertThat(notice.severity()).isEqualTo(Severity.INFO));
    assertThat(sink.notices.toString())
        .contains("AFRICA", "Asia-Pacific Group", "Total Yes", "Abstentions", "Source: UN press");
  }

  @Test
  void aGroupsNameMergedOverTheTableIsNoVote() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows("Country | 60/173 | 61/174", "Nordic | |", "Norway | Y | Y", "Cuba | N | N")
                .merge("A2:C2"));
    assertThat(sink.votesOf(0)).containsExactly("Norway: Y", "Cuba: N");
    assertThat(sink.notices.toString()).contains("Nordic");
  }

  @Test
  void aStateThatNeverVotedKeepsItsBlankCells() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | 60/173 | 61/174",
                    "Kiribati | |",
                    "South Africa | |",
                    "Norway | Y | Y",
                    "Zambia | |",
                    "",
                    "* notes follow"));
    assertThat(sink.votesOf(0))
        .containsExactly("Kiribati: ", "South Africa: ", "Norway: Y", "Zambia: ");
  }

  @Test
  void namesInCapitalsAreNoGroups() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows("COUNTRY | 60/173", "CUBA | N", "CHAD |", "IRAN | N", "NORWAY | Y"));
    assertThat(sink.votesOf(0)).containsExactly("CUBA: N", "CHAD: ", "IRAN: N", "NORWAY: Y");
  }

  @Test
  void adoptedWithoutAVoteMergedOverTheColumnReachesEachCountry() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | 66/174 | 67/181",
                    "Cuba | N | Adopted without a vote",
                    "Iran | N |",
                    "Norway | Y |")
                .merge("C2:C4"));
    assertThat(sink.decisions.get(1).adoption()).isEqualTo("Adopted without a vote");
    assertThat(sink.decisions.get(1).coverage()).isNull();
    assertThat(sink.votesOf(1))
        .containsExactly(
            "Cuba: Adopted without a vote",
            "Iran: Adopted without a vote",
            "Norway: Adopted without a vote");
  }

  @Test
  void dissociationsInTheCellsMakeTheColumnAListOfThem() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | A/RES/66/174 | A/RES/67/181",
                    "Adoption | Recorded vote | Adopted without a vote",
                    "China | N | dissassociated",
                    "Norway | Y |"));
    assertThat(sink.decisions.get(1).adoption()).isEqualTo("Adopted without a vote");
    assertThat(sink.decisions.get(1).coverage()).isEqualTo(Coverage.DISSOCIATIONS);
    assertThat(sink.decisions.get(0).coverage()).isNull();
    assertThat(sink.votesOf(1)).containsExactly("China: dissassociated", "Norway: ");
  }

  @Test
  void anEmptyColumnWhoseFootnoteSaysWithoutAVoteSaysSo() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | 66/174 | 67/181*",
                    "Cuba | N |",
                    "Norway | Y |",
                    "",
                    "* Adopted without a vote."));
    assertThat(sink.decisions.get(1).symbol()).isEqualTo("67/181");
    assertThat(sink.decisions.get(1).adoption()).isEqualTo("Adopted without a vote.");
  }

  @Test
  void aFootnoteMarkKeepsItsPlaceAndItsTextBecomesTheNote() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | 60/173",
                    "Cuba | N*",
                    "Iran | N 1/",
                    "Norway | Y²",
                    "",
                    "* Intended to abstain.",
                    "1/ Later said it had meant to abstain.",
                    "² Corrected in the record."));
    assertThat(sink.votes)
        .extracting(Cast::vote, Cast::note)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("N*", "Intended to abstain."),
            org.assertj.core.api.Assertions.tuple("N 1/", "Later said it had meant to abstain."),
            org.assertj.core.api.Assertions.tuple("Y²", "Corrected in the record."));
  }

  @Test
  void aCellsCommentBecomesItsNote() {
    Collected sink = read(plain().comment("B2", "Was not in the room"));
    assertThat(sink.votes.get(0).note()).isEqualTo("Was not in the room");
    assertThat(sink.votes.get(1).note()).isNull();
  }

  @Test
  void legendsAreFoundOnTheirOwnSheetBesideAndBelow() {
    Map<String, String> expected = Map.of("Y", "Yes", "N", "No", "", "Absent");
    Collected own =
        read(
            plain()
                .sheet("Legend")
                .rows("Code | Meaning", "Y | Yes", "N | No", "(blank) | Absent", "", "By hand"));
    assertThat(own.legend).isEqualTo(expected);

    Fixture beside = plain();
    beside.cell("E1").setCellValue("Legend");
    beside.cell("E2").setCellValue("Y");
    beside.cell("F2").setCellValue("Yes");
    beside.cell("E3").setCellValue("N");
    beside.cell("F3").setCellValue("No");
    beside.cell("E4").setCellValue("(empty)");
    beside.cell("F4").setCellValue("Absent");
    Collected read = read(beside);
    assertThat(read.legend).isEqualTo(expected);
    assertThat(read.notices).isEmpty();

    Collected below =
        read(plain().rows("", "Key:", "Y | Yes", "N | No", "empty cell | Absent", "", "Enjoy"));
    assertThat(below.legend).isEqualTo(expected);
    assertThat(below.votesOf(0)).hasSize(3);

    Collected unnamed = read(plain().rows("", "Y = Yes", "N = No"));
    assertThat(unnamed.legend).isEqualTo(Map.of("Y", "Yes", "N", "No"));
  }

  @Test
  void coloursWithALegendAreVotesAndWithoutOneANotice() {
    Fixture unexplained = plain().row("Chile | |").row("Zambia | Y | Y");
    fill(unexplained, "B5", IndexedColors.RED);
    fill(unexplained, "C5", IndexedColors.LIME);
    Collected asked = read(unexplained);
    assertThat(asked.notice("colour-only").severity()).isEqualTo(Severity.WARNING);

    Fixture explained = plain().row("Chile | |").row("Zambia | Y | Y");
    fill(explained, "B5", IndexedColors.RED);
    fill(explained, "C5", IndexedColors.LIME);
    explained.sheet("Legend").rows("Code | Meaning", "Y | Yes", " | No", " | Yes, as well");
    fill(explained, "A3", IndexedColors.RED);
    fill(explained, "A4", IndexedColors.LIME);
    Collected read = read(explained);
    assertThat(read.votesOf(0)).contains("Chile: fill FF0000");
    assertThat(read.legend).containsEntry("fill FF0000", "No");
    assertThat(read.codes()).doesNotContain("colour-only");
  }

  private static void fill(Fixture fixture, String address, IndexedColors colour) {
    CellStyle style = fixture.workbook().createCellStyle();
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    fixture.cell(address).setCellStyle(style);
  }

  @Test
  void errorCellsAreRefusedWithTheirAddress() {
    Fixture fixture = plain();
    fixture.cell("B2").setCellErrorValue(FormulaError.REF.getCode());
    Collected sink = read(fixture);
    assertThat(sink.votesOf(0)).containsExactly("Iran (Islamic Republic of): N", "Norway: Y");
    assertThat(sink.notice("error-cell").sourceRef()).isEqualTo("Votes!B2");
    assertThat(sink.notice("error-cell").severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void hiddenSheetsAreLeftOutWithANoticeUnlessDeclared() {
    Fixture fixture = plain().sheet("Old").rows("Country | 59/1", "Cuba | N", "Norway | Y");
    fixture.workbook().setSheetHidden(1, true);
    Path file = fixture.in(folder, "hidden.xlsx");
    assertThat(Collected.from(file).symbols()).doesNotContain("59/1");
    assertThat(Collected.from(file).notice("hidden-sheet").sourceRef()).isEqualTo("Old");

    SourceSettings declared =
        SourcesFile.parse("sources: [{file: hidden.xlsx, sheets: [Old]}]").entries().get(0);
    assertThat(Collected.from(file, declared).symbols()).containsExactly("59/1");
  }

  @Test
  void hiddenRowsAndColumnsAreReadWithANotice() {
    Fixture fixture = plain();
    fixture.sheet().getRow(1).setZeroHeight(true);
    fixture.sheet().setColumnHidden(2, true);
    Collected sink = read(fixture);
    assertThat(sink.votes).hasSize(6);
    assertThat(sink.codes()).containsExactly("hidden-cells", "hidden-cells");
  }

  @Test
  void aSheetPerYearIsReadSheetBySheet() {
    Collected sink =
        read(
            plain()
                .sheet("2007")
                .rows("Country | 62/167", "Cuba | N", "Norway | Y")
                .sheet("Diary")
                .rows("Called the mission", "They will send the list"));
    assertThat(sink.symbols()).containsExactly("A/RES/60/173", "A/RES/61/174", "62/167");
    assertThat(sink.votes.get(sink.votes.size() - 1).ref()).isEqualTo("2007!B3");
    assertThat(sink.notice("skipped-sheet").sourceRef()).isEqualTo("Diary");
  }

  @Test
  void columnsOfRegionsCodesAndCountsAreNoDecisions() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Country | ISO3 | Region | 60/173 | Total Yes | Notes",
                    "Cuba | CUB | GRULAC | N | 0 | sponsor of the motion",
                    "Norway | NOR | WEOG | Y | 1 |"));
    assertThat(sink.symbols()).containsExactly("60/173");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void votesUnderNoHeaderGetANotice() {
    Collected sink =
        read(Fixture.xlsx().rows("Country | 60/173 |", "Cuba | N | N", "Norway | Y | Y"));
    assertThat(sink.notice("skipped-column").sourceRef()).isEqualTo("Votes!C2");
    assertThat(sink.notice("skipped-column").message()).startsWith("2 cells");
  }

  @Test
  void aVoteWithoutACountryGetsANotice() {
    Collected sink =
        read(Fixture.xlsx().rows("Country | 60/173", "Cuba | N", " | Y", "Norway | Y"));
    assertThat(sink.notice("vote-without-country").sourceRef()).isEqualTo("Votes!B3");
  }

  @Test
  void aVoteWithoutACountryRightUnderTheHeaderIsNoHeader() {
    Collected sink =
        read(Fixture.xlsx().rows("Country | 60/173", " | Y", "Cuba | N", "Norway | Y"));
    assertThat(sink.notice("vote-without-country").sourceRef()).isEqualTo("Votes!B2");
    assertThat(sink.decisions.get(0).title()).isNull();
  }

  @Test
  void aYearCentredOverTwoBodiesWithoutMergingBelongsToBoth() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    " | 2014 | | 2015 |",
                    "Country | Third Committee | Plenary | Third Committee | Plenary",
                    "Cuba | N | N | N | N",
                    "Norway | Y | Y | Y | Y"));
    assertThat(sink.decisions)
        .extracting(RawDecision::date)
        .containsExactly("2014", "2014", "2015", "2015");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aTitleOverEachDecisionMayStandUnderItsSymbol() {
    Collected sink =
        read(Fixture.xlsx().rows("Country | 60/173 | 61/174", " | DPRK | Myanmar", "Cuba | N | N"));
    assertThat(sink.decisions).extracting(RawDecision::title).containsExactly("DPRK", "Myanmar");
  }

  @Test
  void twoTablesSideBySideEachHaveTheirOwnCountries() {
    Collected sink =
        read(
            Fixture.xlsx()
                .rows(
                    "Third Committee | | | General Assembly |",
                    "A/C.3/78/L.41 | | | A/RES/78/220 |",
                    "Country | Vote | | Country | Vote",
                    "Albania | Yes | | Albania | Yes",
                    "Algeria | No | | Antigua and Barbuda | Abstain")
                .merge("A1:B1")
                .merge("A2:B2")
                .merge("D1:E1")
                .merge("D2:E2"));
    assertThat(sink.symbols()).containsExactly("A/C.3/78/L.41", "A/RES/78/220");
    assertThat(sink.votesOf(0)).containsExactly("Albania: Yes", "Algeria: No");
    assertThat(sink.votesOf(1)).containsExactly("Albania: Yes", "Antigua and Barbuda: Abstain");
  }

  @Test
  void aLayoutThatIsNotFoundCanBeDeclared() {
    Path file =
        Fixture.xlsx()
            .rows(
                "x | y | z",
                "our | first | 60/173",
                "list | try | vote",
                "aa | Cuba | N",
                "bb | Oman | N")
            .in(folder, "odd.xlsx");
    SourceSettings declared =
        SourcesFile.parse(
                "sources: [{file: odd.xlsx, reader: matrix, header_rows: [2, 3],"
                    + " country_column: B}]")
            .entries()
            .get(0);
    Collected sink = Collected.from(file, declared);
    assertThat(sink.symbols()).containsExactly("60/173");
    assertThat(sink.votesOf(0)).containsExactly("Cuba: N", "Oman: N");
  }

  @Test
  void aMatrixMayComeAsText() {
    Path file =
        Fixture.text(
            folder,
            "matrix.csv",
            "Votes on the DPRK;;",
            "Country;60/173;61/174",
            "Cuba;N;N",
            "\"Korea; Republic of\";A;Y",
            "Total Yes;1;1");
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("matrix");
    assertThat(sink.votesOf(1)).containsExactly("Cuba: N", "Korea; Republic of: Y");
    assertThat(sink.votes.get(0).ref()).isEqualTo("line 3");
  }
}
