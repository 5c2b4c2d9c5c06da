package org.rollcall.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rollcall.docs.Markdown;

class BillOfMaterialsTest {

  /** Under these Rollcall, itself under Apache-2.0, may hand on what others made. */
  private static final Set<String> ACCEPTED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "ISC",
          "MIT",
          "MPL-2.0");

  @Test
  void everyLibraryMayBeHandedOnUnderOneOfItsLicences() throws IOException {
    assertThat(BillOfMaterials.shipped())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            library ->
                assertThat(library.licences())
                    .as("licences of " + library)
                    .containsAnyElementsOf(ACCEPTED));
  }

  @Test
  void everyLibraryIsKnownByItsVersionAndHash() throws IOException {
    assertThat(BillOfMaterials.all())
        .allSatisfy(
            library -> {
              assertThat(library.version()).as(library.name()).matches("\\d.*");
              assertThat(library.version()).as(library.name()).doesNotContain("SNAPSHOT");
              assertThat(library.sha256()).as(library.name()).matches("[0-9a-f]{64}");
            });
  }

  @Test
  void nothingThatDiffersFromBuildToBuildIsInIt() throws IOException {
    try (var in = BillOfMaterials.class.getResourceAsStream("/" + BillOfMaterials.PLACE)) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"cdx:reproducible\"")
          .doesNotContain("\"timestamp\"", Markdown.PROJECT.toString());
    }
  }

  @Test
  void everyVersionOfTheSitesPackagesIsExact() throws IOException {
    List<String> versions =
        Files.readAllLines(Markdown.PROJECT.resolve("pipeline/src/site/package.json")).stream()
            .filter(line -> line.matches(" {4}\".*"))
            .toList();
    assertThat(versions)
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line).matches(".*: \"\\d+\\.\\d+\\.\\d+\",?"));
  }
}
