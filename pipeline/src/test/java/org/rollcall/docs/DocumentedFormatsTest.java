package org.rollcall.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.docs.Markdown.Block;
import org.rollcall.docs.Markdown.TableRow;
import org.rollcall.job.Inspection;
import org.rollcall.job.SmallRun;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.source.Authority;
import org.rollcall.source.SourceReader;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.Warehouse;

/** {@code docs/formats.md} shows each raw format, and each file beside the data, as it is read. */
class DocumentedFormatsTest {

  private static final Markdown PAGE = Markdown.page("docs/formats.md");

  /** Those that are samples: a file is named behind the language. */
  private static List<Block> samples() {
    return PAGE.blocks().stream().filter(block -> !block.file().isEmpty()).toList();
  }

  /** The samples of raw formats: their heading is the reader's name. */
  private static Stream<Block> rawSamples() {
    return samples().stream().filter(block -> block.heading().startsWith("`"));
  }

  private static List<TableRow> table(String header, String heading) {
    return PAGE.rows().stream()
        .filter(row -> row.header().equals(header) && row.heading().equals(heading))
        .toList();
  }

  private static List<String> firstCodes(List<TableRow> rows) {
    return rows.stream().flatMap(row -> row.codes().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("rawSamples")
  void aSampleIsReadByTheReaderThatItsSectionIsAbout(Block sample, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve(sample.file()), sample.text());
    String reader = sample.heading().replace("`", "");
    assertThat(Inspection.of(file).lines())
        .as("%s line %d", sample.page(), sample.line())
        .anyMatch(line -> line.startsWith("Read as " + reader + ": "))
        .anyMatch(line -> line.matches("[1-9]\\d* (decisions?:|pairs? of .*)"))
        .noneMatch(line -> line.contains("UNKNOWN: ") || line.contains("AMBIGUOUS: "))
        .noneMatch(line -> line.matches("Names of countries.*[1-9]\\d* would be refused.*"));
  }

  @Test
  void everyReaderHasASectionAndItsOwnAuthorityAndCodeBook() {
    Map<String, List<String>> told = new TreeMap<>();
    table("reader", "Readers")
        .forEach(row -> told.put(row.codes().get(0), row.cells().subList(1, 3)));
    Map<String, List<String>> known = new TreeMap<>();
    for (SourceReader reader : SourceReaders.all()) {
      known.put(
          reader.name(),
          List.of(
              Objects.requireNonNullElse(reader.authority(), Authority.HAND_MADE)
                  .name()
                  .toLowerCase(Locale.ROOT),
              Objects.requireNonNullElse(reader.codeBook(), "")));
      assertThat(PAGE.headings()).contains("`" + reader.name() + "`");
    }
    assertThat(told).isEqualTo(known);
  }

  @Test
  void theSamplesMakeARunInWhichNothingIsRefused() {
    List<SmallRun.RawFile> files = new ArrayList<>();
    samples().forEach(sample -> files.add(SmallRun.file(sample.file(), sample.text())));
    try (SmallRun run = SmallRun.of(files.toArray(new SmallRun.RawFile[0]))) {
      Warehouse warehouse = run.warehouse();
      assertThat(
              warehouse.query(
                  "SELECT CONCAT(code, ' ', source_ref, ' ', message) FROM notices"
                      + " WHERE severity = 'error' OR code IN ('missing-file', 'correction-unexplained')",
                  row -> row.getString(1)))
          .isEmpty();
      assertThat(warehouse.query("SELECT verdict FROM reports.claims", row -> row.getString(1)))
          .hasSizeGreaterThan(1)
          .containsOnly("confirmed");
      assertThat(warehouse.count("conflicts")).isZero();
      assertThat(warehouse.hasTable("nam-on-dprk")).isTrue();
    }
  }

  @Test
  void theKeysOfSourcesYamlAreThoseThatItMayHave() {
    List<String> keys =
        Stream.of(SourceSettings.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .toList();
    assertThat(firstCodes(table("key", "Sources"))).isEqualTo(keys);
  }

  @Test
  void theCodeBooksAreThoseThatAreKnown() {
    Set<String> books = new java.util.TreeSet<>();
    ReferenceTable.load("code_books")
        .records()
        .forEach(row -> books.add(row.getOrDefault("code_book", "")));
    String told =
        table("key", "Sources").stream()
            .filter(row -> row.codes().contains("code_book"))
            .map(row -> row.cells().get(1))
            .findFirst()
            .orElseThrow();
    assertThat(books).allSatisfy(book -> assertThat(told).contains("`" + book + "`"));
  }

  @Test
  void theKeysOfRollcallYamlAreThoseOfItsSample() {
    String sample =
        samples().stream()
            .filter(block -> block.file().equals("rollcall.yaml"))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(firstCodes(table("key", "Operation")).stream().filter(code -> !code.contains("-")))
        .hasSize(11)
        .allSatisfy(key -> assertThat(sample).contains(key + ":"));
  }

  @Test
  void theKeysOfReportsYamlAreTheFiltersAndTheReport() {
    List<String> keys = new ArrayList<>(List.of("report", "title"));
    keys.addAll(Filters.NAMES);
    assertThat(firstCodes(table("key", "Reports"))).isEqualTo(keys);
  }
}
