package org.rollcall.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standalone Spark on loopback: its master and its workers are processes of their own, and so are
 * the executors that the workers start and each run that is submitted. All of them die with it;
 * what they said is below its folder.
 */
final class SparkProcesses implements AutoCloseable {

  /** What {@code mvn package} laid out as a Spark of its users. */
  private static final Path HOME = Path.of("target/spark").toAbsolutePath();

  static final Path JAR = Path.of("target/rollcall-spark.jar").toAbsolutePath();

  private static final Duration START = Duration.ofSeconds(90);
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SPARK_HOME", HOME.toString(),
          "SPARK_SCALA_VERSION", "2.13", // or a worker looks for a build of Spark's own sources
          "SPARK_LOCAL_IP", "127.0.0.1");

  private final Path folder;
  private final List<JavaProcess> all = new ArrayList<>();
  private final List<JavaProcess> workers = new ArrayList<>();
  private final String url;

  /** Starts a master. */
  SparkProcesses(Path folder) throws IOException, InterruptedException {
    this.folder = folder.toAbsolutePath();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // if the test is broken off
    JavaProcess master =
        start(
            "master",
            Map.of(),
            spark(
                "-Xmx256m",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0"));
    master.await("master", START, () -> MASTER.matcher(master.err()).find());
    Matcher said = MASTER.matcher(master.err());
    this.url = said.find() ? said.group(1) : "";
  }

  /** Where the master is. */
  String url() {
    return url;
  }

  /** Starts workers with one core each. */
  SparkProcesses withWorkers(int number) throws IOException, InterruptedException {
    return withWorkers(number, Map.of());
  }

  SparkProcesses withWorkers(int number, Map<String, String> environment)
      throws IOException, InterruptedException {
    for (int i = 0; i < number; i++) {
      String name = "worker-" + workers.size();
      workers.add(
          start(
              name,
              environment,
              spark(
                  "-Xmx256m",
                  "org.apache.spark.deploy.worker.Worker",
                  "--host",
                  "127.0.0.1",
                  "--webui-port",
                  "0",
                  "--cores",
                  "1",
                  "--memory",
                  "3g", // what executors may ask for; they take less
                  "--work-dir",
                  folder.resolve(name).toString(),
                  url)));
    }
    for (JavaProcess worker : workers) {
      worker.await(
          "worker", START, () -> worker.err().contains("Successfully registered with master"));
    }
    return this;
  }

  /** Processes that do the runs' work: workers start no others. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(worker -> worker.children().stream()).toList();
  }

  /**
   * Starts a run on it.
   *
   * @param name of the files for what it says
   * @param settings of Spark, beside those of every test
   * @param arguments of {@code rollcall}
   */
  JavaProcess submit(String name, Map<String, String> settings, String... arguments)
      throws IOException {
    JavaProcess driver = submit(folder, name, url, settings, List.of(), arguments);
    all.add(driver);
    return driver;
  }

  /** The same on any master. */
  static JavaProcess submit(
      Path logs,
      String name,
      String master,
      Map<String, String> settings,
      List<String> before,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(spark("-Xmx2g", "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", master));
    Map<String, String> configured = new java.util.TreeMap<>();
    configured.put("spark.ui.enabled", "false");
    configured.put("spark.driver.host", "127.0.0.1");
    configured.put("spark.executor.cores", "1");
    configured.put("spark.executor.memory", "800m");
    configured.put("spark.executor.extraJavaOptions", String.join(" ", JavaProcess.CHEAP));
    configured.put("spark.sql.shuffle.partitions", "2");
    configured.putAll(settings);
    configured.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    return JavaProcess.start(logs, name, ENVIRONMENT, before, command);
  }

  private static List<String> spark(String heap, String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(Arrays.asList(System.getProperty("spark.java.options", "").split(" ")));
    command.addAll(List.of(heap, "-cp", HOME.resolve("jars") + "/*", mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private JavaProcess start(String name, Map<String, String> environment, List<String> command)
      throws IOException {
    Map<String, String> both = new java.util.HashMap<>(ENVIRONMENT);
    both.putAll(environment);
    JavaProcess process = JavaProcess.start(folder, name, both, List.of(), command);
    all.add(process);
    return process;
  }

  @Override
  public void close() {
    java.util.Collections.reverse(
        all); // workers before their master, or they would look for another
    all.forEach(JavaProcess::close);
  }
}
