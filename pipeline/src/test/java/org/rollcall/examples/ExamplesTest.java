package org.rollcall.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.job.FailOn;
import org.rollcall.job.JobRunner;
import org.rollcall.job.Progress;
import org.rollcall.job.RunOptions;
import org.rollcall.publish.Export;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Filters;

/**
 * The examples run on the shipped input, where a machine has what they need; else the reason is
 * printed. Whoever moved from A/RES/60/173 to A/RES/61/174 is known from the facts behind it.
 */
class ExamplesTest {

  private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

  /** The first may be one without libraries, where the system's own has them. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  @TempDir private static Path folder;
  private static Path latest;

  private record Ended(int code, String said) {}

  @BeforeAll
  static void publish() {
    RunOptions options =
        RunOptions.of(Path.of("../input"), folder.resolve("output"))
            .withThreads(1)
            .skipping("reports", "site", "workbook")
            .failingOn(FailOn.NEVER);
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
    latest = folder.resolve("output/latest");
  }

  private static Ended ended(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try (InputStream said = process.getInputStream()) {
      String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), text);
    }
  }

  /** The first of some programs that starts with the arguments, which try what is needed. */
  private static Optional<String> program(List<String> names, String... trying)
      throws InterruptedException {
    for (String name : names) {
      try {
        if (ended(Stream.concat(Stream.of(name), Stream.of(trying)).toList()).code() == 0) {
          return Optional.of(name);
        }
      } catch (IOException notThere) {
        // the next one may be
        assertThat(notThere).hasMessageContaining(name);
      }
    }
    return Optional.empty();
  }

  private static String needed(Optional<String> program, String what, String script) {
    if (program.isEmpty()) {
      System.out.println("examples/" + script + " is not tried: there is no " + what);
    }
    assumeTrue(program.isPresent(), what);
    return program.orElseThrow();
  }

  private static String run(String program, String script, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program, EXAMPLES.resolve(script).toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Ended ended = ended(command);
    assertThat(ended.code()).as(ended.said()).isZero();
    return ended.said();
  }

  @ParameterizedTest
  @CsvSource({
    "python/read_package.py, pass, 'data/votes.csv               5059 rows'",
    "python/who_moved.py, pass, '  37  moved from A/RES/60/173 to A/RES/61/174'",
    "python/cohesion.py, import pandas, '2005-12-16 A/RES/60/173          0.738'",
  })
  void pythonRuns(String script, String trying, String line) throws Exception {
    String python =
        needed(
            program(PYTHONS, "-c", trying),
            trying.equals("pass") ? "python3" : "pandas for python3",
            script);
    assertThat(run(python, script, latest)).contains(line);
  }

  @Test
  void pythonTellsAFileThatWasAltered() throws Exception {
    String python = needed(program(PYTHONS, "-c", "pass"), "python3", "python/read_package.py");
    Path copy = folder.resolve("altered");
    Files.createDirectories(copy.resolve("data"));
    try (Stream<Path> files = Files.list(latest.resolve("data"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve("data").resolve(file.getFileName()));
      }
    }
    Files.copy(latest.resolve("datapackage.json"), copy.resolve("datapackage.json"));
    Files.writeString(copy.resolve("data/votes.csv"), "altered");
    Ended ended =
        ended(
            List.of(
                python, EXAMPLES.resolve("python/read_package.py").toString(), copy.toString()));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("data/votes.csv was altered");
  }

  private static String rscript(String script) throws InterruptedException {
    return needed(program(List.of("Rscript"), "-e", "1"), "Rscript", script);
  }

  @Test
  void whoMovedInRIsWhoMovedElsewhere() throws Exception {
    String r = rscript("r/who-moved.R");
    assertThat(run(r, "r/who-moved.R", latest))
        .contains(" 37 moved", "United Republic of Tanzania");
  }

  @Test
  void cohesionIsPlottedInR() throws Exception {
    String r = rscript("r/cohesion.R");
    Path plot = folder.resolve("plot.pdf");
    assertThat(run(r, "r/cohesion.R", latest, plot))
        .contains("2005-12-16         0.738 1.000 0.384");
    assertThat(plot).isNotEmptyFile();
  }

  @Test
  void idealPointsOfTheExportedMatrixPutTheSameStatesAtTheEnds() throws Exception {
    String r = rscript("r/ideal-points.R");
    Path matrix = folder.resolve("matrix");
    try (DuckDbWarehouse warehouse = DuckDbWarehouse.beside(latest.resolve("rollcall.duckdb"))) {
      Export.all().stream()
          .filter(format -> format.name().equals("roll-call-matrix"))
          .findFirst()
          .orElseThrow()
          .with(Filters.of(Map.of("subject", "dprk")))
          .write(warehouse, matrix, Export.As.CSV);
    }
    String said = run(r, "r/ideal-points.R", matrix);
    assertThat(said)
        .contains("First principal component of 28 roll calls")
        .containsSubsequence("  CUB  ", "    ...", "  JPN  ");
    if (said.contains("pscl is not installed")) {
      System.out.println("examples/r/ideal-points.R is tried without pscl, which is not installed");
    } else {
      assertThat(said.substring(said.indexOf("Ideal points (pscl)")))
          .containsSubsequence("  IRN  ", "    ...");
    }
  }

  @ParameterizedTest
  @CsvSource({"who-moved.sql, 37", "bloc-cohesion.sql, 27", "committee-against-plenary.sql, 54"})
  void sqlRunsOnTheSealedWarehouse(String script, int rows) throws Exception {
    try (DuckDbWarehouse warehouse =
        DuckDbWarehouse.openSealed(latest.resolve("rollcall.duckdb"))) {
      DuckDbWarehouse.Answer answer =
          Objects.requireNonNull(
              warehouse.answer(Files.readString(EXAMPLES.resolve("sql").resolve(script))));
      assertThat(answer.rows()).hasSize(rows + 1);
    }
  }
}
