package org.rollcall.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.docs.Markdown.Block;
import org.rollcall.publish.Export;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;

/** What the pages point to is there. */
class DocumentationTest {

  /** Languages of blocks; whoever writes commands says {@code sh}, and tests run them. */
  private static final Set<String> LANGUAGES = Set.of("sh", "cron", "text", "csv", "yaml");

  static Stream<Markdown> pages() {
    return Stream.concat(Markdown.pages().stream(), Stream.of(Markdown.page("CHANGELOG.md")));
  }

  private static List<String> reports() {
    return SqlFolder.load("reports").stream().map(SqlFile::name).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsToAFileAndAHeadingInIt(Markdown page) {
    for (String link : page.links()) {
      if (link.matches("[a-z]+:.*")) {
        continue;
      }
      String[] parts = link.split("#", 2);
      Path folder = Path.of(page.name()).resolveSibling(parts[0]).normalize();
      Path target = parts[0].isEmpty() ? page.path() : Markdown.PROJECT.resolve(folder);
      assertThat(Files.exists(target)).as("%s: the link %s leads to nothing", page, link).isTrue();
      if (parts.length == 2) {
        Markdown there = Markdown.page(Markdown.PROJECT.relativize(target).toString());
        assertThat(there.anchors()).as("%s: %s", page, link).contains(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockSaysWhatItHolds(Markdown page) {
    for (Block block : page.blocks()) {
      assertThat(LANGUAGES)
          .as("%s line %d: name the block's language, sh for commands", page, block.line())
          .contains(block.language());
    }
  }

  @Test
  void theReportsThatTheReadmeNamesAreThere() {
    List<String> named =
        Markdown.page("README.md").rows().stream()
            .filter(row -> row.heading().equals("Reports"))
            .flatMap(row -> row.codes().stream())
            .toList();
    assertThat(named).hasSizeGreaterThan(5).isSubsetOf(reports());
  }

  @Test
  void theReportsThatTheIndicesAreInAreThere() {
    List<String> named =
        Markdown.page("docs/methods.md").rows().stream()
            .filter(row -> row.heading().equals("Indices"))
            .map(row -> row.cells().get(row.cells().size() - 1))
            .flatMap(cell -> Stream.of(cell.split(", ")))
            .filter(cell -> cell.startsWith("`"))
            .map(cell -> cell.replace("`", ""))
            .toList();
    assertThat(named).hasSizeGreaterThan(10).isSubsetOf(reports());
  }

  @Test
  void theExportFormatsAreThoseThatThereAre() {
    assertThat(
            Markdown.page("docs/outputs.md").rows().stream()
                .filter(row -> row.header().equals("format"))
                .map(row -> row.codes().get(0)))
        .containsExactlyInAnyOrderElementsOf(Export.all().stream().map(Export::name).toList());
  }

  @Test
  void theFoldersOfSqlAreThoseThatThereAre() throws Exception {
    List<String> told =
        Markdown.page("CONTRIBUTING.md").rows().stream()
            .filter(row -> row.header().equals("folder of `sql/`"))
            .map(row -> row.codes().get(0))
            .toList();
    try (Stream<Path> folders = Files.list(Markdown.PROJECT.resolve("sql"))) {
      assertThat(told)
          .containsExactlyInAnyOrderElementsOf(
              folders.map(folder -> String.valueOf(folder.getFileName())).toList());
    }
  }

  @Test
  void everyPageOfDocsIsNamedInTheReadme() {
    assertThat(Markdown.page("README.md").links())
        .containsAll(
            Markdown.pages().stream()
                .map(Markdown::name)
                .filter(n -> n.startsWith("docs/"))
                .toList());
  }
}
