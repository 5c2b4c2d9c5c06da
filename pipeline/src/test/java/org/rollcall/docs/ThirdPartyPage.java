package org.rollcall.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.build.BillOfMaterials;
import org.rollcall.build.BillOfMaterials.Library;

/** {@code THIRD-PARTY.md}: what the jar holds that others made, and under which licences. */
final class ThirdPartyPage {

  private static final String LICENCES = "/site/LICENSES.txt";

  /** A heading of the site's licences: name, version, licence. */
  private static final Pattern HEADING =
      Pattern.compile("^(\\S+) (\\d\\S*) \\((.+)\\)$", Pattern.MULTILINE);

  private static final String TEXT =
      """
      # What others made

      Made by `make pages` from the bill of materials that the build puts into the jar
      (`META-INF/sbom/application.cdx.json`, CycloneDX) and from `site/LICENSES.txt`: change the poms or
      `pipeline/src/site/package.json`, not this page.

      Why each library was chosen stands beside it in `pipeline/pom.xml`; those without a word there are brought along
      by others. Where there are two licences, one may choose. What only builds or tests Rollcall is not in the jar,
      and not here.

      ## Libraries in the jar
      | library | version | licence |
      |---|---|---|
      """;

  private static final String LOADER =
      """

      Spring Boot's loader and its tool for unpacking the jar (`spring-boot-jarmode-tools`) are in it too, of the same
      version as `spring-boot`: Apache-2.0. DuckDB's library in C++ has parts of others built in, which its maker lists.

      ## In the site's scripts
      Parts of these are in `plot.js` and `world.js`, which every published site holds; `LICENSES.txt` beside them has
      the licences' texts. The shapes of the map are [Natural Earth](https://www.naturalearthdata.com)'s, in the public
      domain.

      | package | version | licence |
      |---|---|---|
      """;

  private ThirdPartyPage() {}

  static String text() throws IOException {
    StringBuilder text = new StringBuilder(TEXT);
    for (Library library : BillOfMaterials.shipped()) {
      text.append(
          row(
              library.group() + ":" + library.name(),
              library.version(),
              String.join(" or ", library.licences())));
    }
    text.append(LOADER);
    packages().forEach(text::append);
    return text.toString();
  }

  private static Stream<String> packages() throws IOException {
    try (var in = Objects.requireNonNull(ThirdPartyPage.class.getResourceAsStream(LICENCES))) {
      String licences = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<MatchResult> headings = HEADING.matcher(licences).results().toList();
      return headings.stream()
          .map(heading -> row(heading.group(1), heading.group(2), heading.group(3)));
    }
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
