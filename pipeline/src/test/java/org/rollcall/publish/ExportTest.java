package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.job.SmallRun;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFile.Column;
import org.rollcall.warehouse.Warehouse;

/**
 * A roll call with Voeten's number, on which absences are known; one without it, on which they are
 * not; and an adoption without a vote.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ExportTest {

  private static final String MADE = "155954418595815"; // of GA:2009-12-18:A/RES/64/175

  private final SmallRun run =
      SmallRun.of(
          file(
              "voeten.csv",
              """
              rcid,ccode,session,vote,date,unres
              9001,2,45,1,11/3/1990,R/45/1
              9001,255,45,3,11/3/1990,R/45/1
              9001,678,45,2,11/3/1990,R/45/1
              9001,365,45,8,11/3/1990,R/45/1
              9001,340,45,9,11/3/1990,R/45/1
              """),
          file(
              "issues.csv",
              """
              rcid,short_name,issue
              9001,hr,Human rights
              9001,me,Palestinian conflict
              """),
          file(
              "hand.csv",
              """
              Body,Symbol,Session,Date,Title,Adoption,Country,Vote
              GA,A/RES/64/175,64,2009-12-18,"Human rights, DPRK",,Namibia,A
              GA,A/RES/64/175,64,2009-12-18,"Human rights, DPRK",,Serbia,Y
              GA,A/RES/67/181,67,2012-12-20,"Human rights, DPRK",without a vote,Cuba,disassociated
              GA3,A/C.3/64/L.35,64,2009-11-19,"Human rights, DPRK",,Cuba,N
              """),
          sources("file: voeten.csv, coverage: complete", "file: hand.csv", "file: issues.csv"));

  @TempDir private Path folder = Path.of("");
  private Warehouse warehouse = DuckDbWarehouse.inMemory();

  @BeforeAll
  void publish() {
    run.published();
    warehouse = DuckDbWarehouse.beside(run.output().resolve("latest/rollcall.duckdb"));
  }

  @AfterAll
  void close() {
    warehouse.close();
    run.close();
  }

  private static Export export(String name) {
    return Export.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private Export.Written written(String name, String... filters) throws IOException {
    return written(name, Export.As.CSV, filters);
  }

  private Export.Written written(String name, Export.As as, String... filters) throws IOException {
    Map<String, String> asked = new LinkedHashMap<>();
    Arrays.stream(filters)
        .map(each -> each.split("="))
        .forEach(each -> asked.put(each[0], each[1]));
    return export(name).with(Filters.of(asked)).write(warehouse, folder.resolve(name), as);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private static List<String> fates(Export.Written written) {
    return written.account().stream().map(each -> each.votes() + " " + each.fate()).toList();
  }

  static Stream<Export> all() {
    return Export.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void ofTheFilesOfAFormatOneTellsWhatBecameOfTheVotes(Export format) {
    assertThat(format.files()).filteredOn(file -> file.account() != null).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theFilesOfAFormatHaveTheColumnsThatItDeclares(Export format) throws IOException {
    format.write(warehouse, folder.resolve("columns-" + format.name()), Export.As.CSV);
    for (SqlFile file : format.files()) {
      String name = file.name().substring(file.name().indexOf('.') + 1);
      String heading = lines("columns-" + format.name() + "/" + name + ".csv").get(0);
      List<String> declared = file.header().columns().stream().map(Column::name).toList();
      if (file.header().across() == null) {
        assertThat(List.of(heading.split(","))).isEqualTo(declared);
      } else {
        assertThat(heading).startsWith(file.header().key().get(0) + ",v");
      }
    }
  }

  @Test
  void unvotesHasVotesByThePackagesNamesOfTheDay() throws IOException {
    Export.Written written = written("unvotes");
    assertThat(lines("unvotes/un_votes.csv"))
        .containsExactly(
            "rcid,country,country_code,vote",
            "9001,Federal Republic of Germany,NA,no",
            "9001,United States,US,yes",
            "9001,Yemen Arab Republic,NA,abstain",
            MADE + ",Namibia,NA,abstain",
            MADE + ",Yugoslavia,YU,yes");
    assertThat(fates(written))
        .containsExactly(
            "5 used",
            "1 absent: the package has no absences",
            "1 disassociated: no roll call",
            "1 outside the filters: body GA");
  }

  @Test
  void unvotesHasRollCallsAndTheirIssues() throws IOException {
    written("unvotes");
    assertThat(lines("unvotes/un_roll_calls.csv"))
        .containsExactly(
            "rcid,session,importantvote,date,unres,amend,para,short,descr",
            "9001,45,NA,1990-11-01,R/45/1,0,0,NA,NA",
            MADE + ",64,NA,2009-12-18,R/64/175,0,0,NA,\"Human rights, DPRK\"");
    assertThat(lines("unvotes/un_roll_call_issues.csv"))
        .containsExactly(
            "rcid,short_name,issue", "9001,hr,Human rights", "9001,me,Palestinian conflict");
    assertThat(lines("unvotes/rollcall_decisions.csv"))
        .containsExactly(
            "rcid,rcid_is,decision_id,symbol",
            "9001,own,GA:1990-11:A/RES/45/1,A/RES/45/1",
            MADE + ",made,GA:2009-12-18:A/RES/64/175,A/RES/64/175");
  }

  @Test
  void aNumberThatNoSourceHasIsTheSameWhateverOtherFilesThereAre() throws IOException {
    try (SmallRun alone =
        SmallRun.of(
            file(
                "hand.csv",
                """
                Body,Symbol,Date,Title,Country,Vote
                GA,A/RES/64/175,2009-12-18,Human rights,Cuba,N
                """))) {
      alone.published();
      Path file = alone.output().resolve("latest/rollcall.duckdb");
      try (Warehouse beside = DuckDbWarehouse.beside(file)) {
        export("voeten").write(beside, folder.resolve("alone"), Export.As.CSV);
      }
    }
    assertThat(lines("alone/rollcall_decisions.csv").get(1)).startsWith(MADE + ",made,");
    assertThat(lines("alone/votes.csv")).contains(MADE + ",40,64,3");
  }

  @Test
  void voetenHasAbsencesAndNonMembersButNoRowOfWhomNothingIsKnown() throws IOException {
    written("voeten");
    List<String> votes = lines("voeten/votes.csv");
    assertThat(votes)
        .startsWith("rcid,ccode,session,vote")
        .contains("9001,2,45,1", "9001,678,45,2", "9001,255,45,3", "9001,365,45,8")
        .contains("9001,713,45,9", "9001,260,45,9", "9001,511,45,9", MADE + ",345,64,1")
        .doesNotHaveDuplicates();
    assertThat(votes).filteredOn(line -> line.startsWith(MADE + ",2,")).isEmpty();
    assertThat(votes).filteredOn(line -> line.startsWith("9001,345,")).isEmpty();
  }

  @Test
  void ofOneCountryOtherStatesHaveNoRows() throws IOException {
    Export.Written written = written("voeten", "country=DEU");
    assertThat(lines("voeten/votes.csv"))
        .containsExactly("rcid,ccode,session,vote", "9001,255,45,3", "9001,260,45,9");
    assertThat(fates(written)).contains("1 used", "6 of other States than those asked for");
  }

  @Test
  void theMatrixHasStatesAsRowsAndRollCallsAsColumnsInTheOrderOfTheirDescriptions()
      throws IOException {
    written("roll-call-matrix", "body=GA");
    assertThat(lines("roll-call-matrix/votes.csv"))
        .startsWith("country_code,v9001,v" + MADE)
        .contains("DEU,6,9", "USA,1,9", "SRB,0,1", "NAM,9,9", "RUS,9,9");
    assertThat(lines("roll-call-matrix/votes_with_abstentions.csv"))
        .startsWith("country_code,v9001,v" + MADE)
        .contains("DEU,6,NA", "YEM,7,NA", "SRB,0,1", "NAM,NA,7", "RUS,9,NA");
    assertThat(lines("roll-call-matrix/vote_descriptions.csv").subList(1, 3))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1,v9001,"),
            line -> assertThat(line).startsWith("2,v" + MADE));
    assertThat(lines("roll-call-matrix/legislators.csv").stream().map(l -> l.substring(0, 3)))
        .containsExactlyElementsOf(
            lines("roll-call-matrix/votes.csv").stream().map(l -> l.substring(0, 3)).toList());
  }

  @Test
  void ofABlocThoseOutsideItAreNoMembersOfTheMatrix() throws IOException {
    written("roll-call-matrix", "bloc=african-group");
    assertThat(lines("roll-call-matrix/votes.csv")).hasSize(2).last().asString().startsWith("NAM,");
  }

  @Test
  void aMatrixOfNothingIsAnEmptyOne() throws IOException {
    Export.Written written = written("roll-call-matrix", "from=2020");
    assertThat(lines("roll-call-matrix/votes.csv")).containsExactly("country_code");
    assertThat(written.rows().values()).containsOnly(0L);
  }

  @Test
  void longHasEveryVoteWithTheFactsOfItsDecision() throws IOException {
    Export.Written written = written("long");
    assertThat(written.rows()).containsExactly(Map.entry("votes.csv", 8L));
    assertThat(lines("long/votes.csv"))
        .contains(
            "GA:2012-12-20:A/RES/67/181,GA,A/RES/67/181,NA,67,2012-12-20,day,2012,"
                + "\"Human rights, DPRK\",resolution,without a vote,adopted,NA,NA,NA,NA,CUB,Cuba,"
                + "disassociated,NA,NA,hand,line 4");
  }

  @Test
  void parquetHasTheSameRowsWithTypesAndNulls() throws IOException {
    Export.Written written = written("long", Export.As.PARQUET);
    assertThat(written.rows()).containsExactly(Map.entry("votes.parquet", 8L));
    assertThat(
            warehouse.query(
                "SELECT typeof(date), position FROM read_parquet("
                    + Warehouse.literal(folder.resolve("long/votes.parquet").toString())
                    + ") WHERE country_code = 'NAM'",
                row -> row.getString(1) + " " + row.getInt(2)))
        .containsExactly("DATE 0");
  }

  @Test
  void theFolderTellsWhatItsFilesAreAndWhatTheyLeaveOut() throws IOException {
    written("unvotes", "to=2010");
    assertThat(lines("unvotes/README.md"))
        .contains(
            "- 5 votes used",
            "- 1 left out: absent: the package has no absences",
            "## un_votes.csv",
            "| `vote` | yes, no or abstain |");
  }

  @Test
  void theSameVotesGiveTheSameBytes() throws IOException {
    for (Export format : Export.all()) {
      format.write(warehouse, folder.resolve("one/" + format.name()), Export.As.CSV);
      format.write(warehouse, folder.resolve("two/" + format.name()), Export.As.CSV);
      try (Stream<Path> files = Files.list(folder.resolve("one/" + format.name()))) {
        for (Path file : files.toList()) {
          Path other = folder.resolve("two/" + format.name()).resolve(file.getFileName());
          assertThat(other).hasSameBinaryContentAs(file);
        }
      }
    }
  }

  @Test
  void nothingIsLeftBesideTheFolder() throws IOException {
    Path parent = folder.resolve("parent");
    export("long").write(warehouse, parent.resolve("long"), Export.As.CSV);
    try (Stream<Path> there = Files.list(parent)) {
      assertThat(there).containsExactly(parent.resolve("long"));
    }
  }
}
