package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun.RawFile;

/** What is known of the votes on the DPRK comes out of the reports on the files that ship. */
class PairFactsTest {

  private static @Nullable SmallRun run;

  @BeforeAll
  static void runTheShippedFiles() throws IOException {
    List<RawFile> files = new ArrayList<>();
    try (Stream<Path> input = Files.list(Path.of("..", "input"))) {
      for (Path path : input.filter(each -> !each.endsWith("README.md")).sorted().toList()) {
        files.add(SmallRun.file(path.getFileName().toString(), Files.readAllBytes(path)));
      }
    }
    run = SmallRun.of(files.toArray(RawFile[]::new));
  }

  @AfterAll
  static void close() {
    Objects.requireNonNull(run).close();
  }

  private static List<String> report(String name, String columns) {
    return Objects.requireNonNull(run).report(name, Map.of("subject", "dprk"), columns);
  }

  @Test
  void ninePairsAreComparedByRollCallAndThatOf2011Moved() {
    List<String> pairs =
        report(
            "committee-plenary-pairs",
            "compared_by, EXTRACT(YEAR FROM plenary_date), toward_yes, toward_no, yes_gained,"
                + " bowker, bowker_p, sign_test_p");
    assertThat(pairs).filteredOn(row -> row.startsWith("roll calls")).hasSize(9);
    // 10 abstain → yes, 1 yes → abstain: 81 / 11 and 2 (1 + 11) / 2^11
    assertThat(pairs).contains("roll calls 2011 10 1 11 7.3636 0.0067 0.0117");
  }

  @Test
  void theAmendmentOf2014WasItsOpponents() {
    assertThat(
            report(
                "amendments-against-whole",
                "date, part_symbol, whole_symbol, part_outcome, part_tally, whole_tally, yes_no,"
                    + " split"))
        .containsExactly(
            "2014-11-18 A/C.3/69/L.63 A/C.3/69/L.28/Rev.1 rejected 40-77-50 111-19-55 17"
                + " Bahamas; Burundi; Haiti; Thailand");
  }

  @Test
  void eightSevenAndFiveStoodApartAndOthersWhoHadVotedNoKeptSilent() {
    assertThat(
            report(
                "vote-to-consensus",
                "body, direction, EXTRACT(YEAR FROM to_date), run, voted_tally, dissociated,"
                    + " silent_opponents"))
        .contains(
            "GA to no vote 2012 7 123-16-51 8 9",
            "GA to a vote 2014 2 116-20-53 7 13",
            "GA to no vote 2016 2 119-19-48 5 14",
            "HRC to a vote 2014 2 30-6-11 - -");
    assertThat(report("disassociation-record", "country_code, times, occasions, voted_no, reading"))
        .contains("CHN 3 3 9 consistent", "EGY 0 3 9 went along", "NIC 1 3 0 stricter");
    assertThat(report("disassociations", "symbol")).hasSize(8 + 7 + 5);
  }

  @Test
  void theTalliesOf2007And2009AreOffByOneState() {
    assertThat(
            report(
                "stated-against-counted", "stated_tally, counted_tally, explanation, candidates"))
        .containsExactly(
            "101-22-59 102-22-58 one State counted yes that the tally has as abstain 102",
            "99-20-63 98-20-63 one State absent or not listed that the tally has as yes 11");
  }
}
