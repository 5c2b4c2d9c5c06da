package org.rollcall.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.PublishedRun;

/** The site of all votes of the General Assembly from 1946 to 2019: it stays light and quick. */
class HistoryInABrowserTest {

  private static final Path SHARED = Path.of("../../shared/data");
  private static final long LIGHT = 1_500_000;

  @TempDir private static Path folder;

  @Test
  void noPageLoadsMoreThanOneAndAHalfMegabytesAtFirst() throws IOException {
    boolean there = Files.isDirectory(SHARED);
    if (!there) {
      System.out.println("Skipped: the public data sets are not beside the project");
    }
    assumeTrue(there, "no public data sets beside the project");
    Path input = Files.createDirectories(folder.resolve("input"));
    for (String name :
        List.of(
            "unvotes_1946_2019.parquet",
            "unvotes_roll_calls.csv",
            "unvotes_roll_call_issues.csv")) {
      Files.copy(SHARED.resolve(name), input.resolve(name));
    }
    Path site = PublishedRun.of(input, folder.resolve("output"), "workbook").resolve("site");
    try (Browser browser = Browser.of(site)) {
      for (String page : pages(site)) {
        browser.open(page);
        assertThat(browser.errors()).as(page).isEmpty();
        assertThat(browser.texts(".problem")).as(page).isEmpty();
        assertThat(weight(browser, site.resolve(page))).as(page).isLessThan(LIGHT);
      }
    }
  }

  /** Each view, some reports with most rows, and one decision, State and bloc. */
  private static List<String> pages(Path site) throws IOException {
    try (Stream<Path> decisions = Files.list(site.resolve("decision"))) {
      String decision =
          decisions
              .map(each -> each.getFileName().toString())
              .sorted()
              .skip(4000)
              .findFirst()
              .orElseThrow();
      return List.of(
          "index.html",
          "decisions.html",
          "countries.html",
          "agreement.html",
          "alignment.html",
          "cohesion.html",
          "outvoted.html",
          "heatmap.html",
          "flows.html",
          "quality.html",
          "country/USA.html",
          "bloc/nam.html",
          "decision/" + decision,
          "report/country-trajectories.html",
          "report/voting-bloc-shifts.html",
          "report/voting-coincidence-pairs.html",
          "report/bloc-cohesion.html",
          "report/camps.html");
    }
  }

  /** The page, its style sheet and every script that it has loaded. */
  private static long weight(Browser browser, Path page) throws IOException {
    long bytes = Files.size(page);
    for (Object file :
        (List<?>)
            Objects.requireNonNull(
                browser
                    .driver()
                    .executeScript(
                        "return [...document.scripts].map((s) => s.src)"
                            + ".concat([...document.styleSheets].map((s) => s.href))"
                            + ".filter((a) => a).map((a) => decodeURIComponent(a.slice(7)))"))) {
      bytes += Files.size(Path.of(String.valueOf(file)));
    }
    return bytes;
  }
}
