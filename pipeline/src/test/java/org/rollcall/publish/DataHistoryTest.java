package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.SmallRun;
import org.rollcall.reference.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The version of the data, from run to run, and the citation that names it. */
@TestInstance(Lifecycle.PER_CLASS)
class DataHistoryTest {

  private static final String HEADER = "Body,Symbol,Date,Title,Country,Vote\n";
  private static final String JAPAN = "GA,A/RES/60/173,2005-12-16,Human rights,Japan,Y\n";
  private static final String CUBA = "GA,A/RES/60/173,2005-12-16,Human rights,Cuba,N\n";
  private static final String INDIA = "GA,A/RES/60/174,2005-12-16,Other,India,A\n";

  private final SmallRun run = run(HEADER + JAPAN + CUBA);

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void publish() {
    run.published();
  }

  @AfterAll
  void close() {
    run.close();
  }

  private static SmallRun run(String votes) {
    return SmallRun.of(
        file("votes.csv", votes), sources("file: votes.csv, title: Votes, license: CC0-1.0"));
  }

  private Path latest() {
    return run.output().resolve("latest");
  }

  /** The version of a run that follows the one that is published. */
  private String next(String votes) throws IOException {
    return next(votes, latest());
  }

  private String next(String votes, Path before) throws IOException {
    try (SmallRun next = run(votes)) {
      Path here = Files.createTempDirectory(folder, "next");
      Publisher publisher = new Publisher(next.warehouse(), List.of(), here);
      publisher.tables();
      publisher.warehouse();
      publisher.descriptions("0.1.0");
      publisher.changes(Optional.of(before), new ComparedRun.Origin("0.1.0", "program", Map.of()));
      return publisher.dataVersion(Optional.of(before));
    }
  }

  /** A copy of what is published, to be altered. */
  private Path copy() throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    Files.createDirectories(copy.resolve("data"));
    for (String name : List.of("run.json", "datapackage.json")) {
      Files.copy(latest().resolve(name), copy.resolve(name));
    }
    for (String table : List.of("votes", "decisions", "countries", "blocs")) {
      String name = "data/" + table + ".parquet";
      Files.copy(latest().resolve(name), copy.resolve(name));
    }
    return copy;
  }

  @Test
  void theFirstRunIsOneNoughtNought() {
    assertThat(RunRecord.in(latest()).orElseThrow().dataVersion()).isEqualTo("1.0.0");
  }

  @Test
  void dataThatDidNotChangeKeepTheirVersion() throws IOException {
    assertThat(next(HEADER + JAPAN + CUBA)).isEqualTo("1.0.0");
  }

  @Test
  void aDecisionMoreIsAPatch() throws IOException {
    assertThat(next(HEADER + JAPAN + CUBA + INDIA)).isEqualTo("1.0.1");
  }

  @Test
  void aVoteCorrectedIsAMinorVersion() throws IOException {
    assertThat(next(HEADER + JAPAN + CUBA.replace(",N", ",A"))).isEqualTo("1.1.0");
  }

  @Test
  void aVoteRemovedIsAMinorVersion() throws IOException {
    assertThat(next(HEADER + JAPAN)).isEqualTo("1.1.0");
  }

  @Test
  void aMemberOfABlocRemovedIsAMinorVersion() throws IOException {
    Path before = copy();
    run.warehouse()
        .execute(
            "one member more",
            "COPY (SELECT * FROM blocs UNION ALL SELECT 'x', 'X', 'own', 'JPN', NULL, NULL, 'sure',"
                + " 'a list') TO '"
                + before.resolve("data/blocs.parquet")
                + "'");
    altered(before, "sha256:0");
    assertThat(next(HEADER + JAPAN + CUBA, before)).isEqualTo("1.1.0");
  }

  private static void altered(Path before, String hash) throws IOException {
    Path file = before.resolve(DataPackage.NAME);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("sha256:[0-9a-f]+", hash));
  }

  @Test
  void aColumnMoreIsAMajorVersion() throws IOException {
    Path before = copy();
    Path file = before.resolve(DataPackage.NAME);
    JsonNode pack = DataPackage.JSON.readTree(file.toFile());
    ((ObjectNode) pack.get("resources").get(0).get("schema").get("fields").get(0))
        .put("name", "renamed");
    Files.writeString(file, DataPackage.JSON.writeValueAsString(pack));
    assertThat(next(HEADER + JAPAN + CUBA, before)).isEqualTo("2.0.0");
  }

  @Test
  void dataThatWereSpoiltTellNothingSoTheVersionIsAMajorOne() throws IOException {
    Path before = copy();
    Files.writeString(before.resolve("data/votes.parquet"), "spoilt");
    assertThat(next(HEADER + JAPAN + CUBA + INDIA, before)).isEqualTo("2.0.0");
  }

  @Test
  void aRunOfAnOlderRollcallWithoutAVersionIsFollowedByTheFirst() throws IOException {
    Path before = copy();
    Path file = before.resolve(RunRecord.NAME);
    Files.writeString(file, Files.readString(file).replaceFirst(" *\"dataVersion\"[^\n]*\n", ""));
    RunRecord old = RunRecord.in(before).orElseThrow();
    assertThat(old.dataVersion()).isNull();
    assertThat(next(HEADER + JAPAN, before)).isEqualTo("1.0.0");
  }

  @Test
  void theVersionIsNotInWhatMustNotDependOnTheRunBefore() throws IOException {
    assertThat(Files.readString(latest().resolve(DataPackage.NAME)))
        .doesNotContain("dataVersion", "1.0.0");
  }

  @Test
  void theCitationHasWhatTheFormatAsksForAndNothingThatItDoesNotKnow() throws IOException {
    Map<String, Object> citation = new LinkedHashMap<>();
    JsonNode read = new YAMLMapper().readTree(latest().resolve(Citation.NAME).toFile());
    read.properties().forEach(each -> citation.put(each.getKey(), each.getValue()));
    // schema of the Citation File Format 1.2.0: required, and of the optional those in use
    assertThat(citation.keySet())
        .containsExactly(
            "cff-version",
            "message",
            "type",
            "title",
            "authors",
            "version",
            "date-released",
            "keywords",
            "license",
            "identifiers");
    assertThat(read.get("cff-version").asString()).isEqualTo("1.2.0");
    assertThat(read.get("type").asString()).isEqualTo("dataset");
    assertThat(read.get("version").isString()).isTrue();
    assertThat(read.get("version").asString()).isEqualTo("1.0.0");
    assertThat(read.get("date-released").asString())
        .matches(Pattern.compile("[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])"));
    assertThat(read.get("license").asString()).isEqualTo("CC0-1.0");
    assertThat(read.get("authors").get(0).get("name").asString()).isNotBlank();
    JsonNode identifier = read.get("identifiers").get(0);
    assertThat(identifier.get("type").asString()).isEqualTo("other");
    assertThat(identifier.get("value").asString())
        .isEqualTo("sha256:" + Sha256.of(latest().resolve(DataPackage.NAME)));
  }

  @Test
  void whatIsNoVersionIsNotRead() {
    assertThat(DataVersion.read("1.2")).isEmpty();
    assertThat(DataVersion.read("1.2.3-beta")).isEmpty();
    assertThat(DataVersion.read("1.20.3")).contains(new DataVersion(1, 20, 3));
  }
}
