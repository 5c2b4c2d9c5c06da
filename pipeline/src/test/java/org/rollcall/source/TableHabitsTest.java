package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of tables of one line per vote or per decision, beyond the plain ones. */
class TableHabitsTest {

  private final Path folder;

  TableHabitsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Collected read(String reader, String... lines) {
    Collected sink = Collected.from(Fixture.text(folder, "table.csv", lines));
    assertThat(sink.reader).as(sink.seen).isEqualTo(reader);
    return sink;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "État;Cote;Date de l'adoption;Vote",
        "Pays;Résolution;Date du vote;Position",
        "Délégation;Projet de résolution;Année;Votes",
        "País;Resolución;Fecha;Voto",
        "Estado miembro;Signatura;Fecha de aprobación;Sentido del voto"
      })
  void headersMayBeFrenchOrSpanish(String header) {
    Collected sink = read("long-table", header, "Cuba;A/RES/60/173;2005;Non");
    assertThat(sink.votesOf(0)).containsExactly("Cuba: Non");
    assertThat(sink.decisions.get(0).date()).isEqualTo("2005");
  }

  @Test
  void aFrenchListOfDecisionsHasItsTotals() {
    Collected sink =
        read(
            "decision-list",
            "Organe;Cote;Date;Titre;Pour;Contre;Abstentions",
            "Assemblée générale;A/RES/60/173;16/12/2005;Situation;88;21;60");
    RawDecision decision = sink.decisions.get(0);
    assertThat(decision.yes() + "-" + decision.no() + "-" + decision.abstain())
        .isEqualTo("88-21-60");
  }

  @Test
  void frenchTablesComeInWindows1252AndSpanishOnesInUtf16() throws IOException {
    write("fr.csv", "windows-1252", "Pays;Résolution;Vote\nCôte d’Ivoire;60/173;Pour\n");
    assertThat(Collected.from(folder.resolve("fr.csv")).votesOf(0))
        .containsExactly("Côte d’Ivoire: Pour");
    write("es.csv", "UTF-16", "País\tResolución\tVoto\nEspaña\t60/173\tA favor\n");
    assertThat(Collected.from(folder.resolve("es.csv")).votesOf(0))
        .containsExactly("España: A favor");
    write("be.csv", StandardCharsets.UTF_16BE.name(), "country|vote|symbol\nTürkiye|Y|60/173\n");
    assertThat(Collected.from(folder.resolve("be.csv")).votesOf(0)).containsExactly("Türkiye: Y");
  }

  private void write(String name, String encoding, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(Charset.forName(encoding)));
  }

  @Test
  void aCodeIsMarkedByItsCodeBookWhereTheHeaderTellsIt() {
    assertThat(read("long-table", "cow,resolution,vote", "740,60/173,Y").votesOf(0))
        .containsExactly("cow:740: Y");
    assertThat(
            read("long-table", "iso3,resolution,vote", "jpn,60/173,Y", "CUB,60/173,N").votesOf(0))
        .containsExactly("iso3:jpn: Y", "CUB: N");
    assertThat(read("long-table", "country code,resolution,vote", "JPN,60/173,Y").votesOf(0))
        .containsExactly("JPN: Y");
  }

  @Test
  void decisionsWithoutASymbolInATableThatHasThemAreToldApartByTheirTitles() {
    Collected sink =
        read(
            "long-table",
            "country,symbol,title,vote",
            "Cuba,60/173,On the DPRK,N",
            "Cuba,,On Iran,N",
            "Japan,,On Iran,Y",
            "Cuba,,On Syria,N");
    assertThat(sink.votesOf(0)).hasSize(1);
    assertThat(sink.votesOf(1)).containsExactly("Cuba: N", "Japan: Y");
    assertThat(sink.votesOf(2)).containsExactly("Cuba: N");
  }

  @Test
  void totalsBelowALongTableAreSkippedInOneNotice() {
    Collected sink =
        read(
            "long-table",
            "country,symbol,vote",
            "Cuba,60/173,N",
            "Total,,88-21-60",
            "Total yes,60/173,88",
            "Total no,60/173,21");
    assertThat(sink.votes).hasSize(1);
    assertThat(sink.notice("skipped-rows").message()).startsWith("3 lines");
  }

  @Test
  void columnsThatAreNotKnownAreNamedOnce() {
    Collected sink =
        read("long-table", "country,symbol,vote,gdp,committee vote", "Cuba,60/173,N,1,Y");
    assertThat(sink.notice("unused-columns").value()).isEqualTo("gdp · committee vote");
    assertThat(read("long-table", "country,symbol,vote", "Cuba,60/173,N").notices).isEmpty();
  }

  @Test
  void aListOfDraftsAndWhatTheyBecameNeedsNoTotals() {
    Collected sink = read("decision-list", "Draft,Leads to", "A/C.3/60/L.48,A/RES/60/173");
    assertThat(sink.symbols()).containsExactly("A/C.3/60/L.48");
    assertThat(sink.decisions.get(0).leadsTo()).isEqualTo("A/RES/60/173");
  }

  @Test
  void statesMayStandByNameWhereTheirNumberIsExpected() {
    Collected sink =
        read(
            "decision-list",
            "Resolution,In favour,Against,Abstaining",
            "60/173,\"Japan, France\",\"Iran (Islamic Republic of); Cuba\",Angola",
            "61/174,99,21,none");
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Japan: Yes",
            "France: Yes",
            "Iran (Islamic Republic of): No",
            "Cuba: No",
            "Angola: Abstain");
    assertThat(sink.decisions.get(0).yes()).isNull();
    assertThat(sink.votesOf(1)).isEmpty();
    assertThat(sink.decisions.get(1).yes()).isEqualTo("99");
  }

  @Test
  void commasPartStatesThatDissociatedThemselvesIfAllOfThemAreKnown() {
    Collected sink =
        read(
            "disassociation-list",
            "Resolution,Disassociated",
            "A/RES/67/181,\"China, Cuba, Iran (Islamic Republic of)\"",
            "A/RES/68/183,\"Korea, Democratic People's Republic of\"",
            "A/RES/71/202,\"Belarus, the Mondial Republic\"");
    assertThat(sink.votes)
        .extracting(Collected.Cast::country)
        .containsExactly(
            "China",
            "Cuba",
            "Iran (Islamic Republic of)",
            "Korea, Democratic People's Republic of",
            "Belarus, the Mondial Republic");
  }

  @Test
  void pairsOfRollCallsAreReadByTheirNumbersAndOneWithoutANumberIsTold() {
    Collected sink = read("ties", "v1,rcid1,rcid2", "1,299,331", "2,,332", "3,300,33x");
    assertThat(sink.ties).containsExactly("rcid 299 331 line 2");
    assertThat(sink.codes()).containsExactly("tie-without-number", "tie-without-number");
    Collected library = read("ties", "undl_id1,undl_id2", "4000001,4000002");
    assertThat(library.ties).containsExactly("undl 4000001 4000002 line 2");
  }

  @Test
  void aReaderKnowsWhatKindOfSourceItsFilesAre() {
    assertThat(SourceReaders.all())
        .filteredOn(reader -> reader.codeBook() != null)
        .extracting(SourceReader::authority)
        .doesNotContain(Authority.HAND_MADE);
    assertThat(SourceReaders.all())
        .filteredOn(reader -> reader.name().equals("matrix"))
        .extracting(SourceReader::authority)
        .containsExactly(Authority.HAND_MADE);
  }
}
