package org.rollcall.publish.site;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, without a window and without a network, on a site that lies on a disk. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final Path site;
  private final Path downloads;

  private Browser(ChromeDriver driver, Path site, Path downloads) {
    this.driver = driver;
    this.site = site;
    this.downloads = downloads;
  }

  /** Skips the test where there is no browser; in continuous integration it fails instead. */
  static void mustBeThere() {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!there && System.getenv("ROLLCALL_CI") != null) {
      fail("There is no Chromium with its driver; `make test` installs it as root with apt-get");
    }
    if (!there) {
      System.out.println(
          "Skipped: no " + CHROMIUM + " with " + DRIVER + "; `make test` as root installs them");
    }
    assumeTrue(there, "no Chromium with its driver");
  }

  /** Opens a browser for this site. */
  static Browser of(Path site) {
    mustBeThere();
    try {
      Path downloads = Files.createTempDirectory("rollcall-downloads");
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      ChromeOptions options = new ChromeOptions();
      options.setBinary(CHROMIUM.toString());
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--window-size=1200,900");
      options.setCapability("goog:loggingPrefs", logs);
      options.setExperimentalOption(
          "prefs",
          Map.of(
              "download.default_directory",
              downloads.toString(),
              "download.prompt_for_download",
              false));
      ChromeDriverService service =
          new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
      return new Browser(new ChromeDriver(service, options), site.toRealPath(), downloads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page of the site and waits until it is drawn. */
  Browser open(String page) {
    driver.get("file://" + site + "/" + page);
    return drawn();
  }

  /** Waits until all of the page is drawn. */
  Browser drawn() {
    new WebDriverWait(driver, PATIENCE)
        .until(
            page ->
                driver.executeScript(
                    "return document.body.dataset.ready === 'yes'"
                        + " && !document.querySelector('[aria-busy]')"));
    return this;
  }

  /** The width of the window. */
  Browser wide(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
    return this;
  }

  /** What the page wrote to the console as an error since it was last asked. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Where the page's links lead. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    for (Object link :
        (List<?>)
            Objects.requireNonNull(
                driver.executeScript("return [...document.links].map((link) => link.href)"))) {
      links.add(String.valueOf(link));
    }
    return links;
  }

  /** The texts of all elements. */
  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** Waits until there is such an element. */
  WebElement waitFor(String css) {
    return new WebDriverWait(driver, PATIENCE)
        .until(page -> page.findElements(By.cssSelector(css)).stream().findFirst().orElse(null));
  }

  /** Waits until this script is true. */
  void until(String script) {
    new WebDriverWait(driver, PATIENCE).until(page -> driver.executeScript("return " + script));
  }

  /** The value of a script; its promise is waited for. */
  Object run(String script) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    Object result =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "(async () => { "
                + script
                + " })().then(done, (error) => done('failed: ' + error.stack));");
    return Objects.requireNonNullElse(result, "");
  }

  /** A file that the page saved, once it is there. */
  Path saved(String name) {
    Path file = downloads.resolve(name);
    new WebDriverWait(driver, PATIENCE).until(page -> Files.isRegularFile(file));
    return file;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
