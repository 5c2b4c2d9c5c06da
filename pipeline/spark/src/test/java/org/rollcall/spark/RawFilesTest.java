package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.cluster.Cluster.Fetched;
import org.rollcall.cluster.ClusterException;

class RawFilesTest {

  @TempDir private Path folder;
  private Path store = Path.of("");
  private Path copies = Path.of("");

  @BeforeEach
  void twoFiles() throws IOException {
    store = folder.resolve("store");
    copies = folder.resolve("work/input");
    write("votes.csv", "Country,Vote\n");
    write("older/1990 votes.csv", "Country\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = store.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private RawFiles raw() {
    return new RawFiles("norename://" + store, ObjectStore.configuration());
  }

  private List<String> copied() throws IOException {
    try (Stream<Path> all = Files.walk(copies)) {
      return all.filter(path -> !path.equals(copies))
          .map(path -> copies.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void allOfAFolderIsCopied() throws IOException {
    assertThat(raw().fetch(copies)).isEqualTo(new Fetched(2, 21));
    assertThat(copied()).containsExactly("older", "older/1990 votes.csv", "votes.csv");
    assertThat(copies.resolve("votes.csv")).hasContent("Country,Vote\n");
  }

  @Test
  void whatIsHereAlreadyIsNotCopiedAgain() throws IOException {
    raw().fetch(copies);
    assertThat(raw().fetch(copies)).isEqualTo(new Fetched(0, 0));
    write("new.csv", "x");
    assertThat(raw().fetch(copies)).isEqualTo(new Fetched(1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Country,Vote,\n", "Vote,Country\n"})
  void whatWasChangedIsCopiedAgain(String text) throws IOException {
    raw().fetch(copies);
    Files.writeString(store.resolve("votes.csv"), text);
    assertThat(raw().fetch(copies)).isEqualTo(new Fetched(1, text.length()));
    assertThat(copies.resolve("votes.csv")).hasContent(text);
  }

  @Test
  void whatIsGoneThereGoesHere() throws IOException {
    raw().fetch(copies);
    Folders.remove(store.resolve("older"));
    assertThat(raw().fetch(copies)).isEqualTo(new Fetched(0, 0));
    assertThat(copied()).containsExactly("votes.csv");
  }

  @Test
  void aCopyThatWasAlteredIsMadeAgain() throws IOException {
    raw().fetch(copies);
    Files.writeString(copies.resolve("votes.csv"), "something else");
    raw().fetch(copies);
    assertThat(copies.resolve("votes.csv")).hasContent("Country,Vote\n");
  }

  @Test
  void sparkReadsOnTheStoreWhatThisMachineHasTheSameOf() throws IOException {
    RawFiles raw = raw();
    raw.fetch(copies);
    Path copy = copies.resolve("votes.csv");
    assertThat(raw.address(copy)).isEqualTo("norename:" + store.resolve("votes.csv"));
    assertThat(raw.isAsFetched(copy)).isTrue();
    Files.writeString(store.resolve("votes.csv"), "Country,Vote,Date\n");
    assertThat(raw.isAsFetched(copy)).isFalse();
    Files.delete(store.resolve("votes.csv"));
    assertThat(raw.isAsFetched(copy)).isFalse();
  }

  @Test
  void whereAllSeeTheSameFolderSparkReadsItThere() {
    RawFiles here = new RawFiles(null, ObjectStore.configuration());
    assertThat(here.address(Path.of("/input/1990 votes.csv")))
        .isEqualTo("file:///input/1990%20votes.csv");
    assertThat(here.isAsFetched(Path.of("/input/votes.csv"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuch://x/votes", "norename:///there/is/no/such/folder"})
  void whatIsNotThereIsSaidWithWhatToDo(String input) {
    assertThatThrownBy(() -> new RawFiles(input, ObjectStore.configuration()).fetch(copies))
        .isInstanceOfSatisfying(
            ClusterException.class, e -> assertThat(e.suggestion()).contains("--input"))
        .hasMessageContaining("The input " + input + " cannot be read: ");
  }
}
