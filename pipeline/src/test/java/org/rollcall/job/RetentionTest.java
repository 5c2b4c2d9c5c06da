package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.publish.RunRecord;

/** Old runs go, and the published one never. */
class RetentionTest {

  private static final String VOTES = "Body,Symbol,Date,Country,Vote\n";

  @TempDir private Path folder = Path.of("");
  private Workspace workspace = new Workspace(folder);
  private Path input = folder;

  @BeforeEach
  void layOut() throws IOException {
    workspace = new Workspace(folder.resolve("output"));
    workspace.prepare();
    input = Files.createDirectory(folder.resolve("input"));
  }

  /** Runs that somebody published; the last is what {@code latest} leads to. */
  private void published(String... ids) throws IOException {
    for (String id : ids) {
      Path data = Files.createDirectories(workspace.runs().resolve(id).resolve("data"));
      Files.writeString(data.resolve("votes.csv"), "");
      Files.deleteIfExists(workspace.latest());
      Files.createSymbolicLink(workspace.latest(), Path.of("runs", id));
    }
  }

  private List<String> runs() throws IOException {
    try (Stream<Path> runs = Files.list(workspace.runs())) {
      return runs.map(run -> run.getFileName().toString()).sorted().toList();
    }
  }

  private static String id(int day) {
    return "202601%02dT030000Z-1a2b3c4d".formatted(day);
  }

  @Test
  void theLastRunsAreKept() throws IOException {
    published(id(1), id(2), id(3), id(4));
    assertThat(new Retention(workspace, 2).prune().removed()).containsExactly(id(2), id(1));
    assertThat(runs()).containsExactly(id(3), id(4));
    assertThat(workspace.pruned()).isEmptyDirectory();
  }

  @Test
  void zeroKeepsThemAll() throws IOException {
    published(id(1), id(2));
    assertThat(new Retention(workspace, 0).prune()).isEqualTo(Retention.Outcome.NONE);
    assertThat(runs()).hasSize(2);
  }

  @Test
  void whatIsPublishedStaysThoughTheClockWasSetBack() throws IOException {
    published(id(7), id(8), id(1));
    assertThat(new Retention(workspace, 1).prune().removed()).containsExactly(id(8), id(7));
    assertThat(runs()).containsExactly(id(1));
  }

  @Test
  void whatIsNoRunIsNotTouched() throws IOException {
    published(id(1), id(2));
    Files.createDirectory(workspace.runs().resolve("my own copy"));
    new Retention(workspace, 1).prune();
    assertThat(runs()).containsExactly(id(2), "my own copy");
  }

  @Test
  void aRunThatCannotBeRemovedIsToldAndTriedAgain() throws IOException {
    published(id(1), id(2), id(3));
    Retention.Outcome outcome =
        new Retention(
                workspace,
                1,
                folder -> {
                  if (folder.endsWith(id(2))) {
                    throw new IOException("the disk says no");
                  }
                  Workspace.remove(folder);
                })
            .prune();
    assertThat(outcome.removed()).containsExactly(id(1));
    assertThat(outcome.failed())
        .containsExactly("The old run " + id(2) + " could not be removed: the disk says no");
    assertThat(runs()).containsExactly(id(3));
    assertThat(workspace.pruned().resolve(id(2))).exists();
    new Retention(workspace, 1).prune();
    assertThat(workspace.pruned()).doesNotExist();
  }

  @Test
  void aRunThatIsBeingReadStaysUntilItIsNot() throws Exception {
    published(id(1), id(2));
    Path database = workspace.runs().resolve(id(1)).resolve("rollcall.duckdb");
    Files.writeString(database, "");
    Process reader = reader(database);
    try {
      assertThat(reader.inputReader().readLine()).isEqualTo("reading");
      assertThat(new Retention(workspace, 1).prune().failed())
          .containsExactly("The run " + id(1) + " is being read, so it stays until the next run");
    } finally {
      reader.destroy();
      reader.waitFor(10, TimeUnit.SECONDS);
    }
    assertThat(new Retention(workspace, 1).prune().removed()).containsExactly(id(1));
  }

  /** Another process that holds the lock which DuckDB takes when it reads. */
  private Process reader(Path database) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Reader.java"),
            """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            class Reader {
              public static void main(String[] file) throws Exception {
                try (FileChannel channel = FileChannel.open(Path.of(file[0]))) {
                  channel.lock(0, Long.MAX_VALUE, true);
                  System.out.println("reading");
                  Thread.sleep(60_000);
                }
              }
            }
            """);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, source.toString(), database.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private JobRunner.Result run(String yaml, String rows) throws IOException {
    Files.writeString(input.resolve("rollcall.yaml"), yaml);
    Files.writeString(input.resolve("votes.csv"), VOTES + rows);
    RunOptions options =
        RunOptions.of(input, workspace.output())
            .withThreads(1)
            .skipping("site", "workbook", "reports");
    return new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
  }

  private static String votes(String... countries) {
    StringBuilder rows = new StringBuilder();
    for (String country : countries) {
      rows.append("GA,A/RES/60/173,2005-12-16,").append(country).append(",Y\n");
    }
    return rows.toString();
  }

  @Test
  void aRunRemovesWhatItsSettingsDoNotKeepAndTellsOfVotesThatWereLost() throws IOException {
    String settings = "keep: 1\nthresholds: {votes_lost: 1}\n";
    RunRecord first = run(settings, votes("Chad", "Cuba", "Peru")).record();
    JobRunner.Result second = run(settings, votes("Chad"));
    assertThat(second.removed()).containsExactly(first.run());
    assertThat(runs()).containsExactly(second.record().run());
    assertThat(second.record().raised())
        .extracting(RunRecord.Raised::message)
        .containsExactly(
            "2 of the 3 votes of the run before are gone, a share of 0.666667; the threshold is 1");
    assertThat(second.record().notices()).containsEntry("error", 1L);
    // nothing of the run before stands in what the same input must give again
    assertThat(Files.readString(workspace.latest().resolve("data/notices.csv")))
        .doesNotContain("votes-lost");
    assertThat(run(settings, votes("Chad")).changed()).isFalse();
    assertThat(run("keep: 2\nthresholds: {votes_lost: 1}\n", votes("Chad")).changed())
        .as("how many runs are kept changes nothing that is published")
        .isFalse();
  }
}
