package org.rollcall.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.PublishedRun;

/** The site of an input that means harm: it is shown, and never run. */
class HarmfulInputTest {

  private static final String SCRIPT = "</script><script>window.harm=1</script>";
  private static final String IMAGE = "<img src=x onerror=window.harm=1>";

  @TempDir private static Path folder;
  private static Path site;

  @BeforeAll
  static void publishes() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        input.resolve("votes & <b onclick=harm>.csv"),
        """
        Body,Symbol,Date,Title,Leads to,Country,Vote
        GA3,A/C.3/65/L.47,2010-11-18,%1$s human rights in the DPRK,A/RES/65/225,Chad,A
        GA,A/RES/65/225,2010-12-21,=1+1 %2$s,,Chad,Y
        GA,"A/RES/65/""onmouseover=%2$s",2010-12-22,t,,Chad,Y
        GA,A/RES/65/227,2010-12-23,t,,%2$s,Y
        GA,A/RES/65/228,2010-12-24,javascript:harm,,Chad,%1$s
        """
            .formatted(SCRIPT, IMAGE));
    site = PublishedRun.of(input, folder.resolve("output"), "workbook").resolve("site");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void everyPageForbidsAllScriptsButTheSitesOwn() throws IOException {
    for (Path page : files(".html")) {
      String html = Files.readString(page).replace("&#39;", "'");
      assertThat(html)
          .as(page.toString())
          .contains("Content-Security-Policy", "default-src 'none'", "base-uri 'none'")
          .doesNotContain("unsafe-inline", "unsafe-eval")
          .doesNotContainPattern("(?i)(src|action)\\s*=\\s*[\"']?\\s*(https?:|//)")
          .doesNotContain("window.harm=1</script>")
          .doesNotContain("<img");
      if (!page.endsWith("rollcall.html")) {
        assertThat(html).as(page.toString()).doesNotContainPattern("<script>|<style|[^>]style=");
      }
    }
  }

  @Test
  void noDataCanEndTheScriptThatItStandsIn() throws IOException {
    List<Path> data =
        files(".js").stream().filter(file -> file.toString().contains("/data/")).toList();
    assertThat(data).hasSizeGreaterThan(20);
    for (Path file : data) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain("<");
    }
  }

  @Test
  void theBrowserShowsTheTextsAndRunsNone() throws IOException {
    try (Browser browser = Browser.of(site)) {
      for (Path page : files(".html")) {
        String name = site.relativize(page).toString();
        if (name.equals("codebook.html")
            || (name.startsWith("country/") && !name.contains("TCD"))) {
          continue;
        }
        browser.open(name);
        assertThat(browser.errors()).as(name).isEmpty();
        assertThat(browser.driver().executeScript("return window.harm ?? 0"))
            .as(name)
            .isEqualTo(0L);
        assertThat(browser.driver().executeScript("return document.querySelectorAll('img').length"))
            .as(name)
            .isEqualTo(0L);
      }
      browser.open("decision/" + Slug.of("GA3:2010-11-18:A/C.3/65/L.47") + ".html");
      assertThat(browser.one("h1").getText()).startsWith(SCRIPT);
      browser.open("quality.html");
      assertThat(browser.one("#notices").getText()).contains("onerror=window.harm=1");
      assertThat(browser.one("#sources").getText()).contains("votes & <b onclick=harm>.csv");
    }
  }
}
