package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.country.CountryResolver;
import org.rollcall.reference.CountryReference;

/** Files beside the data that are links, or no files. */
class SideFileTest {

  private static final CountryResolver COUNTRIES = CountryReference.resolver();

  private final Path input;
  private final Path elsewhere;

  SideFileTest(@TempDir Path folder) throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    elsewhere = Files.createFile(folder.resolve("elsewhere"));
    Files.writeString(input.resolve("votes.csv"), "Country,Vote,Symbol\nCuba,N,A/RES/60/1\n");
  }

  @AfterEach
  void asBefore() {
    System.clearProperty("rollcall.limit.links");
  }

  /** All that a run reads of them. */
  private void take() {
    Inventory.take(input);
    BlocsFile.read(input, COUNTRIES);
    ClaimsFile.read(input, COUNTRIES);
  }

  private void assertRefused(String name, String words) {
    assertThatThrownBy(this::take)
        .isInstanceOfSatisfying(
            JobFailure.class, e -> assertThat(e.suggestion()).contains("Put the file itself there"))
        .hasMessageContaining(name)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources.yaml",
        "rollcall.yaml",
        "reports.yaml",
        "aliases.csv",
        "blocs.csv",
        "claims.csv",
        "corrections.csv"
      })
  void aLinkThatLeadsOutOfTheFolderStopsTheRun(String name) throws IOException {
    Path link = Files.createSymbolicLink(input.resolve(name), elsewhere);
    assertRefused(name, "leads out of the input folder");
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("gone"));
    assertRefused(name, "leads nowhere");
    Files.delete(link);
    Files.createDirectory(link);
    assertRefused(name, "is a folder, a pipe or a device");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.writeString(input.resolve(".names"), "name,code\nAlgerien,DZA\n");
    Files.createSymbolicLink(input.resolve("aliases.csv"), Path.of(".names"));
    assertThat(Inventory.take(input).aliases().aliases()).hasSize(1);
  }

  @Test
  void aLinkOutOfTheFolderIsFollowedIfThatIsWanted() throws IOException {
    Files.writeString(elsewhere, "name,code\nAlgerien,DZA\n");
    Files.createSymbolicLink(input.resolve("aliases.csv"), elsewhere);
    System.setProperty("rollcall.limit.links", "true");
    assertThat(Inventory.take(input).aliases().aliases()).hasSize(1);
    assertThat(Inventory.take(input).notices())
        .noneMatch(notice -> notice.code().equals("not-a-file"));
  }
}
