package org.rollcall.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.opencsv.CSVReaderHeaderAware;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rollcall.job.PublishedRun;

/** The site of the shipped input, as its readers open it: from a disk, in Chromium. */
class SiteInABrowserTest {

  /** Pages that are looked at in the dark palette too: each kind of colour is on one of them. */
  private static final Set<String> DARK_TOO =
      Set.of("index.html", "decision/GA_2014-12-18_A.RES.69.188.html", "bloc/nam.html");

  @TempDir private static Path folder;
  private static Path latest;
  private static Browser browser;

  @BeforeAll
  static void publishes() {
    Browser.mustBeThere();
    latest = PublishedRun.ofShippedInput(folder.resolve("out"));
    browser = Browser.of(latest.resolve("site"));
  }

  @AfterAll
  static void closes() {
    if (browser != null) {
      browser.close();
    }
  }

  private static List<String> pages() throws IOException {
    Path site = latest.resolve("site");
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString())
          .filter(name -> name.endsWith(".html") && !name.equals("codebook.html"))
          .sorted()
          .toList();
    }
  }

  /** All views and reports, and some decisions, States and blocs. */
  private static List<String> sample() throws IOException {
    List<String> sample = new ArrayList<>();
    Map<String, Integer> kept = new HashMap<>();
    for (String page : pages()) {
      String kind = page.contains("/") ? page.substring(0, page.indexOf('/')) : "";
      int limit = kind.equals("decision") || kind.equals("country") ? 12 : 100;
      if (kept.merge(kind, 1, Integer::sum) <= limit) {
        sample.add(page);
      }
    }
    return sample;
  }

  @Test
  void everyPageIsDrawnWithoutAnErrorAndItsLinksLeadSomewhere() throws IOException {
    Set<String> links = new LinkedHashSet<>();
    for (String page : sample()) {
      browser.open(page);
      assertThat(browser.errors()).as(page).isEmpty();
      assertThat(browser.texts(".problem")).as(page).isEmpty();
      assertThat(browser.texts("h1")).as(page).hasSize(1).noneMatch(String::isBlank);
      links.addAll(browser.links());
    }
    assertThat(links).hasSizeGreaterThan(300);
    assertThat(links)
        .filteredOn(link -> link.startsWith("file:"))
        .allSatisfy(link -> assertThat(file(link)).exists());
    assertThat(links)
        .filteredOn(link -> !link.startsWith("file:"))
        .allSatisfy(link -> assertThat(link).startsWith("https://docs.un.org/en/"));
  }

  private static Path file(String link) {
    String path = link.substring("file://".length()).replaceFirst("#.*", "");
    return Path.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
  }

  @Test
  void aStateIsFollowedFromAReportToItsPageToADecisionToTheRawCell() {
    browser.open(
        "report/third-committee-vs-plenary.html#subject=dprk&committee_symbol=A%2FC.3%2F60%2FL.48");
    browser.driver().findElement(By.linkText("Dominica")).click();
    browser.drawn();
    assertThat(browser.one("h1").getText()).isEqualTo("Dominica");
    browser.one("#votes").findElement(By.linkText("A/RES/60/173")).click();
    browser.drawn();
    assertThat(browser.one(".lead").getText())
        .contains("A/RES/60/173", "16 December 2005", "88 yes, 21 no, 60 abstentions");
    browser.one("button[aria-label='Cell of Dominica']").click();
    browser.until("document.querySelector('.cells p') !== null");
    assertThat(browser.one("#vote-DMA .cells").getText())
        .contains("dprk-plenary.xlsx, Votes!B58", "“Dominica”", "“Y”");
  }

  @Test
  void aTableIsSortedFilteredAndSearched() {
    browser.open("countries.html");
    browser.one("th:nth-child(5) button").click();
    browser.one("th:nth-child(5) button").click();
    assertThat(browser.one("th:nth-child(5)").getDomAttribute("aria-sort")).isEqualTo("descending");
    List<Integer> votes =
        browser.texts("tbody td:nth-child(5)").stream().map(Integer::valueOf).toList();
    assertThat(votes).isSortedAccordingTo(Comparator.reverseOrder());

    browser.one(".filters td:nth-child(5) input").sendKeys(">29");
    browser.until(
        "document.querySelector('.table [role=status].note + *, .table p.note').textContent.includes('in all')");
    assertThat(browser.texts("tbody td:nth-child(5)")).allMatch(n -> Integer.parseInt(n) > 29);

    browser.open("countries.html");
    browser.one("main input[placeholder='Search in all columns']").sendKeys("viet");
    browser.until("document.querySelectorAll('tbody tr').length === 1");
    assertThat(browser.texts("tbody td:first-child")).containsExactly("Viet Nam");
  }

  @Test
  void aFilterUnderstandsWhatTheTableShows() {
    browser.open("outvoted.html");
    WebElement share = browser.one("#states .filters td:nth-child(4) input");
    share.sendKeys(">50");
    browser.until(
        "document.querySelector('#states .table > .note').textContent.includes('in all')");
    assertThat(browser.texts("#states tbody td:nth-child(4)"))
        .isNotEmpty()
        .allMatch(text -> Double.parseDouble(text.replace(" %", "")) > 50);

    browser.open("countries.html");
    browser.one("main input[placeholder='Search in all columns']").sendKeys("cote d’iv");
    browser.until("document.querySelectorAll('tbody tr').length === 1");
    assertThat(browser.texts("tbody td:nth-child(2)")).containsExactly("CIV");

    browser.open("country/CUB.html");
    browser.one("#votes .filters td:nth-child(4) input").sendKeys("itself");
    browser.until("document.querySelector('#votes .table > .note').textContent.includes('in all')");
    assertThat(browser.texts("#votes tbody td:nth-child(4)"))
        .isNotEmpty()
        .allMatch(text -> text.contains("disassociated itself"));
  }

  @Test
  void theKeyboardKeepsItsPlaceWhereAPartOfThePageIsMadeAnew() {
    browser.open("report/country-profile.html");
    WebElement subject = browser.one(".choices select");
    subject.sendKeys(Keys.ARROW_DOWN);
    browser.until("location.hash.includes('subject=')");
    browser.drawn();
    assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
        .isEqualTo("subject");
    browser.open("countries.html");
    List<WebElement> turns = browser.driver().findElements(By.cssSelector(".pager button"));
    for (int i = 0; i < 3; i++) {
      turns.get(1).sendKeys(Keys.ENTER);
    }
    assertThat(browser.one(".table > .note").getText()).startsWith("Rows 151–");
    assertThat(browser.driver().switchTo().activeElement().getText()).contains("Previous");
  }

  @Test
  void aChoiceChangesTheFiguresWithoutAReloadAndStandsInTheAddress() {
    browser.open("country/MMR.html");
    browser.driver().executeScript("window.stillHere = true");
    String before = browser.one("#votes").getText();
    browser.one("select[name=body]").sendKeys("Third");
    browser.until("location.hash.includes('body=GA3')");
    browser.drawn();
    assertThat(browser.one("#votes").getText()).isNotEqualTo(before).contains("A/C.3/");
    assertThat(browser.driver().executeScript("return window.stillHere")).isEqualTo(true);
    String address = browser.driver().getCurrentUrl();
    browser.open("index.html");
    browser.driver().get(address);
    browser.drawn();
    assertThat(browser.one("#votes").getText()).contains("A/C.3/");
  }

  @Test
  void anAddressThatAsksForWhatIsNotThereShowsWhatIs() {
    for (String page :
        List.of(
            "agreement.html#country=XXX&body=ZZ&subject=nope&bloc=nope&from=soon",
            "country/CUB.html#body=ZZ",
            "flows.html#bloc=nope&subject=nope")) {
      browser.open(page);
      assertThat(browser.errors()).as(page).isEmpty();
      assertThat(browser.texts(".problem")).as(page).isEmpty();
    }
    browser.open("alignment.html#country=USA&other=USA");
    assertThat(browser.texts(".problem")).singleElement().asString().contains("not the same");
  }

  @Test
  void aLinkToTheChoiceThatThePageWasOpenedWithShowsItAgain() {
    browser.open("heatmap.html#subject=dprk");
    browser.one("select[name=subject]").sendKeys("All subjects");
    browser.until("location.hash.includes('subject=all')");
    browser.drawn();
    assertThat(browser.one("figure .title").getText()).doesNotContain("Korea");
    browser
        .driver()
        .executeScript(
            "document.body.dataset.ready = 'no'; location.href = 'heatmap.html#subject=dprk'");
    browser.drawn();
    assertThat(browser.one("figure .title").getText()).contains("Korea");
  }

  @Test
  void theBoxJumpsByKeyboardAlone() {
    browser.open("index.html");
    for (String[] jump :
        new String[][] {
          {"upper volta", "country/BFA.html"},
          {"asean", "bloc/asean.html"},
          {"swing", "report/swing-states.html"},
          {"A/RES/69/188", "decision/GA_2014-12-18_A.RES.69.188.html"}
        }) {
      WebElement box = browser.one("[role=combobox]");
      box.sendKeys(jump[0]);
      browser.until("document.querySelector('#jump-list li') !== null");
      if (jump[0].startsWith("A/")) {
        browser.until("document.querySelector('#jump-list').textContent.includes('2014-12-18')");
      }
      box.sendKeys(Keys.ARROW_DOWN);
      assertThat(box.getDomAttribute("aria-activedescendant")).isEqualTo("jump-0");
      box.sendKeys(Keys.ENTER);
      browser.until("location.href.includes('" + jump[1] + "')");
      browser.drawn();
    }
    browser.one("body").sendKeys(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("To the content");
  }

  @Test
  void noPageHasASeriousAccessibilityViolation() {
    for (String page :
        List.of(
            "index.html",
            "decisions.html",
            "decision/GA_2014-12-18_A.RES.69.188.html",
            "country/CUB.html",
            "bloc/nam.html",
            "report/voting-bloc-shifts.html",
            "report/country-trajectories.html",
            "report/ideal-points.html",
            "report/ideal-point-shifts.html",
            "report/ideal-point-roll-calls.html",
            "agreement.html",
            "alignment.html",
            "flows.html",
            "quality.html")) {
      for (String palette : DARK_TOO.contains(page) ? List.of("light", "dark") : List.of("light")) {
        browser.open(page);
        browser.driver().executeScript("Rollcall.usePalette('" + palette + "')");
        List<String> found =
            new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                    .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                    .map(rule -> rule.getId() + ": " + nodes(rule))
                    .toList();
        assertThat(found).as(page + ", " + palette).isEmpty();
      }
    }
    browser.driver().executeScript("Rollcall.usePalette('light')");
    browser.errors(); // axe itself asks for the style sheet, which a page from a disk may not read
  }

  @Test
  void theCodebookIsAPlainPageThatAllCanUse() {
    browser.driver().get(latest.resolve("site/codebook.html").toUri().toString());
    assertThat(browser.errors()).isEmpty();
    assertThat(browser.links())
        .filteredOn(link -> link.startsWith("file:"))
        .hasSizeGreaterThan(50)
        .allSatisfy(link -> assertThat(file(link)).exists());
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
        .filteredOn(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
        .isEmpty();
    browser.errors();
  }

  private static String nodes(Rule rule) {
    return rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList().toString();
  }

  @Test
  void onANarrowPhoneNothingButTablesAndPicturesScrollsSideways() {
    browser.wide(500);
    try {
      for (String page :
          List.of(
              "index.html",
              "decision/GA_2014-12-18_A.RES.69.188.html",
              "country/CUB.html",
              "bloc/nam.html",
              "report/voting-bloc-shifts.html",
              "quality.html")) {
        browser.open(page);
        // a headless window is no narrower than 500; the page is put into a frame of a phone's
        // width
        Object beyond =
            browser
                .driver()
                .executeScript(
                    "document.documentElement.style.width = '360px'; document.body.style.width = '360px';"
                        + "return [...document.querySelectorAll('main *')].filter((e) => !e.closest('.scroll, .picture, .off-screen, svg')"
                        + " && e.getBoundingClientRect().right > 362).map((e) => e.outerHTML.slice(0, 120))");
        assertThat((List<?>) beyond).as(page).isEmpty();
      }
    } finally {
      browser.wide(1200);
    }
  }

  @Test
  void aPictureIsSavedWithItsTitleItsSourceAndTheDate() throws IOException {
    browser.open("report/voting-bloc-shifts.html");
    browser.driver().findElement(By.xpath("//figure//button[text()='SVG']")).click();
    String name =
        "voting-bloc-shifts-human-rights-in-the-democratic-people-s-republic-of-korea-gen";
    String svg = Files.readString(browser.saved(name + ".svg"));
    assertThat(svg)
        .startsWith("<svg")
        .contains(">Voting-bloc shifts (Human rights in the Democratic People's Republic of Korea")
        .contains("Source: ", "dprk-plenary", "run of 20")
        .contains(">abstained<")
        .doesNotContain("<style", "<script", "var(--");
    browser.driver().findElement(By.xpath("//figure//button[text()='PNG']")).click();
    byte[] png = Files.readAllBytes(browser.saved(name + ".png"));
    assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(20_000);
    browser.driver().findElement(By.xpath("//figure//button[text()='CSV']")).click();
    assertThat(Files.readString(browser.saved(name + ".csv"))).startsWith("to_date,to_yes,");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void aPictureHasAllRowsOfWhatIsPicked() throws Exception {
    browser.open("report/bloc-cohesion.html");
    long blocs =
        report("bloc-cohesion").stream()
            .filter(row -> subjects(row).contains("dprk") && "GA".equals(row.get("body")))
            .map(row -> row.get("bloc"))
            .distinct()
            .count();
    assertThat(
            browser.run(
                "return document.querySelectorAll('#picture [aria-label] g, #picture svg g').length > 0"
                    + " && [...document.querySelectorAll('#picture svg text')].map((t) => t.textContent)"
                    + ".filter((t) => /Group|Union|League|Association|Community|Organi|Movement|Council|Market|BRICS|Commonwealth|Nordic/.test(t)).length"))
        .hasToString(String.valueOf(blocs));
    browser.open("report/voting-coincidence-pairs.html");
    assertThat(browser.texts("#picture figcaption")).noneMatch(text -> text.contains("first"));
    assertThat(browser.run("return document.querySelectorAll('#picture svg rect').length"))
        .satisfies(
            cells ->
                assertThat(((Number) cells).intValue())
                    .isGreaterThan(report("voting-coincidence-pairs").size()));
  }

  private static List<String> subjects(Map<String, String> row) {
    return List.of(String.valueOf(row.get("subject")).split("; ", -1));
  }

  @Test
  void aTextOnTwoSubjectsIsShownUnderEachOfThem() throws Exception {
    browser.open("report/committee-plenary-pairs.html");
    assertThat(browser.texts("select[name=subject] option"))
        .containsExactly(
            "Human rights",
            "Human rights in the Democratic People's Republic of Korea",
            "Human rights in the Islamic Republic of Iran",
            "all of them");
    List<Map<String, String>> pairs = report("committee-plenary-pairs");
    long onDprk = pairs.stream().filter(row -> subjects(row).contains("dprk")).count();
    assertThat(browser.driver().findElements(By.cssSelector("#rows tbody tr")))
        .as("the page opens with the DPRK")
        .hasSize((int) onDprk);
    browser.open("report/committee-plenary-pairs.html#subject=human-rights");
    assertThat(browser.driver().findElements(By.cssSelector("#rows tbody tr")))
        .hasSize(pairs.size());
  }

  @Test
  void aBroadSubjectStandsBehindThoseOfOneQuestion() {
    browser.open("country/SOM.html");
    assertThat(browser.texts("#path figure .title"))
        .containsExactly(
            "Somalia: Human rights in the Democratic People's Republic of Korea",
            "Somalia: Human rights in the Islamic Republic of Iran",
            "Somalia: Human rights");
    browser.open("index.html");
    assertThat(browser.texts(".findings li"))
        .anyMatch(text -> text.contains("Somalia: on dprk in GA, 6 changes"))
        .noneMatch(text -> text.contains("human-rights"));
  }

  @Test
  void rowsThatAreCalledTheSameHaveABarEachAndAPictureTellsWhatItLeavesOut() {
    browser.open("index.html");
    String figure =
        "const rows = Array.from({length: 40}, (_, i) => ({symbol: i < 2 ? 'A/1' : 'A/' + i, yes: 50 - i, no: 1}));"
            + "const figure = Rollcall.figure({title: 'Bars', columns: ['symbol', 'yes'], rows, draw: ";
    Object bars =
        browser.run(
            figure
                + "Rollcall.draw.bars(rows, {label: 'symbol', value: 'yes'})});"
                + "document.querySelector('main').append(figure); figure.redraw();"
                + "return [...figure.querySelectorAll('svg text')].filter((t) => t.textContent === 'A/1').length"
                + " + ' ' + [...figure.querySelectorAll('p')].map((p) => p.textContent).join(' ')");
    assertThat(bars).asString().startsWith("2 ").contains("the longest 30 of 40");
    Object none =
        browser.run(
            figure
                + "() => null});"
                + "document.querySelector('main').append(figure); figure.redraw();"
                + "return [...figure.querySelectorAll('.tools button')].filter((b) => !b.hidden).map((b) => b.textContent).join()");
    assertThat(none).as("what is not drawn is not saved as a picture").isEqualTo("CSV");
  }

  @Test
  void aGridTellsTwoDecisionsOfADayApartAndNamesHaveColours() {
    browser.open("index.html");
    Object columns =
        browser.run(
            "const draw = Rollcall.draw.heat([1, 2].map((i) => ({date: '2010-12-21', symbol: 'A/1', id: 'GA:' + i, State: 'Chad', vote: i === 1 ? 'yes' : 'no'})),"
                + " {x: 'date', y: 'State', value: 'vote', label: 'symbol'});"
                + "return [...draw(700, Rollcall.palette()).querySelectorAll('rect')].map((r) => r.getAttribute('x')).join(' ')");
    assertThat(columns.toString().split(" ")).hasSize(2).doesNotHaveDuplicates();
    Object colours =
        browser.run(
            "const draw = Rollcall.draw.heat([['Chad', 'FRA'], ['Cuba', 'RUS']].map(([State, camp]) => ({year: 2000, State, camp})),"
                + " {x: 'year', y: 'State', value: 'camp'});"
                + "return [...draw(700, Rollcall.palette()).querySelectorAll('[aria-label=cell] rect')].map((r) => r.getAttribute('fill')).join(' ')");
    assertThat(colours.toString().split(" ")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void allOfALongTitleAndOfTheSourceIsInASavedPicture() {
    browser.open("index.html");
    Object beyond =
        browser.run(
            "const title = 'Human rights in a land with a very long name '.repeat(6).trim();"
                + "const {svg, width} = await Rollcall.standalone({title, note: title, draw: Rollcall.draw.tally([{vote: 1, n: 3, word: 'yes'}])});"
                + "document.body.append(svg);"
                + "const texts = [...svg.querySelectorAll('text')].filter((t) => t.getBBox().x + t.getBBox().width > width).map((t) => t.textContent);"
                + "const all = [...svg.children].filter((t) => t.tagName === 'text').map((t) => t.textContent).join(' ');"
                + "svg.remove(); return texts.join() + (all.includes(title) ? '' : 'the title is not all there') + (/run of \\d{4}-\\d\\d-\\d\\d/.test(all) ? '' : 'no date')");
    assertThat(beyond).isEqualTo("");
  }

  @Test
  void onPaperATableHasAllItsRows() {
    browser.open("countries.html");
    browser.driver().executeScript("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.driver().findElements(By.cssSelector("tbody tr"))).hasSizeGreaterThan(190);
    browser.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
    assertThat(browser.driver().findElements(By.cssSelector("tbody tr"))).hasSize(50);
  }

  @Test
  void whatThePagesComputeIsWhatTheReportsSay() throws Exception {
    browser.open("agreement.html");
    for (Map<String, String> pair : report("voting-coincidence-pairs").subList(0, 400)) {
      Object agreement =
          browser.run(
              "const R = Rollcall; const index = await R.load('index');"
                  + "window.rollCalls ??= await R.select({subject: 'all', body: 'GA', rollCalls: true});"
                  + "const at = (code) => index.countries.findIndex((c) => c.code === code);"
                  + "const r = R.agreementWith(window.rollCalls, at('"
                  + pair.get("country_a")
                  + "'), index.countries.length)[at('"
                  + pair.get("country_b")
                  + "')]; return [r.both, r.agreement];");
      List<?> figures = (List<?>) agreement;
      assertThat(figures.get(0)).as(pair.toString()).hasToString(pair.get("roll_calls"));
      if ("0".equals(pair.get("roll_calls"))) {
        continue; // they never met
      }
      assertThat(((Number) figures.get(1)).doubleValue())
          .as(pair.toString())
          .isCloseTo(number(pair, "agreement"), within(0.00006));
    }
    for (Map<String, String> year : report("bloc-cohesion-by-year")) {
      if (!"GA".equals(year.get("body")) || "".equals(year.get("agreement"))) {
        continue;
      }
      Object mean =
          browser.run(
              "const R = Rollcall; const index = await R.load('index'); const terms = await R.terms();"
                  + "const all = await R.select({subject: 'all', body: 'GA', rollCalls: true, whole: true});"
                  + "const n = index.blocs.findIndex((b) => b.id === '"
                  + year.get("bloc")
                  + "'); return R.cohesionByYear(all, R.membership(terms, n)).find((y) => y.year === "
                  + year.get("year")
                  + ").agreement;");
      assertThat(((Number) mean).doubleValue())
          .as(year.toString())
          .isCloseTo(number(year, "agreement"), within(0.00006));
    }
  }

  @Test
  void aMemberStillBelongsToItsBlocOnItsLastDayAndNobodyIsKnownToOnAnUnknownDay() {
    browser.open("index.html");
    for (String[] day :
        new String[][] {
          {"'1999-12-31'", "0"},
          {"'2000-01-01'", "1"},
          {"'2010-12-31'", "1"},
          {"'2011-01-01'", "0"},
          {"null", "0"}
        }) {
      assertThat(
              browser.run(
                  "return Rollcall.membersOn([[0, 5, '2000-01-01', '2010-12-31']], 0, "
                      + day[0]
                      + ").size"))
          .as(day[0])
          .hasToString(day[1]);
    }
  }

  @Test
  void whoLeftItsBlocsSideIsWhatTheReportSays() throws Exception {
    browser.open("bloc/nam.html");
    for (Map<String, String> row : report("bloc-defectors")) {
      Object found =
          browser.run(
              "const R = Rollcall; const index = await R.load('index'); const terms = await R.terms();"
                  + "window.chosen ??= {}; const all = window.chosen['"
                  + row.get("subject")
                  + "'] ??= await R.select({subject: '"
                  + row.get("subject")
                  + "', body: 'all', rollCalls: true, whole: true});"
                  + "const n = index.blocs.findIndex((b) => b.id === '"
                  + row.get("bloc")
                  + "'); const state = index.countries.findIndex((c) => c.code === '"
                  + row.get("country_code")
                  + "'); const r = R.defectors(all, R.membership(terms, n)).find((d) => d.country === state);"
                  + "return [r.decisions, r.left, r.opposed].join(' ')");
      assertThat(found)
          .as(row.toString())
          .hasToString(
              "%s %.0f %s"
                  .formatted(
                      row.get("decisions"),
                      number(row, "against") + number(row, "apart"),
                      row.get("against")));
    }
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(Objects.requireNonNull(row.get(column)));
  }

  private static List<Map<String, String>> report(String name) throws Exception {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVReaderHeaderAware csv =
        new CSVReaderHeaderAware(
            Files.newBufferedReader(latest.resolve("reports/" + name + ".csv")))) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void theSiteTravelsInOneFile() throws IOException {
    Path alone = Files.createDirectories(folder.resolve("mail")).resolve("rollcall.html");
    Files.copy(latest.resolve("site/rollcall.html"), alone);
    browser.driver().get(URI.create("file://" + alone).toString());
    browser.drawn();
    assertThat(browser.one("h1").getText()).isEqualTo("Votes in United Nations bodies");
    for (String view :
        List.of(
            "country/CUB",
            "bloc/nam",
            "report/swing-states",
            "decision/" + "GA%3A2014-12-18%3AA%2FRES%2F69%2F188",
            "flows",
            "quality")) {
      browser
          .driver()
          .executeScript("document.body.dataset.ready = 'no'; location.hash = '#/" + view + "'");
      browser.drawn();
      assertThat(browser.texts(".problem")).as(view).isEmpty();
      assertThat(browser.texts("h1")).as(view).hasSize(1);
    }
    for (String subject : List.of("dprk", "all")) {
      browser
          .driver()
          .executeScript(
              "document.body.dataset.ready = 'no'; location.hash = '#/heatmap?subject="
                  + subject
                  + "'");
      browser.drawn();
      assertThat(browser.one("select[name=subject]").getDomProperty("value")).isEqualTo(subject);
      assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
          .as("a screen reader goes on where the new view begins")
          .isEqualTo("main");
    }
    browser.driver().executeScript("document.body.dataset.ready = 'no'; history.back()");
    browser.drawn();
    assertThat(browser.one("select[name=subject]").getDomProperty("value")).isEqualTo("dprk");
    assertThat(browser.errors()).isEmpty();
    assertThat(Files.size(alone)).isLessThan(5_000_000);
  }

  @Test
  void aDecisionsIdIsTheSameFilesNameInThePagesAndInTheirWriter() {
    browser.open("index.html");
    for (String id :
        List.of(
            "GA:2014-12-18:A/RES/69/188",
            "GA:undated:#1002",
            "CHR:1947-01-28:E/CN.4/RES(I)#25214",
            "GA:1997-11-03:A/RES/52/22#op. 5 ~ “völlig”_neu",
            "HRC:2016-03-23:A/HRC/31/L.1#" + "a very long part ".repeat(20))) {
      assertThat(browser.run("return Rollcall.slug(" + DataFolder.json(id) + ")"))
          .isEqualTo(Slug.of(id));
      assertThat(Slug.of(id)).hasSizeLessThanOrEqualTo(120).matches("[A-Za-z0-9._~-]+");
    }
  }

  @Test
  void onPaperThePageIsLightWhateverTheScreenWas() {
    browser.open("country/CUB.html");
    browser.driver().executeScript("Rollcall.usePalette('dark')");
    browser.driver().executeScript("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.driver().executeScript("return Rollcall.palette().paper"))
        .isEqualTo("#ffffff");
    browser.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
    assertThat(browser.driver().executeScript("return Rollcall.palette().paper"))
        .isEqualTo("#14181d");
    browser.driver().executeScript("Rollcall.usePalette('light')");
  }
}
