package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rollcall.job.SmallRun;
import org.rollcall.reference.Vocabulary;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;

@TestInstance(Lifecycle.PER_CLASS)
class CodebookTest {

  private final SmallRun run =
      SmallRun.of(
          file(
              "votes.csv",
              "Body,Symbol,Date,Title,Country,Vote\nGA,A/RES/65/225,2010-12-21,t,Chad,Y\n"),
          file("rollcall.yaml", "ideal_points: {bootstrap: 19}\n"));

  private Path latest = Path.of("");

  @BeforeAll
  void publish() {
    latest = run.published().output().resolve("latest");
  }

  @AfterAll
  void close() {
    run.close();
  }

  private Document page() throws IOException {
    return Jsoup.parse(latest.resolve("site/codebook.html").toFile());
  }

  @Test
  void thePageHasAnAnchorForEveryColumnOfEveryTableViewAndReport() throws IOException {
    Document page = page();
    List<SqlFile> described = new ArrayList<>(Publisher.publishedTables());
    described.addAll(Publisher.views());
    described.addAll(SqlFolder.load("reports"));
    for (SqlFile table : described) {
      assertThat(page.getElementById(table.name())).as(table.name()).isNotNull();
      for (SqlFile.Column column : table.header().columns()) {
        Element row = page.getElementById(table.name() + "." + column.name());
        assertThat(row).as(table.name() + "." + column.name()).isNotNull();
        assertThat(String.valueOf(row)).contains("<code>" + column.name() + "</code>");
      }
    }
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhereAndNoAnchorIsThereTwice() throws IOException {
    Document page = page();
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (String link : page.select("a[href^=#]").eachAttr("href")) {
      assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
    }
    for (String link : page.select("a[href]:not([href^=#])").eachAttr("href")) {
      assertThat(latest.resolve("site").resolve(link)).exists();
    }
  }

  @Test
  void thePageRunsNothingAndStylesNothingByItself() throws IOException {
    Document page = page();
    assertThat(page.select("script, style, [style], [onclick]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'self'");
  }

  @Test
  void everyWordThatAColumnMayHoldIsExplainedInBoth() throws IOException {
    String markdown = Files.readString(latest.resolve("codebook.md"));
    Document page = page();
    for (Vocabulary vocabulary : Vocabulary.all()) {
      assertThat(page.getElementById("words-" + vocabulary.name())).isNotNull();
      for (Vocabulary.Term term : vocabulary.terms()) {
        assertThat(markdown).contains("| `" + term.value() + "` | " + term.meaning() + " |");
        assertThat(page.text()).contains(term.meaning());
      }
    }
  }

  @Test
  void aColumnSaysItsTypeItsWordsAndWhatItRefersTo() throws IOException {
    assertThat(Files.readString(latest.resolve("codebook.md")))
        .contains(
            "| `vote` | yes, no, abstain, absent, disassociated or adopted_without_vote | text |"
                + " never empty; words of `vote` |",
            "| text | never empty; key of `decisions` |",
            "| `yes` | members counted in the rows; empty without a roll call | integer |  |");
  }

  @Test
  void codeBetweenBackticksIsCutOut() {
    assertThat(new Codebook.Passage("t", "a `b` c").spans())
        .containsExactly(
            new Codebook.Span("a ", false),
            new Codebook.Span("b", true),
            new Codebook.Span(" c", false));
  }
}
