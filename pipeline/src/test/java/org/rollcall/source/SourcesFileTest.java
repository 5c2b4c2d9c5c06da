package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.notice.Notice;

class SourcesFileTest {

  private static final String TWO =
      """
      sources:
        - id: plenary
          file: dprk-plenary.xlsx
          title: Votes in plenary
          license: CC0
          authority: official_record
          coverage: unlisted_absent
          blank: absent
          code_book: voeten
          sheets: [Votes, "2005"]
          header_rows: [3, 4]
          country_column: B
          values: {B: abstain}
        - id: council
          file: "council-*.csv"
          body: Human Rights Council
      """;

  @Test
  void everyKeyIsRead() {
    SourceSettings entry = SourcesFile.parse(TWO).entries().get(0);
    assertThat(entry.authority()).isEqualTo(Authority.OFFICIAL_RECORD);
    assertThat(entry.coverage()).isEqualTo(Coverage.UNLISTED_ABSENT);
    assertThat(entry.codeBook()).isEqualTo("voeten");
    assertThat(entry.sheets()).containsExactly("Votes", "2005");
    assertThat(entry.headerRows()).containsExactly(3, 4);
    assertThat(entry.values()).containsEntry("B", "abstain");
    assertThat(entry.origin()).isNull();
  }

  @Test
  void aFileIsFoundByNameByPatternOrNotAtAll() {
    SourcesFile sources = SourcesFile.parse(TWO);
    assertThat(sources.settingsFor(Path.of("dprk-plenary.xlsx")).id()).isEqualTo("plenary");
    assertThat(sources.settingsFor(Path.of("2015", "dprk-plenary.xlsx")).id()).isEqualTo("plenary");
    assertThat(sources.settingsFor(Path.of("council-2014.csv")).id())
        .isEqualTo("council-council-2014");
    assertThat(sources.settingsFor(Path.of("council-2014.csv")).body())
        .isEqualTo("Human Rights Council");
    assertThat(sources.settingsFor(Path.of("own.v2.csv")).id()).isEqualTo("own.v2");
    assertThat(sources.knows(Path.of("own.v2.csv"))).isFalse();
  }

  @Test
  void filesThatWouldShareAnIdKeepTheirEnding() {
    List<Path> files = List.of(Path.of("votes.csv"), Path.of("votes.xlsx"), Path.of("a", "b.csv"));
    assertThat(SourcesFile.parse("").settingsFor(files).values())
        .extracting(SourceSettings::id)
        .containsExactly("votes.csv", "votes.xlsx", "a-b");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsLine() {
    assertThatThrownBy(() -> SourcesFile.parse("sources:\n  - file: a.csv\n    boddy: GA\n"))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.suggestion()).contains("body"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("boddy");
  }

  @Test
  void anUnknownValueIsRefusedWithThoseThatAreKnown() {
    assertThatThrownBy(() -> SourcesFile.parse("sources:\n  - file: a\n    authority: best\n"))
        .isInstanceOfSatisfying(
            UnreadableSourceException.class,
            e -> assertThat(e.suggestion()).contains("official_record"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("best");
  }

  @Test
  void brokenYamlAnEntryWithoutFileAndAnIdGivenTwiceAreRefused() {
    assertThatThrownBy(() -> SourcesFile.parse("sources:\n  - file: \"a.csv\n"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("line");
    assertThatThrownBy(() -> SourcesFile.parse("sources:\n  - id: x\n"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("\"x\" names no file");
    assertThatThrownBy(
            () -> SourcesFile.parse("sources: [{id: x, file: a.csv}, {id: x, file: b.csv}]"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("b.csv");
  }

  @Test
  void anEntryWhoseFileIsMissingGetsANotice() {
    List<Notice> notices = SourcesFile.parse(TWO).missing(List.of(Path.of("council-1.csv")));
    assertThat(notices).extracting(Notice::value).containsExactly("dprk-plenary.xlsx");
  }

  @Test
  void noFileIsAsGoodAsAnEmptyOne(@TempDir Path folder) {
    assertThat(SourcesFile.read(folder).entries()).isEmpty();
    assertThat(SourcesFile.parse("sources:\n").entries()).isEmpty();
    assertThat(SourcesFile.parse("# nothing yet\n").entries()).isEmpty();
  }

  @Test
  void filesBesideTheDataAreNoRawData(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("council"));
    for (String name :
        List.of(
            "README.md",
            "sources.yaml",
            "aliases.csv",
            "blocs.csv",
            "corrections.csv",
            ".DS_Store",
            "Thumbs.db",
            "~$votes.xlsx",
            "votes.xlsx",
            "council/a.csv",
            ".git/votes.csv",
            "upload.csv.part",
            "votes.xlsx~",
            "new.tmp")) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(InputFolder.of(folder).files())
        .containsExactly(Path.of("council", "a.csv"), Path.of("votes.xlsx"));
  }

  @Test
  void aLinkToTheInputFolderIsAsGoodAsTheFolder(@TempDir Path folder) throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve("votes.csv"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(InputFolder.of(link).files()).containsExactly(Path.of("votes.csv"));
  }
}
