package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.notice.Notice;

/** Files to which something happens between being hashed and having been read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedFilesTest {

  private static final String CODE = "changed-while-read";
  private static final String LINES = "Country,Vote,Symbol\nCuba,N,A/RES/60/1\n";
  private static final String OTHER = "Country,Vote,Symbol\nCuba,Y,A/RES/60/1\n";
  private static final String GOOD = "Country,Vote,Symbol\nChad,Y,A/RES/60/2\n";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2005-12-16T12:00:00Z"));

  @FunctionalInterface
  private interface Change {
    void to(Path file) throws IOException;
  }

  private static final Map<String, Change> REFUSED =
      Map.of(
          "vanishes.csv", Files::delete,
          "grows.csv", file -> Files.writeString(file, LINES + LINES),
          "is-cut.csv", file -> Files.writeString(file, ""),
          "same-size.csv", file -> Files.writeString(file, OTHER),
          "same-size-and-time.csv", file -> write(file, OTHER),
          "replaced.csv", ChangedFilesTest::replace,
          "becomes-a-folder.csv", ChangedFilesTest::makeFolder);

  private static final Map<String, Change> READ =
      Map.of(
          "written-anew.csv", file -> Files.writeString(file, LINES),
          "touched.csv", file -> Files.setLastModifiedTime(file, FileTime.from(Instant.now())));

  private SmallRun run;

  private static void replace(Path file) throws IOException {
    Path other = file.resolveSibling("other.tmp");
    write(other, OTHER);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void makeFolder(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
  }

  @BeforeAll
  void run() {
    Map<String, Change> all = new TreeMap<>(REFUSED);
    all.putAll(READ);
    run =
        SmallRun.changing(
            input ->
                doing(
                    () -> {
                      Files.writeString(input.resolve("good.csv"), GOOD);
                      for (String name : all.keySet()) {
                        write(input.resolve(name), LINES);
                      }
                    }),
            input -> all.forEach((name, change) -> doing(() -> change.to(input.resolve(name)))));
  }

  @AfterAll
  void close() {
    run.close();
  }

  /** As long ago: what was written just before is hashed again anyway. */
  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  @FunctionalInterface
  private interface Doing {
    void now() throws IOException;
  }

  private static void doing(Doing what) {
    try {
      what.now();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String told(String name) {
    return run.found(CODE).stream()
        .filter(notice -> notice.value().equals(name))
        .map(Notice::message)
        .collect(Collectors.joining());
  }

  private List<String> sourcesOfVotes() {
    return run.rows(
        "SELECT f.path FROM raw_vote AS v INNER JOIN raw_decision AS d ON d.claim_no = v.claim_no"
            + " INNER JOIN source_file AS f ON f.source_id = d.source_id");
  }

  @Test
  void aFileThatChangesIsRefusedAndNothingElse() {
    assertThat(run.found(CODE))
        .extracting(Notice::value)
        .containsExactlyInAnyOrderElementsOf(REFUSED.keySet());
    assertThat(run.found("unreadable-file")).isEmpty();
    assertThat(sourcesOfVotes())
        .containsExactlyInAnyOrder("good.csv", "written-anew.csv", "touched.csv");
    assertThat(run.votesOf("TCD")).hasSize(1);
  }

  @Test
  void whatHappenedToItIsTold() {
    assertThat(told("vanishes.csv")).contains("vanished");
    assertThat(told("grows.csv")).contains("it had 38 bytes, and has 76");
    assertThat(told("is-cut.csv")).contains("and has 0");
    assertThat(told("same-size.csv")).contains("its size is what it was");
  }

  @Test
  void aSetTimeOrAnotherFileOfTheSameNameDeceivesNobody() {
    assertThat(told("same-size-and-time.csv")).contains("its size is what it was");
    assertThat(told("replaced.csv")).contains("its size is what it was");
  }

  @Test
  void whatWasWrittenJustBeforeIsNotTrustedToShowItsNextWrite(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("votes.csv"), LINES);
    FileState fresh = FileState.of(file);
    assertThat(FileState.of(file).isSurely(fresh)).isFalse();
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    FileState settled = FileState.of(file);
    assertThat(FileState.of(file).isSurely(settled)).isTrue();
  }

  @Test
  void theSameContentTwiceIsToldButNotOfEmptyFiles(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.csv"), LINES);
    Files.writeString(folder.resolve("b.csv"), GOOD);
    Files.writeString(folder.resolve("copy of a.csv"), LINES);
    Files.writeString(folder.resolve("empty.csv"), "");
    Files.writeString(folder.resolve("empty, too.csv"), "");
    assertThat(Inventory.take(folder).notices())
        .filteredOn(notice -> notice.code().equals("same-content"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.value()).isEqualTo("copy of a.csv");
              assertThat(notice.message()).contains("the very content of a.csv");
            });
  }

  @Test
  void aRunThatPassedOverAChangedFileIsFollowedByOneThatReadsAnew(@TempDir Path folder)
      throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    write(input.resolve("votes.csv"), LINES);
    Files.writeString(input.resolve("good.csv"), GOOD);
    RunOptions options =
        RunOptions.of(input, folder.resolve("output"))
            .withThreads(1)
            .skipping("site", "workbook", "reports")
            .failingOn(FailOn.NEVER);
    JobRunner first = new JobRunner(options, progress(input, OTHER));
    assertThat(first.run().record().fingerprint()).isEmpty();
    write(input.resolve("votes.csv"), LINES); // as it was hashed then
    JobRunner second = new JobRunner(options, progress(input, LINES));
    assertThat(second.run().changed()).isTrue();
    assertThat(second.run().changed()).isFalse();
  }

  /** Writes into the file when the first step has ended. */
  private static Progress progress(Path input, String text) {
    StringWriter words =
        new StringWriter() {
          @Override
          public void flush() {
            if (toString().contains("hashed")) {
              doing(() -> ChangedFilesTest.write(input.resolve("votes.csv"), text));
            }
          }
        };
    return new Progress(new PrintWriter(words, true));
  }
}
