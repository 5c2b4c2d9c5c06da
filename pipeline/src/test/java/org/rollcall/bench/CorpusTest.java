package org.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On seven votes of three roll calls, as the data sets have them. */
class CorpusTest {

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();
  private Corpus corpus;

  @BeforeEach
  void smallDataSets() throws IOException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Sql.execute(
        """
        CREATE TABLE votes AS SELECT * FROM (VALUES
          (3663, 'Yugoslavia', 'YU', 'no'), (3663, 'Kenya', 'KE', 'no'),
          (3663, 'Albania', 'AL', 'yes'),
          (1110, 'Fiji', 'FJ', 'no'), (1110, 'Japan', 'JP', 'yes'),
          (4590, 'United States', 'US', 'no'), (4590, 'Micronesia (Federated States of)', 'FM',
           'abstain')) AS t (rcid, country, country_code, vote)
        """,
        """
        CREATE TABLE calls AS SELECT * FROM (VALUES
          (3663, 47, 0, DATE '1992-09-03', 'R/47/1', 'ADMISSION, YUGOSLAVIA',
           'Membership of the former SFRY in UN'),
          (1110, 25, 0, DATE '1970-09-01', 'R/25/2668A', 'KOREA',
           'TO ADOPT "QUESTION OF KOREA",' || CHR(10) || 'A/8100'),
          (4590, 59, 1, DATE '2004-10-28', 'R/59/11', NULL, 'Ending the embargo against Cuba'))
          AS t (rcid, session, importantvote, date, unres, short, descr)
        """,
        "CREATE TABLE issues AS SELECT 4590 AS rcid, 'ec' AS short_name,"
            + " 'Economic development' AS issue",
        "COPY votes TO '" + data.resolve("unvotes_1946_2019.parquet") + "' (FORMAT parquet)",
        "COPY calls TO '" + data.resolve("unvotes_roll_calls.csv") + "' (FORMAT csv, HEADER)",
        "COPY issues TO '" + data.resolve("unvotes_roll_call_issues.csv") + "' (FORMAT csv)",
        "COPY (SELECT '3' AS rcid, '1' AS vote, '2' AS ccode) TO '"
            + data.resolve("voeten_1946_2015.parquet")
            + "' (FORMAT parquet)");
    Files.createDirectories(data.resolve("ohchr"));
    for (String name :
        List.of(
            "descriptions1-70latestversion.xls", "ohchr/resolutions.csv", "ohchr/votes_long.csv")) {
      Files.writeString(data.resolve(name), "as it is");
    }
    corpus = new Corpus(data, folder.resolve("corpus"), said::add);
    corpus.make(1);
  }

  @Test
  void writesTheVotesAsTheLibraryExportsThem() throws IOException {
    assertThat(Files.readString(corpus.csv()))
        .startsWith(
            "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,"
                + "title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,"
                + "total_non_voting,total_ms,undl_link\n")
        .contains(
            "\n4004590,FSM,MICRONESIA (FEDERATED STATES OF),A,2004-10-28,59,A/RES/59/11,,,,"
                + "Ending the embargo against Cuba,,Economic development,,0,1,1,,,"
                + "https://digitallibrary.un.org/record/4004590\n")
        .contains("\"TO ADOPT \"\"QUESTION OF KOREA\"\",\nA/8100\"");
  }

  @Test
  void writesADayOfTheMonthOnWhichAllWhoVotedWereMembers() throws IOException {
    assertThat(Files.readString(corpus.csv()))
        .contains("4003663,YUG,YUGOSLAVIA,N,1992-09-22,")
        .contains("4003663,KEN,KENYA,N,1992-09-22,");
  }

  @Test
  void leavesASlipOfTheDataWhereThereIsNoSuchDay() throws IOException {
    assertThat(Files.readString(corpus.csv()))
        .contains("4001110,,FIJI,N,1970-09-30,25,A/RES/2668A(XXV),");
  }

  @Test
  void writesTheSameVotesAsAWorkbook() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    DataFormatter text = new DataFormatter();
    try (Workbook workbook = WorkbookFactory.create(corpus.workbook().toFile())) {
      for (Row row : workbook.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text.formatCellValue(cell)));
        rows.add(cells);
      }
    }
    assertThat(rows)
        .hasSize(8)
        .startsWith(HistoryWorkbook.COLUMNS)
        .contains(
            List.of("4003663", "YUGOSLAVIA", "N", "1992-09-22", "47", "A/RES/47/1"),
            List.of("4001110", "FIJI", "N", "1970-09-30", "25", "A/RES/2668A(XXV)"));
  }

  @Test
  void shiftsTheIdsOfEachCopyAndNothingElse() throws IOException, SQLException {
    corpus.make(12);
    String once = Files.readString(corpus.csv());
    String header = once.substring(0, once.indexOf('\n') + 1);
    String body = once.substring(header.length());
    StringBuilder expected = new StringBuilder(header);
    for (int copy = 0; copy < 12; copy++) {
      expected.append(body.replaceAll("\\b400(\\d{4})\\b", "4%02d$1".formatted(copy)));
    }
    assertThat(Files.readString(corpus.csv(12))).isEqualTo(expected.toString());
    assertThat(said).anyMatch(line -> line.startsWith("12 copies need 0.0 GB, "));
  }

  @Test
  void refusesMoreCopiesThanIdsHaveRoomFor() {
    assertThatThrownBy(() -> ShiftedCopies.write(corpus.csv(), folder.resolve("x.csv"), 101))
        .hasMessage("101 copies: 1 to 100 are possible");
  }

  @Test
  void writesVoetensVotesAndCopiesTheRest() throws IOException {
    assertThat(Files.readString(corpus.voeten())).isEqualTo("rcid,vote,ccode\n3,1,2\n");
    assertThat(corpus.descriptions()).hasContent("as it is");
    assertThat(corpus.ohchr()).hasSize(2).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void saysWhatIsMissingWhereThereAreNoDataSets() {
    Corpus without = new Corpus(folder.resolve("nowhere"), folder, said::add);
    assertThat(without.possible()).isFalse();
    assertThat(without.whyNot()).contains("nowhere").contains("unvotes_1946_2019.parquet");
  }
}
