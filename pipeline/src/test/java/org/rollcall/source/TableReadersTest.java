package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.notice.Severity;
import org.rollcall.source.Collected.Cast;

/** Tables with one header line: long tables, lists of decisions, lists of disassociations. */
class TableReadersTest {

  private final Path folder;

  TableReadersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Collected read(String reader, String... lines) {
    return readNamed("table.csv", reader, lines);
  }

  private Collected readNamed(String name, String reader, String... lines) {
    Collected sink = Collected.from(Fixture.text(folder, name, lines));
    assertThat(sink.reader).as(sink.seen).isEqualTo(reader);
    return sink;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Country,Resolution,Vote",
        "Member State,Symbol,Position",
        "STATE;RESOLUTION;VOTE",
        "country_name|un symbol|vote (Y/N/A)",
        "Member State(s)\tDocument symbol\tHow voted",
        "ms_name,undl_id,ms_vote",
        "un_name,rcid,vote",
        "name as printed,draft,vote"
      })
  void aLongTableIsKnownUnderAnyHeader(String header) {
    String delimiter = header.replaceAll("[\\w ()/]", "").substring(0, 1);
    String line = String.join(delimiter, "Cuba", "A/RES/60/173", "N");
    Collected sink = read("long-table", header, line, line.replace("Cuba", "Iran"));
    assertThat(sink.decisions).hasSize(1);
    assertThat(sink.votesOf(0)).containsExactly("Cuba: N", "Iran: N");
  }

  @Test
  void eachDecisionIsGivenOnceAndVotesHaveTheirLine() {
    Collected sink =
        read(
            "long-table",
            "body,symbol,date,iso3,name,vote",
            "Commission on Human Rights,E/CN.4/RES/2003/10,2003-04-16,DZA,ALGERIA,N",
            "Commission on Human Rights,E/CN.4/RES/2004/13,2004-04-15,CHN,CHINA,.",
            "Commission on Human Rights,E/CN.4/RES/2003/10,2003-04-16,CHN,,Y",
            "Commission on Human Rights,E/CN.4/RES/2003/10,2003-04-16,TGO,TOGO,");
    assertThat(sink.symbols()).containsExactly("E/CN.4/RES/2003/10", "E/CN.4/RES/2004/13");
    assertThat(sink.votes.get(2))
        .as("the code stands for a name that is missing")
        .isEqualTo(new Cast(0, "CHN", "Y", null, "line 4"));
    assertThat(sink.votes.get(3)).isEqualTo(new Cast(0, "TOGO", "", null, "line 5"));
    assertThat(sink.decisions.get(1).body()).isEqualTo("Commission on Human Rights");
    assertThat(sink.decisions.get(1).ref()).isEqualTo("line 3");
  }

  @Test
  void votesThatShareASymbolAreToldApartByPartAndDateAndOwnId() {
    Collected sink =
        read(
            "long-table",
            "rcid,symbol,paragraph,country,vote",
            "1,A/RES/60/173,operative paragraph 2,Cuba,N",
            "2,A/RES/60/173,,Cuba,N");
    assertThat(sink.decisions)
        .extracting(RawDecision::part)
        .containsExactly("operative paragraph 2", null);
    assertThat(sink.decisions).extracting(RawDecision::ownId).containsExactly("1", "2");
  }

  @Test
  void aRunningIdPerLineIsNoDecisionsId() {
    Collected sink =
        read("long-table", "id,country,symbol,vote", "1,Cuba,60/173,N", "2,Iran,60/173,N");
    assertThat(sink.decisions).hasSize(1);
  }

  @Test
  void titlesNotesAndRepeatedHeadersAreSetAside() {
    Collected sink =
        read(
            "long-table",
            "Votes on the DPRK",
            "",
            "country,symbol,vote",
            "Cuba,60/173,N",
            "Country,Symbol,Vote",
            "Iran,60/173,N",
            "Source: press release");
    assertThat(sink.votesOf(0)).containsExactly("Cuba: N", "Iran: N");
    assertThat(sink.votes.get(0).ref()).isEqualTo("line 4");
    assertThat(sink.notice("skipped-rows").value()).contains("Source: press release");
  }

  @Test
  void aNameWithAnUnquotedCommaIsRefusedWithItsLine() {
    Collected sink =
        read("long-table", "country,symbol,vote", "Cuba,60/173,N", "Korea, Republic of,60/173,A");
    assertThat(sink.votes).hasSize(1);
    assertThat(sink.notice("too-many-fields").sourceRef()).isEqualTo("line 3");
    assertThat(sink.notice("too-many-fields").severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aQuoteNeverClosedIsRefusedWithItsLineAndTheRestIsRead() {
    Collected sink =
        read(
            "long-table",
            "country,symbol,vote",
            "\"Iran, Islamic Republic of,60/173,N",
            "Cuba,60/173,N");
    assertThat(sink.votesOf(0)).containsExactly("Cuba: N");
    assertThat(sink.notice("broken-line").sourceRef()).isEqualTo("line 2");
  }

  @Test
  void votesWithoutCountryOrDecisionGetNotices() {
    Collected sink =
        read(
            "long-table",
            "country,symbol,date,vote",
            ",60/173,2005-12-16,Y",
            "Cuba,,,N",
            "Iran,60/173,2005-12-16,N");
    assertThat(sink.votesOf(0)).containsExactly("Iran: N");
    assertThat(sink.notice("vote-without-country").sourceRef()).isEqualTo("line 2");
    assertThat(sink.notice("vote-without-decision").sourceRef()).isEqualTo("line 3");
  }

  @Test
  void aLongTableMayBeAWorkbookWithNotesColumnAndComments() {
    Path file =
        Fixture.xlsx()
            .rows(
                "Resolution | Country | Vote | Remarks",
                "60/173 | Cuba | N | intended to abstain",
                "60/173 | Iran | N")
            .comment("C3", "See SR.42")
            .in(folder, "long.xlsx");
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("long-table");
    assertThat(sink.votes)
        .extracting(Cast::note)
        .containsExactly("intended to abstain", "See SR.42");
    assertThat(sink.votes.get(1).ref()).isEqualTo("Votes!C3");
  }

  @Test
  void aListOfDecisionsGivesTalliesAndLinks() {
    Collected sink =
        read(
            "decision-list",
            "Id,Body,Symbol,Session,Date,Title,Kind,Adoption,Outcome,Yes,No,Abstain,Leads to,Evidence",
            "GA3-2005,Third Committee,A/C.3/60/L.48,60,2005-11-17,DPRK,draft resolution,recorded vote,"
                + "adopted,84,22,62,A/RES/60/173,summary record",
            "GA3-2012,Third Committee,,67,2012-11-27,DPRK,draft resolution,without a vote,adopted,,,,"
                + "A/RES/67/181,press reports");
    assertThat(sink.decisions.get(0))
        .isEqualTo(
            new RawDecision(
                "Third Committee",
                "A/C.3/60/L.48",
                null,
                "60",
                "2005-11-17",
                "DPRK",
                "draft resolution",
                "recorded vote",
                "adopted",
                "84",
                "22",
                "62",
                null,
                "A/RES/60/173",
                null,
                "summary record",
                null,
                "GA3-2005",
                null,
                null,
                "line 2"));
    assertThat(sink.decisions.get(1).symbol()).isNull();
    assertThat(sink.decisions.get(1).yes()).isNull();
    assertThat(sink.votes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Symbol,Date,Yes,No,Abstain,Became",
        "Draft,Date,In favour,Against,Abstentions,Resolution",
        "Document,Date of vote,For,Against,Abstaining,Adopted as",
        "Symbol,Date,Y,N,A,Resolution"
      })
  void aListOfDecisionsIsKnownUnderAnyHeader(String header) {
    Collected sink = read("decision-list", header, "A/C.3/60/L.48,2005-11-17,84,22,62,60/173");
    RawDecision decision = sink.decisions.get(0);
    assertThat(decision.symbol()).isEqualTo("A/C.3/60/L.48");
    assertThat(decision.leadsTo()).isEqualTo("60/173");
    assertThat(decision.yes() + "-" + decision.no() + "-" + decision.abstain())
        .isEqualTo("84-22-62");
  }

  @Test
  void aTallyInOneCellIsTakenApart() {
    Collected sink =
        read("decision-list", "Resolution,Date,Vote,Result", "62/167,2007-12-18,101-22-59,adopted");
    assertThat(sink.decisions.get(0).no()).isEqualTo("22");
    assertThat(sink.decisions.get(0).symbol()).isEqualTo("62/167");
  }

  @Test
  void aDecisionWithoutAnyIdentityGetsANotice() {
    Collected sink =
        read("decision-list", "Symbol,Date,Body,Yes,No", "60/173,,GA,88,21", ",,GA,99,21");
    assertThat(sink.decisions).hasSize(1);
    assertThat(sink.notice("decision-without-identity").sourceRef()).isEqualTo("line 3");
  }

  @Test
  void aListOfDisassociationsIsKnownByItsFileNameItsTitleOrItsHeader() {
    String[] lines = {
      "Year,Resolution,Country", "2012,A/RES/67/181,DPRK", "2012,A/RES/67/181,Iran"
    };
    Collected byName = readNamed("who-dissociated.csv", "disassociation-list", lines);
    assertThat(byName.votesOf(0)).containsExactly("DPRK: Disassociated", "Iran: Disassociated");
    assertThat(byName.decisions.get(0).coverage()).isEqualTo(Coverage.DISSOCIATIONS);
    assertThat(byName.decisions.get(0).adoption()).isEqualTo("without a vote");
    assertThat(byName.decisions.get(0).date()).isEqualTo("2012");

    read("disassociation-list", "Symbol,Disassociated States", "A/RES/67/181,China; Cuba");
    read("disassociation-list", "States that dissassociated themselves", "", lines[0], lines[1]);
    assertThatThrownBy(() -> Collected.from(Fixture.text(folder, "list.csv", lines)))
        .isInstanceOf(UnreadableSourceException.class);
  }

  @Test
  void severalStatesMayShareACellAndNobodyIsADecisionToo() {
    Collected sink =
        read(
            "disassociation-list",
            "Symbol,Disassociated States",
            "A/RES/67/181,\"China; Iran, Islamic Republic of\"",
            "A/RES/72/188,none");
    assertThat(sink.votesOf(0))
        .containsExactly("China: Disassociated", "Iran, Islamic Republic of: Disassociated");
    assertThat(sink.decisions).hasSize(2);
    assertThat(sink.votesOf(1)).isEmpty();
  }

  @Test
  void aLineWithAStateAloneBelongsToTheDecisionAbove() {
    Collected sink =
        readNamed(
            "disassociations.csv",
            "disassociation-list",
            "Year,Resolution,Country",
            "2012,A/RES/67/181,China",
            ",,Cuba",
            "2013,A/RES/68/183,China",
            "Source: the brief");
    assertThat(sink.votesOf(0)).containsExactly("China: Disassociated", "Cuba: Disassociated");
    assertThat(sink.votesOf(1)).containsExactly("China: Disassociated");
  }

  @Test
  void aColumnOfVotesMakesItALongTable() {
    readNamed(
        "disassociations.csv",
        "long-table",
        "Year,Resolution,Country,Vote",
        "2012,A/RES/67/181,China,Disassociated");
  }
}
