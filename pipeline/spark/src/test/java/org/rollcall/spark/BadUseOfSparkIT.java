package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong before a cluster does any work: each time one line says what, another what to do,
 * nothing is published, and the process ends in time. Times allow for a machine that is busy.
 */
class BadUseOfSparkIT {

  private static final Path FOLDER = Path.of("target/bad-use").toAbsolutePath();
  private static final Path LOGS = FOLDER.resolve("logs");
  private static final Path OUTPUT = FOLDER.resolve("output");

  /** Two virtual machines start, and an input of two files is hashed. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final Duration WITH_A_CLUSTER = Duration.ofMinutes(2);
  private static final Duration GIVE_UP = Duration.ofMinutes(5);

  @BeforeAll
  static void input() throws IOException {
    Folders.remove(FOLDER);
    Files.createDirectories(FOLDER.resolve("input"));
    Files.writeString(
        FOLDER.resolve("input/votes.csv"), "Country,Vote,Symbol\nChad,Y,A/RES/60/2\n");
  }

  @AfterEach
  void nothingIsPublished() {
    assertThat(OUTPUT.resolve(Store.LATEST)).doesNotExist();
    assertThat(Runs.names(OUTPUT.resolve("runs"))).isEmpty();
    assertThat(Runs.names(OUTPUT.resolve(".rollcall/staging"))).isEmpty();
  }

  private static String[] run(String output, String... more) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                "run", "--input", FOLDER.resolve("input").toString(), "--output", output),
            java.util.stream.Stream.of(more))
        .toArray(String[]::new);
  }

  private static String[] onSpark(String output) {
    return run(output, "--engine", "spark", "--work", FOLDER.resolve("work").toString());
  }

  private static Ended submit(
      String name, String master, List<String> before, Map<String, String> settings, String output)
      throws IOException, InterruptedException {
    try (JavaProcess run =
        SparkProcesses.submit(LOGS, name, master, settings, before, onSpark(output))) {
      return run.ended(GIVE_UP);
    }
  }

  private static Ended submit(String name, String master, String output)
      throws IOException, InterruptedException {
    return submit(name, master, List.of(), Map.of(), output);
  }

  @Test
  void aMasterThatIsNotThere() throws IOException, InterruptedException {
    Ended ended = submit("no-master", "spark://127.0.0.1:1", OUTPUT.toString()).failedIn(SOON);
    assertThat(ended.err())
        .contains("The cluster at spark://127.0.0.1:1 did not come up")
        .contains("Connection refused")
        .contains("Check the address of the master");
  }

  @Test
  void noWorkerHasFreeCores() throws IOException, InterruptedException {
    try (SparkProcesses spark = new SparkProcesses(LOGS.resolve("no-workers"));
        JavaProcess run =
            spark.submit(
                "run", Map.of("spark.rollcall.patience", "5"), onSpark(OUTPUT.toString()))) {
      Ended ended = run.ended(GIVE_UP).failedIn(WITH_A_CLUSTER);
      assertThat(ended.err())
          .contains("no executor came within 5 seconds")
          .contains("that a worker has free cores");
    }
  }

  @Test
  void executorsThatDieAgainAndAgain() throws IOException, InterruptedException {
    try (SparkProcesses spark = new SparkProcesses(LOGS.resolve("dying-executors")).withWorkers(1);
        JavaProcess run =
            spark.submit(
                "run",
                Map.of(
                    "spark.executor.extraJavaOptions",
                    "-javaagent:no-such-agent.jar",
                    "spark.rollcall.patience",
                    "15"),
                onSpark(OUTPUT.toString()))) {
      Ended ended = run.ended(GIVE_UP).failedIn(WITH_A_CLUSTER);
      assertThat(ended.err())
          .contains("no executor came within 15 seconds", "what the executors' logs");
    }
  }

  @Test
  void workersThatCannotStartAnExecutor() throws IOException, InterruptedException {
    try (SparkProcesses spark =
            new SparkProcesses(LOGS.resolve("no-scala-version"))
                .withWorkers(1, Map.of("SPARK_SCALA_VERSION", ""));
        JavaProcess run = spark.submit("run", Map.of(), onSpark(OUTPUT.toString()))) {
      Ended ended = run.ended(GIVE_UP).failedIn(WITH_A_CLUSTER);
      assertThat(ended.err()).contains("its executors died one after the other");
    }
  }

  @Test
  void aFileStandsWhereTheOutputGoes() throws IOException, InterruptedException {
    Path file = Files.writeString(FOLDER.resolve("a-file"), "not ours");
    Ended ended = submit("a-file", "local[1]", file.toString()).failedIn(SOON);
    assertThat(ended.err()).contains("The output file:", "it is a file", "--output");
    assertThat(file).hasContent("not ours");
  }

  @Test
  void aFolderWithoutPermission() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(FOLDER.resolve("forbidden"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    List<String> before = List.of();
    if (Files.isWritable(folder)) {
      before = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
      String why = "BadUseOfSparkIT: a folder without permission is skipped: root, and no setpriv";
      boolean binds = Files.isExecutable(Path.of("/usr/bin/setpriv"));
      if (!binds) {
        System.out.println(why);
      }
      Assumptions.assumeTrue(binds, why);
    }
    Ended ended =
        submit("forbidden", "local[1]", before, Map.of(), folder.resolve("output").toString())
            .failedIn(SOON);
    assertThat(ended.err()).contains("The output file:", "cannot be written to", "permission");
    assertThat(Runs.names(folder)).isEmpty();
  }

  @Test
  void anOutputWithASchemeThatNobodyKnows() throws IOException, InterruptedException {
    Ended ended = submit("scheme", "local[1]", "nosuch://x").failedIn(SOON);
    assertThat(ended.err()).contains("The output nosuch://x cannot be written to", "nosuch");
  }

  @Test
  void anInputWithASchemeThatNobodyKnows() throws IOException, InterruptedException {
    try (JavaProcess run =
        SparkProcesses.submit(
            LOGS,
            "input-scheme",
            "local[1]",
            Map.of(),
            List.of(),
            "run",
            "--engine",
            "spark",
            "--input",
            "nosuch://x/votes",
            "--output",
            OUTPUT.toString(),
            "--work",
            FOLDER.resolve("work").toString())) {
      Ended ended = run.ended(GIVE_UP).failedIn(SOON);
      assertThat(ended.err()).contains("The input nosuch://x/votes cannot be read", "--input");
    }
  }

  @Test
  void anInputOnAStoreWithoutACluster() throws IOException, InterruptedException {
    Ended ended =
        Runs.plain(LOGS, "store-here", GIVE_UP, "run", "--input", "s3a://bucket/votes")
            .refusedIn(SOON);
    assertThat(ended.err()).contains("--input s3a://bucket/votes", "--engine spark");
  }

  @Test
  void rollcallWithoutItsModuleForSpark() throws IOException, InterruptedException {
    Ended ended = Runs.plain(LOGS, "plain-jar", GIVE_UP, onSpark(OUTPUT.toString())).failedIn(SOON);
    assertThat(ended.err())
        .contains("The engine spark is not part of this program")
        .contains("spark-submit");
  }

  @Test
  void theModuleWithoutSpark() throws IOException, InterruptedException {
    Ended ended =
        Runs.jar(LOGS, "no-spark", SparkProcesses.JAR, GIVE_UP, onSpark(OUTPUT.toString()))
            .failedIn(SOON);
    assertThat(ended.err()).contains("There is no Spark on the class path", "spark-submit");
  }

  @Test
  void anEngineThatNobodyKnows() throws IOException, InterruptedException {
    Ended ended =
        Runs.plain(LOGS, "flink", GIVE_UP, run(OUTPUT.toString(), "--engine", "flink"))
            .refusedIn(SOON);
    assertThat(ended.err()).contains("--engine flink", "known are duckdb, spark");
  }

  @Test
  void aMasterWithoutAnEngineForIt() throws IOException, InterruptedException {
    Ended ended =
        Runs.plain(
                LOGS,
                "master-alone",
                GIVE_UP,
                run(OUTPUT.toString(), "--master", "spark://127.0.0.1:7077"))
            .refusedIn(SOON);
    assertThat(ended.err()).contains("--master", "add --engine spark");
  }
}
