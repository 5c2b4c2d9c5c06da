package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReadersTest {

  private final Path folder;

  SourceReadersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyReaderHasANameOfItsOwn() {
    assertThat(SourceReaders.all()).extracting(SourceReader::name).doesNotHaveDuplicates();
    assertThat(SourceReaders.all()).allSatisfy(r -> assertThat(r.description()).isNotBlank());
  }

  @Test
  void anUnknownLayoutSaysWhatWasLookedForAndSeen() {
    Path letter =
        Fixture.text(folder, "letter.txt", "Dear colleague,", "the list follows.", "Yours");
    assertThatThrownBy(() -> Collected.from(letter))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> assertThat(e.suggestion()).contains("sources.yaml"))
        .hasMessageContaining("matrix (one row per country")
        .hasMessageContaining("Dear colleague")
        .hasMessageContaining("no line has a known header");

    Path half = Fixture.text(folder, "half.csv", "Member State,Region", "Cuba,GRULAC");
    assertThatThrownBy(() -> Collected.from(half))
        .hasMessageContaining("line 1 has the known headers \"Member State\", \"Region\"");
  }

  @Test
  void aDeclaredReaderWinsAndOneThatDoesNotExistIsRefused() {
    Path file = Fixture.text(folder, "t.csv", "country,symbol,vote", "Cuba,60/173,N");
    SourceSettings wrong =
        SourcesFile.parse("sources: [{file: t.csv, reader: matrixx}]").entries().get(0);
    assertThatThrownBy(() -> Collected.from(file, wrong))
        .hasMessageContaining("matrixx")
        .isInstanceOf(UnreadableSourceException.class);
    SourceSettings list =
        SourcesFile.parse("sources: [{file: t.csv, reader: decision-list}]").entries().get(0);
    try (Document document = Documents.open(file)) {
      assertThat(SourceReaders.choose(document, list).reader().name()).isEqualTo("decision-list");
    }
  }
}
