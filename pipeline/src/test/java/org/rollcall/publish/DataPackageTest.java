package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.job.SmallRun;
import org.rollcall.reference.Sha256;
import org.rollcall.warehouse.SqlFile.Column;
import org.rollcall.warehouse.Warehouse;
import tools.jackson.databind.JsonNode;

/** What {@code datapackage.json} declares is well-formed, and true of the files. */
class DataPackageTest {

  /** Two inputs: the one that ships, and one in which much is missing, odd or wrong. */
  enum Input {
    SHIPPED,
    ODD
  }

  private static final Map<Input, SmallRun> RUNS = new LinkedHashMap<>();

  @BeforeAll
  static void publish() throws IOException {
    RUNS.put(Input.SHIPPED, shipped().published());
    RUNS.put(Input.ODD, odd().published());
  }

  @AfterAll
  static void close() {
    RUNS.values().forEach(SmallRun::close);
  }

  private static SmallRun shipped() throws IOException {
    List<SmallRun.RawFile> files = new ArrayList<>();
    try (Stream<Path> input = Files.list(Path.of("../input"))) {
      for (Path path : input.filter(each -> !each.toString().endsWith(".md")).toList()) {
        files.add(file(path.getFileName().toString(), Files.readAllBytes(path)));
      }
    }
    return SmallRun.of(files.toArray(SmallRun.RawFile[]::new));
  }

  private static SmallRun odd() {
    return SmallRun.of(
        file(
            "votes.csv",
            """
            Body,Symbol,Date,Title,Leads to,Country,Vote
            GA3,A/C.3/65/L.47,2010-11-18,"Human rights, ""in"" the DPRK",A/RES/65/225,Chad,A
            GA3,A/C.3/65/L.47,2010-11-18,"Human rights, ""in"" the DPRK",A/RES/65/225,Cuba,N
            GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,Chad,Y
            GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,Cuba,N
            GA,A/RES/65/226,,Undated,,Chad,Y
            GA,A/RES/65/226,,Undated,,Cuba,N
            GA,A/RES/49/1,1994-10,Month only,,Chad,Y
            GA,,2010-12-23,No symbol,,Chad,Y
            GA,A/RES/65/227,2010-12-23,,,Chad,perhaps
            GA3,A/C.3/65/L.48,2010-11-18,Lost,A/RES/65/999,Chad,A
            GA,A/RES/65/228,2010-12-24,"A title
            of two lines",,Nowhere,Y
            """),
        file(
            "other.csv",
            """
            Body,Symbol,Date,Country,Vote,Yes,No,Abstain
            GA,A/RES/65/225,2010-12-21,Chad,N,100,20,3
            GA,A/RES/65/229,2010-12-24,Chad,Y,100,20,3
            """),
        file("spoilt.xlsx", "no workbook"),
        file("nothing.csv", ""),
        file(
            "corrections.csv",
            "decision,country,vote,reason,source\nA/RES/65/225,Cuba,abstain,a slip,the record\n"),
        file(
            "blocs.csv",
            "bloc,name,country,valid_from,valid_to,certainty,source\nours,Ours,Chad,,,likely,us\n"),
        sources("file: votes.csv, title: Votes, license: CC0-1.0, coverage: complete"));
  }

  private static Path latest(Input input) {
    return Objects.requireNonNull(RUNS.get(input)).output().resolve("latest");
  }

  private static JsonNode declared(Input input) {
    return DataPackage.JSON.readTree(latest(input).resolve(DataPackage.NAME).toFile());
  }

  private static List<JsonNode> resources(Input input, String format) {
    List<JsonNode> resources = new ArrayList<>();
    for (JsonNode resource : declared(input).get("resources")) {
      if (resource.get("format").asString().equals(format)) {
        resources.add(resource);
      }
    }
    return resources;
  }

