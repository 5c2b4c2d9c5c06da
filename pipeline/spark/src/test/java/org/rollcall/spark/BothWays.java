package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rollcall.publish.RunRecord;

/**
 * The same raw files by one process and by a cluster of two executors, one of which is killed as
 * the first report is made.
 */
final class BothWays implements AutoCloseable {

  static final Duration LONG = Duration.ofHours(1);

  private final Path logs;
  private final Path output;
  private final Path work;
  private final Path oneProcess;
  private final Map<String, String> settings;
  private final SparkProcesses spark;
  private final Ended there;
  private final Path cluster;

  /**
   * Runs both, one after the other.
   *
   * @param folder for all of it
   * @param settings of Spark
   * @param more options of both runs
   */
  BothWays(Path folder, Path input, Map<String, String> settings, String... more)
      throws IOException, InterruptedException {
    this.logs = folder.resolve("logs");
    this.output = folder.resolve("output");
    this.work = folder.resolve("work");
    this.oneProcess = folder.resolve("one-process");
    this.settings = settings;
    Ended here =
        Runs.plain(
            logs,
            "one-process",
            LONG,
            with(
                more,
                "run",
                "--input",
                input.toString(),
                "--output",
                oneProcess.toString(),
                "--skip",
                "site,workbook"));
    spark = new SparkProcesses(logs).withWorkers(2);
    there = losingAnExecutor(input, more);
    assertThat(there.exitCode()).as(there.err()).isEqualTo(here.exitCode());
    cluster = Runs.folder(output);
    System.out.printf(
        "%s: one process %s, two executors, one of them killed, %s%n",
        folder.getFileName(), here.took(), there.took());
  }

  private static String[] with(String[] more, String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private Ended losingAnExecutor(Path input, String... more)
      throws IOException, InterruptedException {
    try (JavaProcess run = submit("cluster", input, more)) {
      run.await("report", LONG, () -> isStaged("reports."));
      spark.executors().get(0).destroyForcibly();
      return run.ended(LONG);
    }
  }

  private boolean isStaged(String prefix) {
    Path staging = output.resolve(".rollcall/staging");
    return Runs.names(staging).stream()
        .flatMap(run -> Runs.names(staging.resolve(run)).stream())
        .anyMatch(name -> name.startsWith(prefix));
  }

  /** Starts another run on the cluster, with the same output. */
  JavaProcess submit(String name, Path input, String... more) throws IOException {
    return spark.submit(
        name,
        settings,
        with(
            more,
            "run",
            "--engine",
            "spark",
            "--input",
            input.toString(),
            "--output",
            output.toUri().toString(),
            "--work",
            work.toString()));
  }

  /** How it ended on the cluster: with the code with which it ended in one process. */
  Ended there() {
    return there;
  }

  /** Where the cluster publishes. */
  Path output() {
    return output;
  }

  /** What the run in one process published. */
  Path oneProcess() {
    return oneProcess.resolve("latest");
  }

  /** What the run on the cluster published. */
  Path cluster() {
    return cluster;
  }

  String master() {
    return spark.url();
  }

  /** What Spark said of itself in the record of that run. */
  Map<String, String> figures() throws IOException {
    return Objects.requireNonNull(RunRecord.in(cluster).orElseThrow().cluster());
  }

  @Override
  public void close() {
    spark.close();
  }
}
