package org.rollcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times the launcher as a whole process, as its users do, each against a floor. */
public final class Bench {

  private static final int ROUNDS = 3;

  /**
   * What is measured.
   *
   * @param what in words
   * @param floorIs what the floor is, in words
   * @param floor what it cannot be faster than
   * @param work what is measured
   */
  private record Measurement(String what, String floorIs, Command floor, Command work) {}

  private record Command(List<String> words) {
    static Command of(String... words) {
      return new Command(List.of(words));
    }
  }

  private final String launcher;
  private final Path scratch;

  private Bench(String launcher, Path scratch) {
    this.launcher = launcher;
    this.scratch = scratch;
  }

  /**
   * Runs all measurements.
   *
   * @param arguments the launcher, the shipped input folder
   */
  public static void main(String[] arguments) throws Exception {
    Path scratch = Files.createTempDirectory("rollcall-bench");
    Bench bench = new Bench(Path.of(arguments[0]).toAbsolutePath().toString(), scratch);
    System.out.printf(
        Locale.ROOT,
        "%d cores; the best of %d rounds of each%n%n",
        Runtime.getRuntime().availableProcessors(),
        ROUNDS);
    System.out.printf("%-58s %9s %9s %7s %8s%n", "what", "seconds", "floor", "ratio", "peak MB");
    for (Measurement measurement : bench.measurements(Path.of(arguments[1]))) {
      bench.measure(measurement);
    }
  }

  private List<Measurement> measurements(Path input) throws IOException {
    Path names = NamesForBench.write(scratch.resolve("names.csv"), 1_000_000);
    Path votes = NamesForBench.writeVotes(scratch.resolve("votes.csv"), 1_000_000);
    Command start = Command.of(launcher, "--version");
    return List.of(
        new Measurement(
            "resolve countries, 1,000,000 pairs of name and date",
            "wc reads the file",
            Command.of("wc", names.toString()),
            Command.of(launcher, "resolve", "countries", "--in", names.toString())),
        new Measurement(
            "resolve votes, 1,000,000 texts",
            "wc reads the file",
            Command.of("wc", votes.toString()),
            Command.of(launcher, "resolve", "votes", "--in", votes.toString())),
        new Measurement(
            "run on the shipped input, first time",
            "starting Java",
            start,
            Command.of(launcher, "run", "--input", input.toString(), "--output", "NEW")),
        new Measurement(
            "run on the shipped input, nothing changed",
            "starting Java",
            start,
            Command.of(launcher, "run", "--input", input.toString(), "--output", "SAME")));
  }

  private void measure(Measurement m) throws Exception {
    double floor = best(m.floor());
    double seconds = best(m.work());
    System.out.printf(
        Locale.ROOT,
        "%-58s %9.2f %9.2f %7.1f %8s%n",
        m.what(),
        seconds,
        floor,
        seconds / floor,
        peak(m.work()));
    System.out.println("    floor: " + m.floorIs());
  }

  private double best(Command command) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Instant start = Instant.now();
      int code = process(prepared(command)).waitFor();
      seconds.add(Duration.between(start, Instant.now()).toNanos() / 1e9);
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code);
      }
    }
    return seconds.stream().min(Double::compare).orElseThrow();
  }

  /** Fills in an output folder: one that is new each time, or one that has been published to. */
  private List<String> prepared(Command command) throws IOException {
    Path fresh = Files.createTempDirectory(scratch, "output");
    return command.words().stream()
        .map(word -> word.equals("NEW") ? fresh.toString() : word)
        .map(word -> word.equals("SAME") ? scratch.resolve("same").toString() : word)
        .toList();
  }

  private Process process(List<String> words) throws IOException {
    return new ProcessBuilder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Most memory that the process held at once, where the system tells (Linux). */
  private String peak(Command command) throws Exception {
    Process process = process(prepared(command));
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, highWaterMark(status));
      Thread.sleep(10);
    }
    return most == 0 ? "unknown" : String.valueOf(most / 1024);
  }

  private static long highWaterMark(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Arrays.asList(line.strip().split("\\s+")).get(1))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException endedOrNotLinux) {
      return 0;
    }
  }
}