  private static Schema profile(String name) throws IOException {
    try (InputStream in = DataPackageTest.class.getResourceAsStream("/datapackage/" + name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsADataPackageAsItsProfileHasIt(Input input) throws IOException {
    assertThat(profile("data-package.json").validate(declared(input))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyCsvFileIsATabularDataResourceAsItsProfileHasIt(Input input) throws IOException {
    Schema profile = profile("tabular-data-resource.json");
    assertThat(resources(input, "csv"))
        .isNotEmpty()
        .allSatisfy(resource -> assertThat(profile.validate(resource)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void whatVersionTwoOfTheStandardAddsHasTheFormThatItAsksFor(Input input) {
    JsonNode pack = declared(input);
    assertThat(pack.get("$schema").asString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    List<String> names = new ArrayList<>();
    for (JsonNode resource : pack.get("resources")) {
      names.add(resource.get("name").asString());
      assertThat(resource.get("type").asString()).isEqualTo("table");
      for (JsonNode field : resource.get("schema").get("fields")) {
        List<String> values = new ArrayList<>();
        for (JsonNode category : field.path("categories")) {
          values.add(category.get("value").asString());
          assertThat(category.get("label").asString()).isNotBlank();
        }
        assertThat(values).isEqualTo(texts(field.path("constraints").path("enum")));
      }
      assertKeysName(resource.get("schema"));
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  private static void assertKeysName(JsonNode schema) {
    List<String> fields = new ArrayList<>();
    schema.get("fields").forEach(field -> fields.add(field.get("name").asString()));
    assertThat(schema.has("primaryKey")).isNotEqualTo(schema.has("uniqueKeys"));
    assertThat(fields).containsAll(texts(schema.path("primaryKey")));
    for (JsonNode key : schema.path("uniqueKeys")) {
      assertThat(key.isArray()).isTrue();
      assertThat(fields).containsAll(texts(key)).isNotEmpty();
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  @Test
  void theProfileWouldSayWhatIsWrong() throws IOException {
    assertThat(
            profile("tabular-data-resource.json")
                .validate("{\"name\": \"Not A Name\", \"path\": 1}", InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyRowIsAsItsColumnsAndKeysAreDeclared(Input input) throws IOException {
    for (JsonNode resource : resources(input, "csv")) {
      assertThat(new DeclaredRows(resource, latest(input)).faults())
          .as(resource.get("name").asString())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyForeignKeyLeadsToARow(Input input) throws IOException {
    Map<String, DeclaredRows> tables = new LinkedHashMap<>();
    for (JsonNode resource : resources(input, "csv")) {
      tables.put(resource.get("name").asString(), new DeclaredRows(resource, latest(input)));
    }
    tables.forEach((name, rows) -> assertThat(rows.dangling(tables)).as(name).isEmpty());
    assertThat(Objects.requireNonNull(tables.get("votes")).size()).isPositive();
  }

  @Test
  void votesReferToDecisionsCountriesAndSources() {
    JsonNode votes =
        resources(Input.SHIPPED, "csv").stream()
            .filter(each -> each.get("name").asString().equals("votes"))
            .findFirst()
            .orElseThrow();
    List<String> references = new ArrayList<>();
    for (JsonNode key : votes.get("schema").get("foreignKeys")) {
      references.add(
          key.get("fields").get(0).asString()
              + " "
              + key.get("reference").get("resource").asString());
    }
    assertThat(references)
        .containsExactly("decision_id decisions", "country_code countries", "source_id sources");
    assertThat(votes.get("schema").get("primaryKey").toString())
        .isEqualTo("[\"decision_id\",\"country_code\"]");
  }

  @ParameterizedTest
  @EnumSource
  void everyParquetFileIsListedWithItsHashAndSize(Input input) throws IOException {
    List<JsonNode> resources = resources(input, "parquet");
    assertThat(resources).hasSameSizeAs(Publisher.publishedTables());
    for (JsonNode resource : resources) {
      Path file = latest(input).resolve(resource.get("path").asString());
      assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + Sha256.of(file));
      assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void whatASourceDoesNotSayIsLeftOut() {
    JsonNode sources = declared(Input.ODD).get("sources");
    Map<String, JsonNode> byTitle = new LinkedHashMap<>();
    sources.forEach(source -> byTitle.put(source.get("title").asString(), source));
    assertThat(byTitle.keySet()).contains("Votes", "other.csv").doesNotContain("spoilt.xlsx");
    assertThat(Objects.requireNonNull(byTitle.get("Votes")).get("license").asString())
        .isEqualTo("CC0-1.0");
    assertThat(Objects.requireNonNull(byTitle.get("other.csv")).has("license")).isFalse();
  }

  @Test
  void termsInWordsOrOfSomeFilesOnlyAreNoLicenceOfTheWhole() {
    assertThat(declared(Input.SHIPPED).has("licenses")).isFalse();
    assertThat(declared(Input.ODD).has("licenses")).isFalse();
  }

  @Test
  void oneLicenceOfAllFilesIsThatOfTheWhole() {
    try (SmallRun run =
        SmallRun.of(
            file("v.csv", "Body,Symbol,Date,Country,Vote\nGA,A/RES/65/225,2010-12-21,Chad,Y\n"),
            sources("file: v.csv, license: CC0-1.0"))) {
      assertThat(new Origins(run.warehouse()).license()).contains("CC0-1.0");
    }
  }

  @Test
  void aColumnThatRefersToNoPublishedTableIsRefusedByName() {
    try (Warehouse warehouse = Tables.warehouse()) {
      TableSchema schemas = new TableSchema(warehouse, List.of());
      assertThatThrownBy(
              () ->
                  schemas.of(
                      Tables.report(
                          warehouse,
                          "r",
                          "SELECT 'x' AS n",
                          new Column("n", "a thing", null, "nowhere", false))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("r: n refers to nowhere");
    }
  }
}
