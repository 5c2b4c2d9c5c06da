package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on the files that ship with the project. */
class WholeJobTest {

  private static final Path INPUT = Path.of("../input");
  private static final Path SHARED = Path.of("../../shared/data/dprk");

  @TempDir private static Path folder;
  private static JobRunner.Result first;
  private static Path latest;
  private static List<Map<String, String>> votes;
  private static Map<String, Map<String, String>> decisions;

  @BeforeAll
  static void runsTheJob() throws Exception {
    first = run(folder.resolve("first"));
    latest = folder.resolve("first/latest");
    votes = csv(latest.resolve("data/votes.csv"));
    decisions =
        csv(latest.resolve("data/decisions.csv")).stream()
            .collect(Collectors.toMap(row -> row.get("decision_id"), row -> row));
  }

  private static JobRunner.Result run(Path output) {
    RunOptions options = RunOptions.of(INPUT, output);
    return new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
  }

  private static List<Map<String, String>> csv(Path file) throws Exception {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(Files.newBufferedReader(file))) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, String> decision(String symbol) {
    return decisions.values().stream()
        .filter(row -> symbol.equals(row.get("symbol")))
        .findFirst()
        .orElseThrow();
  }

  private static String counted(String symbol) {
    Map<String, String> row = decision(symbol);
    return row.get("yes") + "-" + row.get("no") + "-" + row.get("abstain");
  }

  private static String stated(String symbol) {
    Map<String, String> row = decision(symbol);
    return row.get("stated_yes") + "-" + row.get("stated_no") + "-" + row.get("stated_abstain");
  }

  private static List<Map<String, String>> report(String name) throws Exception {
    return csv(latest.resolve("reports/" + name + ".csv"));
  }

  private static List<Map<String, String>> reportOnDprk(String name) throws Exception {
    return report(name).stream().filter(row -> "dprk".equals(row.get("subject"))).toList();
  }

  private static List<Map<String, String>> notices(String severity) throws Exception {
    return csv(latest.resolve("data/notices.csv")).stream()
        .filter(row -> severity.equals(row.get("severity")))
        .toList();
  }

  @Test
  void nothingOfTheShippedInputIsRefused() throws Exception {
    assertThat(first.changed()).isTrue();
    assertThat(notices("error")).isEmpty();
    assertThat(csv(latest.resolve("data/sources.csv")))
        .hasSize(6)
        .allSatisfy(row -> assertThat(row.get("status")).isEqualTo("read"));
  }

