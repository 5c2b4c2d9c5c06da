package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

  private final Path folder;

  LimitsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void asBefore() {
    for (String name :
        new String[] {
          "columns", "line", "cell", "unpacked", "held", "pages", "repeated", "links"
        }) {
      System.clearProperty("rollcall.limit." + name);
    }
  }

  private static void refused(Path file, String setting, String value, String words) {
    assertThat(Collected.from(file).votes).isNotEmpty();
    System.setProperty("rollcall.limit." + setting, value);
    assertThatThrownBy(() -> Collected.from(file))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(words);
  }

  private Path csv() {
    return Fixture.text(folder, "votes.csv", "Country,Vote,Symbol", "Cuba,N,A/RES/60/1");
  }

  private static Fixture table(Fixture workbook) {
    return workbook.rows("Country | Vote | Symbol", "Cuba | N | A/RES/60/1");
  }

  @Test
  void aLineMayNotHaveMoreColumns() {
    refused(csv(), "columns", "2", "3 columns, more than 2");
  }

  @Test
  void aLineMayNotBeLonger() {
    Path file =
        Fixture.text(
            folder, "v.csv", "Country,Vote,Symbol,Title", "Cuba,N,60/1," + "t".repeat(200_000));
    refused(file, "line", "1000", "longer than 1,000 characters");
  }

  @Test
  void blankLinesMayNotGoOnForever() {
    Path file = Fixture.text(folder, "v.csv", "Country,Vote,Symbol", "\n\n\n", "Cuba,N,A/RES/60/1");
    refused(file, "repeated", "3", "more than 3 blank lines in a row");
  }

  @Test
  void aPageOfAPdfAndAllOfThemMayNotBeLarger() throws Exception {
    Path file = folder.resolve("v.pdf");
    Files.write(
        file,
        FuzzSeeds.all().stream()
            .filter(seed -> seed.container().equals("pdf"))
            .findFirst()
            .orElseThrow()
            .bytes());
    refused(file, "held", "100", "The characters of a page of the PDF take more than");
    System.clearProperty("rollcall.limit.held");
    refused(file, "pages", "1000", "The pages of the PDF unpack to more than");
  }

  @Test
  void theLessMemoryTheLessIsHeld() {
    assertThat(Limits.held(256L << 20)).isEqualTo(16L << 20);
    assertThat(Limits.held(8L << 30)).isEqualTo(64L << 20);
  }

  @Test
  void anOldWorkbookMayNotBeLarger() {
    refused(table(Fixture.xls()).in(folder, "v.xls"), "held", "1000", "held in memory");
  }

  @Test
  void aPackedFileMayNotUnpackToMore() {
    Path file =
        new OdsFixture()
            .sheet("Votes")
            .texts("Country | Vote | Symbol")
            .texts("Cuba | N | A/RES/60/1")
            .in(folder, "v.ods");
    refused(file, "unpacked", "1000", "The file unpacks to");
  }

  @Test
  void linksOutOfTheFolderAreFollowedIfThatIsWanted() throws Exception {
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.createSymbolicLink(input.resolve("link.csv"), csv());
    assertThat(InputFolder.of(input).files()).isEmpty();
    System.setProperty("rollcall.limit.links", "true");
    assertThat(InputFolder.of(input).files()).containsExactly(Path.of("link.csv"));
  }

  @Test
  void whatIsNoNumberIsRefusedWithItsName() {
    Properties set = new Properties();
    set.setProperty("rollcall.limit.line", "much");
    assertThatThrownBy(() -> Limits.of(set))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rollcall.limit.line");
  }

  @Test
  void sourcesYamlIsReadAsPlainData() {
    String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'j'; c++) {
      laughs += "%1$c: &%1$c [*%2$c,*%2$c,*%2$c,*%2$c,*%2$c,*%2$c,*%2$c]\n".formatted(c, c - 1);
    }
    String bomb = laughs;
    assertThatThrownBy(() -> SourcesFile.parse(bomb)).isInstanceOf(UnreadableSourceException.class);
    assertThatThrownBy(() -> SourcesFile.parse("sources: " + "[".repeat(100_000)))
        .isInstanceOf(UnreadableSourceException.class);
    assertThatThrownBy(() -> SourcesFile.parse("sources: !!javax.script.ScriptEngineManager [x]"))
        .isInstanceOf(UnreadableSourceException.class);
  }

  @Test
  void sourcesYamlCannotReachOutOfTheFolder() {
    SourcesFile sources =
        SourcesFile.parse("sources: [{file: ../x.csv}, {file: /etc/passwd, id: other}]");
    assertThat(sources.missing(java.util.List.of(Path.of("votes.csv")))).hasSize(2);
  }
}
