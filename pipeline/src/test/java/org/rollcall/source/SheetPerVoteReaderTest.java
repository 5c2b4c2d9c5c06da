package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetPerVoteReaderTest {

  private final Path folder;

  SheetPerVoteReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Collected read(Fixture fixture) {
    Collected sink = Collected.from(fixture.in(folder, "votes"));
    assertThat(sink.reader).as(sink.seen).isEqualTo("sheet-per-vote");
    return sink;
  }

  private static Fixture twoVotes() {
    return Fixture.xlsx()
        .named("2005")
        .rows(
            "Situation of human rights in the DPRK",
            "",
            "Body: | Third Committee",
            "Session: | 60",
            "Draft resolution: | A/C.3/60/L.48",
            "Date: | 17 November 2005",
            "Record: | A/C.3/60/SR.42",
            "Result: | adopted",
            "Became: | A/RES/60/173",
            "Tally: | 84-22-62",
            "",
            "Country | Vote",
            "Afghanistan | Yes",
            "Armenia |",
            "Cuba | No",
            "Tuvalu |",
            "",
            "Total Yes | 1",
            "* As orally revised.")
        .sheet("Amendment 2014")
        .rows(
            "Amendment | A/C.3/69/L.63",
            "Date: 18 November 2014",
            "Outcome | rejected",
            "Sponsor | Cuba",
            "Member State | Position",
            "Cuba | Yes",
            "Norway | No");
  }

  @Test
  void theLabelledHeadSaysWhatWasDecided() {
    RawDecision vote = read(twoVotes()).decisions.get(0);
    assertThat(vote)
        .isEqualTo(
            new RawDecision(
                "Third Committee",
                "A/C.3/60/L.48",
                null,
                "60",
                "17 November 2005",
                "Situation of human rights in the DPRK",
                "Draft resolution",
                null,
                "adopted",
                "84",
                "22",
                "62",
                null,
                "A/RES/60/173",
                null,
                "A/C.3/60/SR.42",
                null,
                null,
                null,
                null,
                "2005!B5"));
  }

  @Test
  void aBlankCellIsGivenOnAndNotesAndTotalsAreNot() {
    Collected sink = read(twoVotes());
    assertThat(sink.votesOf(0))
        .containsExactly("Afghanistan: Yes", "Armenia: ", "Cuba: No", "Tuvalu: ");
    assertThat(sink.notices.toString()).contains("Total Yes", "As orally revised");
  }

  @Test
  void anAmendmentIsAKindAndLabelAndValueMayShareACell() {
    RawDecision vote = read(twoVotes()).decisions.get(1);
    assertThat(vote.symbol()).isEqualTo("A/C.3/69/L.63");
    assertThat(vote.kind()).isEqualTo("Amendment");
    assertThat(vote.date()).isEqualTo("18 November 2014");
    assertThat(vote.outcome()).isEqualTo("rejected");
    assertThat(read(twoVotes()).votesOf(1)).containsExactly("Cuba: Yes", "Norway: No");
  }

  @Test
  void aLabelThatIsNotKnownIsNamed() {
    assertThat(read(twoVotes()).notice("unknown-label").value()).isEqualTo("Cuba");
  }

  @Test
  void theSheetsNameIsTheLastResort() {
    Collected sink =
        read(
            Fixture.xls()
                .named("A-RES-60-173")
                .rows("Country | Vote", "Cuba | N")
                .sheet("2006")
                .rows("Country | Vote", "Cuba | N"));
    assertThat(sink.symbols()).containsExactly("A-RES-60-173", null);
    assertThat(sink.decisions.get(1).date()).isEqualTo("2006");
  }

  @Test
  void errorCellsAndVotesOfNobodyGetNotices() {
    Fixture fixture =
        Fixture.xlsx().rows("Symbol | A/RES/60/173", "Country | Vote", "Cuba | x", " | No");
    fixture.cell("B3").setCellErrorValue(FormulaError.NA.getCode());
    Collected sink = read(fixture);
    assertThat(sink.votes).isEmpty();
    assertThat(sink.notice("error-cell").sourceRef()).isEqualTo("Votes!B3");
    assertThat(sink.notice("vote-without-country").sourceRef()).isEqualTo("Votes!B4");
  }

  @Test
  void aLegendSheetAndCommentsBelongToIt() {
    Collected sink =
        read(
            twoVotes()
                .comment("B6", "Explained its vote")
                .sheet("Legend")
                .rows("Code | Meaning", "Yes | In favour", "(empty) | Absent"));
    assertThat(sink.legend).containsEntry("", "Absent").containsEntry("Yes", "In favour");
    assertThat(sink.votes.get(4).note()).isEqualTo("Explained its vote");
  }
}