  @Test
  void everyDecisionOfTheListIsPublishedOnce() {
    assertThat(decisions).hasSize(50);
    assertThat(decisions.values().stream().map(row -> row.get("body")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("GA", "GA3", "CHR", "HRC", "SC");
  }

  @Test
  void theTwoPlenaryTalliesThatDoNotAddUpAreReportedAndBothFiguresPublished() throws Exception {
    assertThat(stated("A/RES/62/167")).isEqualTo("101-22-59");
    assertThat(counted("A/RES/62/167")).isEqualTo("102-22-58");
    assertThat(stated("A/RES/64/175")).isEqualTo("99-20-63");
    assertThat(counted("A/RES/64/175")).isEqualTo("98-20-63");
    assertThat(notices("warning"))
        .filteredOn(row -> "stated-tally".equals(row.get("code")))
        .extracting(row -> row.get("message"))
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("A/RES/62/167", "101-22-59", "102-22-58"))
        .anySatisfy(text -> assertThat(text).contains("A/RES/64/175", "99-20-63", "98-20-63"));
  }

  @Test
  void theAmendmentOf2014WasRejectedAndTheDraftAdopted() {
    assertThat(decision("A/C.3/69/L.63"))
        .containsEntry("outcome", "rejected")
        .containsEntry("kind", "amendment")
        .containsEntry("yes", "40")
        .containsEntry("no", "77")
        .containsEntry("abstain", "50");
    assertThat(decision("A/C.3/69/L.28/Rev.1")).containsEntry("outcome", "adopted");
  }

  @Test
  void theSecurityCouncilPutTheSituationOnItsAgendaByElevenVotesInAProceduralVote() {
    assertThat(decisions.values())
        .filteredOn(row -> "SC".equals(row.get("body")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("outcome", "adopted")
                    .containsEntry("stated_yes", "11")
                    .containsEntry("yes", ""));
  }

  @Test
  void everyMemberHasARowInADecisionWithoutAVoteWhoseDissociationsAreKnown() {
    Map<String, Long> rows =
        votes.stream()
            .filter(row -> "A/RES/67/181".equals(row.get("symbol")))
            .collect(Collectors.groupingBy(row -> row.get("vote"), Collectors.counting()));
    assertThat(rows).isEqualTo(Map.of("disassociated", 8L, "adopted_without_vote", 185L));
  }

  @Test
  void aDraftAdoptedWithoutAVoteOfWhichNothingElseIsKnownHasNoRowsAndOneNotice() throws Exception {
    Map<String, String> draft =
        decisions.values().stream()
            .filter(row -> "GA3".equals(row.get("body")) && "2012-11-27".equals(row.get("date")))
            .findFirst()
            .orElseThrow();
    assertThat(votes)
        .extracting(row -> row.get("decision_id"))
        .doesNotContain(draft.get("decision_id"));
    assertThat(notices("info"))
        .filteredOn(row -> "silent-on-dissociations".equals(row.get("code")))
        .filteredOn(
            row ->
                String.valueOf(row.get("message"))
                    .contains(String.valueOf(draft.get("decision_id"))))
        .hasSize(1);
    assertThat(draft.get("leads_to")).isEqualTo("GA:2012-12-20:A/RES/67/181");
  }

  @Test
  void inTheYear2005SixCountriesChangedTheirMindBetweenCommitteeAndPlenary() throws Exception {
    Map<String, String> moves = new TreeMap<>();
    for (Map<String, String> row : report("third-committee-vs-plenary")) {
      if ("A/RES/60/173".equals(row.get("plenary_symbol"))
          && "change of mind".equals(row.get("change"))) {
        moves.put(
            row.get("country_code"), row.get("committee_vote") + " → " + row.get("plenary_vote"));
      }
    }
    assertThat(moves)
        .isEqualTo(
            Map.of(
                "EST", "abstain → yes",
                "GNB", "abstain → yes",
                "PHL", "abstain → yes",
                "SLB", "abstain → yes",
                "SYR", "yes → no",
                "TUV", "yes → abstain"));
  }

  @Test
  void tenPairsAreComparedByRollCallAndThreeHadNoVote() throws Exception {
    Map<String, Long> pairs =
        report("committee-plenary-pairs").stream()
            .collect(Collectors.groupingBy(row -> row.get("compared_by"), Collectors.counting()));
    assertThat(pairs).isEqualTo(Map.of("roll calls", 10L, "no vote", 3L));
  }

  @Test
  void theTransitionMatrixOfAPairAddsUpToItsMembers() throws Exception {
    int countries =
        report("committee-plenary-matrix").stream()
            .filter(row -> "A/RES/60/173".equals(row.get("plenary_symbol")))
            .mapToInt(row -> Integer.parseInt(String.valueOf(row.get("countries"))))
            .sum();
    assertThat(countries).isEqualTo(191);
  }

  @Test
  void theRepublicOfKoreaWentFromAbstentionToYesAndBackOnce() throws Exception {
    List<String> path = new ArrayList<>();
    for (Map<String, String> row : report("country-trajectories")) {
      if ("KOR".equals(row.get("country_code"))
          && "GA".equals(row.get("body"))
          && "dprk".equals(row.get("subject"))) {
        path.add(String.valueOf(row.get("date")).substring(0, 4) + " " + row.get("vote"));
      }
    }
    assertThat(path)
        .containsExactly(
            "2005 abstain",
            "2006 yes",
            "2007 abstain",
            "2008 yes",
            "2009 yes",
            "2010 yes",
            "2011 yes",
            "2012 adopted_without_vote",
            "2013 adopted_without_vote",
            "2014 yes",
            "2015 yes",
            "2016 adopted_without_vote");
  }

  @Test
  void profilesTellWhoTurnedAndWhen() throws Exception {
    assertThat(report("country-profile"))
        .filteredOn(row -> "GA".equals(row.get("body")) && "dprk".equals(row.get("subject")))
        .extracting(
            row ->
                "%s %s-%s-%s %s %s %s"
                    .formatted(
                        row.get("country_code"),
                        row.get("yes"),
                        row.get("no"),
                        row.get("abstain"),
                        row.get("turned_from"),
                        row.get("turned_to"),
                        row.get("turned_on")))
        .as("India abstained each time; Indonesia and Thailand moved in 2010 and 2011")
        .contains(
            "IND 0-0-9   ",
            "IDN 0-5-4 no abstain 2010-12-21",
            "THA 3-0-6 abstain yes 2011-12-19",
            "KOR 7-0-2 abstain yes 2008-12-18",
            "CHN 0-9-0   ");
  }

  @Test
  void flowsBetweenTwoResolutionsAddUpToTheMembership() throws Exception {
    int countries =
        reportOnDprk("vote-flows").stream()
            .filter(row -> "A/RES/61/174".equals(row.get("to_symbol")))
            .mapToInt(row -> Integer.parseInt(String.valueOf(row.get("countries"))))
            .sum();
    assertThat(countries).as("191 Members in 2005, and Montenegro").isEqualTo(192);
  }

  @Test
  void disassociationsTellTheCompanyAndTheVoteBefore() throws Exception {
    List<Map<String, String>> rows = reportOnDprk("disassociations");
    assertThat(rows).hasSize(20);
    assertThat(rows)
        .filteredOn(
            row ->
                "CHN".equals(row.get("country_code")) && "A/RES/67/181".equals(row.get("symbol")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("company_size", "7")
                    .containsEntry("last_recorded_vote", "no")
                    .containsEntry("last_recorded_symbol", "A/RES/66/174")
                    .containsEntry("occasions", "3"));
  }

  @Test
  void aBlocsShiftNamesWhoMoved() throws Exception {
    assertThat(reportOnDprk("voting-bloc-shifts"))
        .filteredOn(
            row ->
                "asean".equals(row.get("bloc"))
                    && "A/RES/60/173".equals(row.get("from_symbol"))
                    && "A/RES/61/174".equals(row.get("to_symbol")))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("from_members", "10"));
    assertThat(report("voting-bloc-shifts"))
        .extracting(row -> row.get("bloc"))
        .contains("african-group", "asia-pacific-group", "eastern-european-group", "grulac", "weog")
        .contains("eu", "nam", "oic", "asean");
  }

  @Test
  void whatIsPublishedIsWhatWasPromised() throws IOException {
    for (String name : List.of("votes", "decisions", "countries", "blocs", "sources", "notices")) {
      assertThat(latest.resolve("data/" + name + ".csv")).isNotEmptyFile();
      assertThat(latest.resolve("data/" + name + ".parquet")).isNotEmptyFile();
    }
    for (String name :
        List.of(
            "rollcall.duckdb",
            "rollcall.xlsx",
            "datapackage.json",
            "codebook.md",
            "site/index.html",
            "run.json",
            "changes.csv",
            "SHA256SUMS")) {
      assertThat(latest.resolve(name)).isNotEmptyFile();
    }
    assertThat(Files.isSymbolicLink(latest)).isTrue();
    try (Workbook book =
        WorkbookFactory.create(latest.resolve("rollcall.xlsx").toFile(), null, true)) {
      assertThat(book.getSheet("voting-bloc-shifts").getLastRowNum()).isGreaterThan(100);
      assertThat(book.getSheet("votes").getLastRowNum())
          .as("below a line on what it holds, and the heading")
          .isEqualTo(votes.size() + 1);
    }
  }

  @Test
  void aSecondRunSaysThatNothingChangedAndLeavesTheOutputAlone() throws IOException {
    Path before = latest.toRealPath();
    JobRunner.Result second = run(folder.resolve("first"));
    assertThat(second.changed()).isFalse();
    assertThat(second.record().run()).isEqualTo(first.record().run());
    assertThat(latest.toRealPath()).isEqualTo(before);
  }

  @Test
  void twoRunsOnTheSameInputPublishTheSameBytes() throws IOException {
    run(folder.resolve("second"));
    Path other = folder.resolve("second/latest");
    assertThat(files(latest)).isEqualTo(files(other)).isNotEmpty();
    for (String file : files(latest)) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(latest.resolve(file));
    }
  }

  private static List<String> files(Path run) throws IOException {
    List<String> names = new ArrayList<>(List.of("datapackage.json"));
    for (String part : List.of("data", "reports")) {
      try (Stream<Path> all = Files.list(run.resolve(part))) {
        all.map(file -> part + "/" + file.getFileName()).sorted().forEach(names::add);
      }
    }
    return names;
  }

  @Test
  void everyVoteOfTheRecordsIsPublishedAsItWasCast() throws Exception {
    assumeTrue(
        Files.isDirectory(SHARED),
        "The raw facts are not beside the project ("
            + SHARED
            + "), so votes are not compared with them");
    Map<String, String> published = new HashMap<>();
    for (Map<String, String> row : votes) {
      published.put(row.get("symbol") + " " + row.get("country_code"), row.get("vote"));
    }
    int compared = 0;
    for (String file : List.of("plenary_votes.csv", "committee_votes.csv", "council_votes.csv")) {
      for (Map<String, String> row : csv(SHARED.resolve(file))) {
        // Serbia and Montenegro's code of 2005 in the records; the seat is Serbia's
        String seat = String.valueOf(row.get("iso3")).replace("SCG", "SRB");
        String key = row.get("symbol") + " " + seat;
        assertThat(published.get(key)).as(key).isEqualToIgnoringCase(row.get("vote"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(1730 + 1776 + 441);
  }

  @Test
  void whoeverIsInNoListOfTheCommitteeIsAbsentAndNobodyElseHasARow() {
    Map<String, Long> sizes =
        votes.stream()
            .filter(row -> "GA3".equals(row.get("body")))
            .collect(
                Collectors.groupingBy(
                    row -> String.valueOf(row.get("symbol")), Collectors.counting()));
    assertThat(sizes)
        .containsEntry("A/C.3/60/L.48", 191L)
        .containsEntry("A/C.3/61/L.37", 192L)
        .containsEntry("A/C.3/70/L.35", 193L)
        .containsEntry("A/C.3/78/L.41", 193L);
  }
}
