package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rollcall.notice.Severity;

/** The files that ship with Rollcall are read as they were meant. */
class ShippedFilesTest {

  private static final Path INPUT = Path.of("..", "input");

  private static Collected read(String name) {
    SourcesFile sources = SourcesFile.read(INPUT);
    Collected sink = Collected.from(INPUT.resolve(name), sources.settingsFor(Path.of(name)));
    assertThat(sink.notices)
        .allSatisfy(notice -> assertThat(notice.severity()).isEqualTo(Severity.INFO));
    return sink;
  }

  private static Map<String, Long> tally(Collected sink, int decision) {
    Map<String, Long> tally = new TreeMap<>();
    sink.votes.stream()
        .filter(vote -> vote.decision() == decision)
        .forEach(vote -> tally.merge(vote.vote(), 1L, Long::sum));
    return tally;
  }

  @Test
  void thePlenaryMatrix() {
    Collected sink = read("dprk-plenary.xlsx");
    assertThat(sink.reader).isEqualTo("matrix");
    assertThat(sink.decisions).hasSize(12);
    assertThat(sink.votes).hasSize(12 * 193);
    assertThat(sink.symbols()).startsWith("A/RES/60/173").endsWith("A/RES/71/202");
    assertThat(sink.decisions.get(2).date()).isEqualTo("2007-12-18");
    assertThat(tally(sink, 2)).containsEntry("Y", 102L).containsEntry("N", 22L);
    assertThat(sink.decisions)
        .filteredOn(decision -> decision.coverage() == Coverage.DISSOCIATIONS)
        .extracting(RawDecision::symbol)
        .containsExactly("A/RES/67/181", "A/RES/68/183", "A/RES/71/202");
    assertThat(tally(sink, 7)).containsEntry("Disassociated", 8L);
    assertThat(sink.legend).containsKeys("", "Y", "N", "A", "X", "–");
    assertThat(sink.votes)
        .filteredOn(vote -> vote.vote().equals("Y*"))
        .singleElement()
        .satisfies(vote -> assertThat(vote.note()).contains("Serbia and Montenegro"));
  }

  @Test
  void theCommitteesSheets() {
    Collected sink = read("dprk-third-committee.xlsx");
    assertThat(sink.reader).isEqualTo("sheet-per-vote");
    assertThat(sink.decisions).hasSize(10);
    assertThat(sink.decisions)
        .allSatisfy(decision -> assertThat(decision.body()).isEqualTo("Third Committee"))
        .allSatisfy(decision -> assertThat(decision.date()).matches("20\\d\\d-11-\\d\\d"));
    assertThat(tally(sink, 0))
        .containsEntry("Yes", 84L)
        .containsEntry("No", 22L)
        .containsEntry("Abstain", 62L);
    RawDecision amendment = sink.decisions.get(7);
    assertThat(amendment.symbol()).isEqualTo("A/C.3/69/L.63");
    assertThat(amendment.kind()).isEqualTo("Amendment");
    assertThat(amendment.outcome()).isEqualTo("Rejected");
    assertThat(tally(sink, 7)).containsEntry("Yes", 40L).containsEntry("No", 77L);
  }

  @Test
  void theCommissionAndTheCouncil() {
    Collected sink = read("dprk-commission-and-council.csv");
    assertThat(sink.reader).isEqualTo("long-table");
    assertThat(sink.decisions).hasSize(9);
    assertThat(sink.votes).hasSize(441);
    assertThat(tally(sink, 0))
        .containsEntry("Y", 28L)
        .containsEntry("N", 10L)
        .containsEntry("A", 14L);
  }

  @Test
  void theListOfDecisions() {
    Collected sink = read("dprk-decisions.xls");
    assertThat(sink.reader).isEqualTo("decision-list");
    assertThat(sink.decisions).hasSize(50);
    assertThat(sink.decisions)
        .filteredOn(decision -> "A/C.3/69/L.63".equals(decision.symbol()))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.yes() + "-" + decision.no()).isEqualTo("40-77");
              assertThat(decision.date()).isEqualTo("2014-11-18");
            });
    assertThat(sink.decisions).filteredOn(decision -> decision.leadsTo() != null).hasSize(13);
  }

  @Test
  void theDisassociations() {
    Collected sink = read("dprk-disassociations.csv");
    assertThat(sink.reader).isEqualTo("disassociation-list");
    assertThat(sink.decisions).hasSize(3);
    assertThat(sink.votesOf(0)).hasSize(8).contains("DPRK: Disassociated");
  }

  @Test
  void theIranPairSideBySide() {
    Collected sink = read("third-committee-iran-78.xlsx");
    assertThat(sink.reader).isEqualTo("matrix");
    assertThat(sink.symbols()).containsExactly("A/C.3/78/L.41", "A/RES/78/220");
    assertThat(sink.decisions)
        .extracting(RawDecision::body)
        .containsExactly("Third Committee", "General Assembly");
    assertThat(tally(sink, 0)).containsEntry("Yes", 80L).containsEntry("No", 29L);
    assertThat(tally(sink, 1)).containsEntry("Yes", 78L).containsEntry("No", 30L);
    assertThat(sink.votes).hasSize(2 * 193);
  }

  @Test
  void everyEntryOfSourcesYamlHasItsFileAndEveryFileItsEntry() throws Exception {
    SourcesFile sources = SourcesFile.read(INPUT);
    assertThat(Files.isDirectory(INPUT)).isTrue();
    assertThat(sources.missing(InputFolder.of(INPUT).files())).isEmpty();
    assertThat(InputFolder.of(INPUT).files()).hasSize(6).allMatch(sources::knows);
  }
}
