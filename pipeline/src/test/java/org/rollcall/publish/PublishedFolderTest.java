package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rollcall.job.SmallRun;
import org.rollcall.reference.Sha256;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data package and the codebook of a small run whose input means harm. */
@TestInstance(Lifecycle.PER_CLASS)
class PublishedFolderTest {

  private static final String HARM = "<script>alert('x')</script>";

  private final SmallRun run =
      SmallRun.of(
          file(
              "votes.csv",
              """
              Body,Symbol,Date,Title,Leads to,Country,Vote
              GA3,A/C.3/65/L.47,2010-11-18,%1$s human rights in the DPRK,A/RES/65/225,Chad,A
              GA,A/RES/65/225,2010-12-21,=1+1,,Chad,Y
              GA,"A/RES/65/""onmouseover=%1$s",2010-12-22,t,,Chad,Y
              GA,A/RES/65/227,2010-12-23,t,,%1$s,Y
              GA,A/RES/65/228,2010-12-24,t,,Chad,%1$s
              """
                  .formatted(HARM)),
          file("rollcall.yaml", "ideal_points: {bootstrap: 19}\n"));

  private Path latest = Path.of("");

  @BeforeAll
  void publish() {
    latest = run.published().output().resolve("latest");
  }

  @AfterAll
  void close() {
    run.close();
  }

  @Test
  void theDataPackageListsEveryCsvFileWithItsHashAndSize() throws IOException {
    List<String> paths = new ArrayList<>();
    for (JsonNode resource : csvResources()) {
      Path file = latest.resolve(resource.get("path").asString());
      paths.add(resource.get("path").asString());
      assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + Sha256.of(file));
      assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
    }
    assertThat(paths).containsExactlyInAnyOrderElementsOf(csvFiles());
  }

  @Test
  void theDataPackageNamesEveryColumnInTheFilesOrderWithTypeAndMeaning() throws IOException {
    for (JsonNode resource : csvResources()) {
      List<String> names = new ArrayList<>();
      for (JsonNode field : resource.get("schema").get("fields")) {
        names.add(field.get("name").asString());
        assertThat(field.get("type").asString())
            .isIn("string", "integer", "number", "date", "boolean");
        assertThat(field.get("description").asString()).as(field.toString()).isNotBlank();
      }
      String heading = Files.readAllLines(latest.resolve(resource.get("path").asString())).get(0);
      assertThat(names).containsExactly(heading.split(","));
    }
  }

  @Test
  void theDataPackageKnowsDatesAndNumbers() throws IOException {
    JsonNode decisions = resource("decisions");
    assertThat(type(decisions, "date")).isEqualTo("date");
    assertThat(type(decisions, "yes")).isEqualTo("integer");
    assertThat(type(decisions, "symbol")).isEqualTo("string");
    assertThat(type(resource("committee-plenary-matrix"), "share")).isEqualTo("number");
  }

  @Test
  void theCodebookHasEveryColumnOfEveryTableAndReportAndEveryCheck() throws IOException {
    String codebook = Files.readString(latest.resolve("codebook.md"));
    List<SqlFile> described = new ArrayList<>(Publisher.publishedTables());
    described.addAll(SqlFolder.load("reports"));
    for (SqlFile table : described) {
      String section = section(codebook, table.name());
      for (SqlFile.Column column : table.header().columns()) {
        assertThat(section).contains("| `" + column.name() + "` | " + column.is() + " |");
      }
    }
    for (SqlFile check : SqlFolder.load("checks")) {
      assertThat(codebook)
          .contains(
              "| `%s` | %s | %s."
                  .formatted(
                      check.name().replace('_', '-'), check.header().severity(), check.title()));
    }
  }

  @Test
  void aCsvFileKeepsTheTextAndTheWorkbookMakesItHarmless() throws IOException {
    assertThat(Files.readString(latest.resolve("data/decisions.csv"))).contains(",=1+1,");
  }

  @Test
  void whatWasPublishedHoldsItsSums() throws IOException {
    assertThat(Checksums.hold(latest.toRealPath())).isTrue();
    assertThat(RunRecord.in(latest)).isPresent();
  }

  private List<String> csvFiles() throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : List.of("data", "reports")) {
      try (Stream<Path> all = Files.list(latest.resolve(folder))) {
        all.map(path -> folder + "/" + path.getFileName())
            .filter(path -> path.endsWith(".csv"))
            .forEach(files::add);
      }
    }
    return files;
  }

  private JsonNode dataPackage() {
    return new JsonMapper().readTree(latest.resolve("datapackage.json").toFile());
  }

  private List<JsonNode> csvResources() {
    List<JsonNode> resources = new ArrayList<>();
    for (JsonNode resource : dataPackage().get("resources")) {
      if (resource.get("format").asString().equals("csv")) {
        resources.add(resource);
      }
    }
    return resources;
  }

  private JsonNode resource(String name) {
    for (JsonNode resource : dataPackage().get("resources")) {
      if (resource.get("name").asString().equals(name)) {
        return resource;
      }
    }
    throw new AssertionError("No resource " + name);
  }

  private static String type(JsonNode resource, String column) {
    for (JsonNode field : resource.get("schema").get("fields")) {
      if (field.get("name").asString().equals(column)) {
        return field.get("type").asString();
      }
    }
    throw new AssertionError("No column " + column);
  }

  private static String section(String codebook, String name) {
    int from = codebook.indexOf("\n## " + name + "\n");
    assertThat(from).as("section %s", name).isNotNegative();
    int to = codebook.indexOf("\n## ", from + 1);
    return codebook.substring(from, to < 0 ? codebook.length() : to);
  }
}
