package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** {@code rollcall.yaml}: what an operator puts up with, and how many runs are kept. */
class SettingsFileTest {

  /** Two of four vote cells are refused. */
  private static final String VOTES =
      """
      Body,Symbol,Date,Title,Country,Vote
      GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Chad,A
      GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Atlantis,Y
      GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Lemuria,Y
      GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Cuba,N
      """;

  @TempDir private Path folder;

  private SettingsFile read(String yaml) throws IOException {
    Files.writeString(folder.resolve(SettingsFile.NAME), yaml);
    return SettingsFile.read(folder, null);
  }

  private static SmallRun run(String yaml) {
    return SmallRun.of(file("votes.csv", VOTES), file(SettingsFile.NAME, yaml));
  }

  @Test
  void withoutTheFileTenRunsAreKeptAndNothingIsWatched() throws IOException {
    assertThat(SettingsFile.read(folder, null)).isEqualTo(new SettingsFile(10, Thresholds.NONE));
    assertThat(read("# nothing yet\n")).isEqualTo(SettingsFile.NONE);
  }

  @Test
  void everyKeyIsRead() throws IOException {
    assertThat(
            read(
                """
                keep: 3
                thresholds:
                  refused_share: 0.01
                  votes_lost: 100
                  votes_lost_share: 0.02
                  findings: {stated-tally: 20}
                ideal_points: {parts_out_from: 40, anchor: GBR, ties_by_title: true, bootstrap: 199}
                """))
        .isEqualTo(
            new SettingsFile(
                3,
                new Thresholds(0.01, 100L, 0.02, Map.of("stated-tally", 20L)),
                new IdealPointSettings(40, "GBR", true, 199)));
  }

  @Test
  void anotherFileCanBeNamed() throws IOException {
    read("keep: 3");
    Path other = Files.writeString(folder.resolve("other.yaml"), "keep: 4");
    assertThat(SettingsFile.read(folder, other).keep()).isEqualTo(4);
    assertThatThrownBy(() -> SettingsFile.read(folder, folder.resolve("none.yaml")))
        .isInstanceOf(JobFailure.class)
        .hasMessageContaining("there is no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "keeep: 3 | the key \"keeep\" is not known",
        "thresholds: {refused: 0.1} | the key \"refused\" is not known",
        "keep: -1 | keep is no sensible value",
        "keep: many | line 1",
        "keep: 2.5 | line 1",
        "thresholds: {refused_share: 1.5} | refused_share is no sensible value",
        "thresholds: {votes_lost: -1} | votes_lost is no sensible value",
        "thresholds: {findings: {no-such-code: 1}} | there is no notice \"no-such-code\"",
        "thresholds: {findings: {stated-tally: -1}} | stated-tally is no sensible value",
        "ideal_points: {parts_out_from: -1} | parts_out_from is no sensible value",
        "ideal_points: {anchor: Atlantis} | anchor is no sensible value",
        "ideal_points: {anchor: ATL} | anchor is no sensible value",
        "ideal_points: {bootstrap: -1} | bootstrap is no sensible value",
        "ideal_points: {bootstrap: 18} | bootstrap is no sensible value",
        "ideal_points: {bootstrap: 10001} | bootstrap is no sensible value",
        "ideal_points: {bootstrap: yes} | line 1",
        "ideal_points: {bootstrap: 99.5} | line 1",
        "ideal_points: {walk: 1} | the key \"walk\" is not known",
        "keep: [ | line 1",
        "!!javax.script.ScriptEngineManager [] | rollcall.yaml",
      })
  void whatMakesNoSenseEndsTheRunBeforeItBegins(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(JobFailure.class)
        .hasMessageStartingWith(SettingsFile.NAME)
        .hasMessageContaining(message);
  }

  @Test
  void aLargerShareOfRefusedCellsIsAnErrorThatSaysFigureAndThreshold() {
    try (SmallRun run = run("thresholds: {refused_share: 0.4}")) {
      assertThat(run.found("too-many-refused"))
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.severity()).isEqualTo(Severity.ERROR);
                assertThat(notice.message())
                    .isEqualTo(
                        "2 of 4 vote cells were refused, a share of 0.5; the threshold is 0.4");
              });
    }
  }

  @Test
  void aFigureThatIsItsThresholdIsNoError() {
    try (SmallRun run = run("thresholds: {refused_share: 0.5, findings: {unknown-country: 2}}")) {
      assertThat(run.codes()).doesNotContain("too-many-refused", "too-many-findings");
    }
  }

  @Test
  void moreFindingsOfACodeAreAnError() {
    try (SmallRun run = run("thresholds: {findings: {unknown-country: 1}}")) {
      assertThat(run.found("too-many-findings"))
          .extracting(Notice::message)
          .containsExactly("2 notices of the code unknown-country; the threshold is 1");
    }
  }

  @Test
  void votesThatAreLostAreToldByNumberOrByShare() {
    Thresholds number = new Thresholds(null, 5L, null, Map.of());
    assertThat(number.lost(5, 100)).isEmpty();
    assertThat(number.lost(6, 100).orElseThrow().message())
        .isEqualTo(
            "6 of the 100 votes of the run before are gone, a share of 0.06; the threshold is 5");
    Thresholds share = new Thresholds(null, null, 0.05, Map.of());
    assertThat(share.lost(5, 100)).isEmpty();
    assertThat(share.lost(6, 100).orElseThrow().message()).endsWith("the threshold is 0.05");
    assertThat(share.lost(0, 0)).isEmpty();
  }
}
