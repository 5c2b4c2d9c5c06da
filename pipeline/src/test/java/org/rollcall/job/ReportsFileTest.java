package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.warehouse.SqlFile;

/** Reports that the user's {@code input/reports.yaml} asks for. */
class ReportsFileTest {

  private static final String VOTES =
      """
      Body,Symbol,Date,Title,Country,Vote
      GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Chad,A
      GA,A/RES/61/174,2006-12-19,Human rights in the DPRK,Chad,Y
      GA,A/RES/62/167,2007-12-18,Human rights in the DPRK,Cuba,N
      GA,A/RES/62/168,2007-12-18,Human rights in Iran,Cuba,N
      """;

  @TempDir private Path folder;

  private List<SqlFile> read(String yaml) throws IOException {
    Files.writeString(folder.resolve(ReportsFile.NAME), yaml);
    return ReportsFile.read(folder);
  }

  @Test
  void aReportWithFiltersStandsBesideTheOthers() throws IOException {
    try (SmallRun run =
        SmallRun.of(
                file("votes.csv", VOTES),
                file(
                    ReportsFile.NAME,
                    """
                    reports:
                      dprk-since-2006: {report: country-trajectories, subject: dprk, from: 2006}
                      cuba: {report: country-trajectories, title: "Cuba's path", country: CUB}
                    """))
            .published()) {
      Path reports = run.output().resolve("latest/reports");
      assertThat(Files.readAllLines(reports.resolve("dprk-since-2006.csv"))).hasSize(1 + 2);
      assertThat(Files.readAllLines(reports.resolve("cuba.csv")))
          .as("two votes, each on its country and on human rights")
          .hasSize(1 + 4);
      assertThat(Files.readAllLines(reports.resolve("country-trajectories.csv"))).hasSize(1 + 8);
      assertThat(run.rows("SELECT fate, votes FROM report_account WHERE report = 'cuba'"))
          .containsExactlyInAnyOrder("used 2", "of other countries 2");
      assertThat(Files.readString(run.output().resolve("latest/run.json")))
          .contains("Cuba's path", "Country trajectories: subject dprk, from 2006-01-01");
    }
  }

  @Test
  void withoutTheFileThereAreNone() {
    assertThat(ReportsFile.read(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reports: {x: {report: no-such-report}} | x: there is no report no-such-report",
        "reports: {x: {}} | x: it names no report",
        "reports: {claims: {report: claims}} | comes with Rollcall",
        "reports: {X Y: {report: claims}} | small letters",
        "reports: {x: {report: claims, mood: good}} | there is no filter mood",
        "reports: {x: {report: claims, bloc: nam}} | The report claims takes no bloc",
        "reports: {x: {report: country-trajectories, from: soon}} | from soon is no day",
        "report: {x: {report: claims}} | no list of reports",
        "reports: [ | cannot be read",
      })
  void anEntryThatMakesNoSenseEndsTheRunBeforeItBegins(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(JobFailure.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith(ReportsFile.NAME);
  }
}
