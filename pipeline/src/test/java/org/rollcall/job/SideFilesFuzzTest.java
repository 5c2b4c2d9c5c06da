package org.rollcall.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.rollcall.country.CountryResolver;
import org.rollcall.docs.Markdown;
import org.rollcall.notice.Notice;
import org.rollcall.reference.CountryReference;
import org.rollcall.source.Mutations;

/**
 * The files beside the data, as {@code docs/formats.md} shows them and then changed: they are used,
 * or what is wrong is said with the file's name.
 */
class SideFilesFuzzTest {

  private static final CountryResolver COUNTRIES = CountryReference.resolver();
  private static final List<String> NAMES =
      List.of(
          "sources.yaml",
          "rollcall.yaml",
          "reports.yaml",
          "aliases.csv",
          "blocs.csv",
          "claims.csv");
  private static final Path FOLDER = temporary();

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("beside");
      Files.writeString(folder.resolve("votes.csv"), "Country,Vote,Symbol\nCuba,N,A/RES/60/1\n");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Workspace.remove(FOLDER);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  private static String sample(String name) {
    return Markdown.page("docs/formats.md").blocks().stream()
        .filter(block -> block.file().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void aChangedFileIsUsedOrItIsSaidWhatIsWrong(@ForAll("names") String name, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random::nextInt);
    Path file = FOLDER.resolve(name);
    Files.write(file, mutations.encoded(mutations.text(sample(name))));
    try {
      take();
    } catch (JobFailure e) {
      require(String.valueOf(e.getMessage()).contains(name), e + " does not name " + name);
      require(!e.suggestion().isBlank(), "A failure without a suggestion");
    } finally {
      Files.delete(file);
    }
  }

  /** As a run does, up to its first step. */
  private static void take() {
    Inventory inventory = Inventory.take(FOLDER);
    inventory.notices().forEach(SideFilesFuzzTest::require);
    CountryResolver countries =
        COUNTRIES.withAliases(List.copyOf(inventory.aliases().aliases().values()));
    inventory.aliases().notices().forEach(SideFilesFuzzTest::require);
    BlocsFile.read(FOLDER, countries).notices().forEach(SideFilesFuzzTest::require);
    ClaimsFile.read(FOLDER, countries).notices().forEach(SideFilesFuzzTest::require);
  }

  private static void require(Notice notice) {
    require(!notice.message().isBlank(), "A notice without words");
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new AssertionError(otherwise);
    }
  }
}
