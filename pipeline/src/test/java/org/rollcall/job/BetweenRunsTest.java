package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was read of a large file is not read again, unless the file or what is said of it changed.
 */
class BetweenRunsTest {

  private static final String FROM_CACHE = "from the cache";

  @TempDir private Path folder = Path.of("");
  private Path input = folder;

  @BeforeEach
  void aLargeFile() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    StringBuilder lines = new StringBuilder("Body,Symbol,Date,Title,Country,Vote,Remarks\n");
    List<String> names = List.of("Japan", "Cuba", "Atlantis", "Chad", "Mali", "Peru");
    List<String> votes = List.of("Y", "N", "A", "X", "", "perhaps");
    for (int i = 0; i < 6000; i++) {
      lines
          .append("GA,A/RES/60/")
          .append(i / 6 + 1)
          .append(",2005-12-16,Human rights,")
          .append(names.get(i % 6))
          .append(',')
          .append(votes.get((i / 5) % 6))
          .append(i % 50 == 0 ? ",see the record\n" : ",\n");
    }
    Files.writeString(input.resolve("large.csv"), lines);
    Files.writeString(input.resolve("small.csv"), "Body,Symbol,Date,Country,Vote\n");
    change("first");
  }

  /** Changes the small file, so that there is something to run for. */
  private void change(String symbol) throws IOException {
    Files.writeString(
        input.resolve("small.csv"),
        "Body,Symbol,Date,Country,Vote\nGA,A/RES/59/1,2004-12-16,Japan,Y\n\"" + symbol + "\"\n");
  }

  private String run() {
    StringWriter words = new StringWriter();
    Progress progress = new Progress(new PrintWriter(words, true));
    RunOptions options =
        RunOptions.of(input, folder.resolve("output"))
            .withThreads(1)
            .skipping("site", "workbook")
            .failingOn(FailOn.NEVER);
    new JobRunner(options, progress).run();
    return words.toString();
  }

  private String published(String file) throws IOException {
    return Files.readString(folder.resolve("output/latest/data").resolve(file));
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("output/.rollcall/cache"))) {
      return entries.toList();
    }
  }

  @Test
  void aLargeFileIsReadOnceAndPublishedAlikeEachTime() throws IOException {
    assertThat(run()).doesNotContain(FROM_CACHE);
    String votes = published("votes.csv");
    String notices = published("notices.csv");
    String sources = published("sources.csv");
    change("second");
    assertThat(run()).contains("1 file " + FROM_CACHE);
    assertThat(published("votes.csv")).isEqualTo(votes);
    assertThat(published("notices.csv").lines().filter(line -> line.contains("large")))
        .containsExactlyElementsOf(notices.lines().filter(line -> line.contains("large")).toList());
    assertThat(published("sources.csv").lines().filter(line -> line.startsWith("large")))
        .containsExactlyElementsOf(
            sources.lines().filter(line -> line.startsWith("large")).toList());
  }

  @Test
  void anotherWordOfItInSourcesYamlHasItReadAgain() throws IOException {
    run();
    Files.writeString(
        input.resolve("sources.yaml"),
        "sources:\n- {file: large.csv, values: {perhaps: abstain}}\n");
    assertThat(run()).doesNotContain(FROM_CACHE);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void anAliasCountsThoughTheFileIsCached() throws IOException {
    run();
    assertThat(published("votes.csv")).doesNotContain("PNG");
    Files.writeString(
        input.resolve("aliases.csv"), "name,code,valid_from,valid_to,note\nAtlantis,PNG,,,\n");
    assertThat(run()).contains(FROM_CACHE);
    assertThat(published("votes.csv")).contains("PNG");
  }

  @Test
  void aCacheThatWasDamagedIsToldAndNotUsed() throws IOException {
    run();
    String votes = published("votes.csv");
    Files.writeString(entries().get(0).resolve("raw_vote.parquet"), "no Parquet at all");
    change("third");
    assertThat(run()).contains("The cache of large.csv cannot be used").doesNotContain(FROM_CACHE);
    assertThat(published("votes.csv")).isEqualTo(votes);
    change("fourth");
    assertThat(run()).contains(FROM_CACHE);
  }

  @Test
  void whatAKilledRunSpilledIsRemoved() throws IOException {
    Path spill = Files.createDirectories(folder.resolve("output/.rollcall/spill"));
    Files.writeString(spill.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "left behind");
    run();
    assertThat(spill.resolve("duckdb_temp_storage_DEFAULT-0.tmp")).doesNotExist();
  }

  @Test
  void whatIsNoLongerThereIsForgottenAndTold() throws IOException {
    run();
    assertThat(entries()).hasSize(1);
    byte[] large = Files.readAllBytes(input.resolve("large.csv"));
    Files.delete(input.resolve("large.csv"));
    run();
    assertThat(entries()).as("a run that is kept has read it").hasSize(1);
    assertThat(published("votes.csv")).doesNotContain("A/RES/60");
    assertThat(Files.readString(folder.resolve("output/latest/run.json")))
        .contains("\"removed\" : [ \"large.csv\" ]");
    assertThat(Files.readString(folder.resolve("output/latest/changes.csv")))
        .contains("votes,removed,GA:2005-12-16:A/RES/60/1,JPN");
    Files.write(input.resolve("large.csv"), large);
    assertThat(run()).contains(FROM_CACHE);
    Files.delete(input.resolve("large.csv"));
    Files.writeString(input.resolve("rollcall.yaml"), "keep: 1\n");
    run();
    assertThat(entries()).as("no run that is kept has read it").isEmpty();
  }
}
