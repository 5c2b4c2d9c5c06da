package org.rollcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Times whole processes, as users run them, each beside a floor that is measured in the same run:
 * {@code make bench}. Writes {@code target/bench.md}, the tables of {@code docs/benchmarks.md}.
 */
final class Bench {

  private static final String ALL = "all";

  private final Path target;
  private final int rounds;
  private final List<Measurement.Result> results = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final String machine;

  private Bench(Path target, int rounds, String machine) {
    this.target = target;
    this.rounds = rounds;
    this.machine = machine;
  }

  /**
   * Runs all measurements, or those that the property {@code bench.only} names.
   *
   * @param arguments the build's target folder, the shipped input folder, the folder with the
   *     public data sets
   */
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    Path scratch = target.resolve("bench");
    Programs.remove(scratch);
    Files.createDirectories(scratch);
    Processes processes = new Processes(scratch);
    Corpus corpus =
        new Corpus(Path.of(arguments[2]), target.resolve("corpus"), System.out::println);
    Measurements all =
        new Measurements(
            new Programs(processes, target.resolve("rollcall"), scratch),
            corpus,
            Path.of(arguments[1]),
            scratch);
    String machine = Machine.inWords() + "; memory by " + processes.memoryBy();
    Bench bench = new Bench(target, Integer.getInteger("bench.rounds", 3), machine);
    List<Measurement> chosen = List.of();
    try {
      chosen = bench.choose(all, corpus, System.getProperty("bench.only", ALL));
    } catch (IllegalArgumentException wrongName) {
      System.err.println(wrongName.getMessage());
      System.exit(2);
    }
    System.out.printf("%s%n%s%n%n%s%n", machine, bench.takenFrom(), ResultTable.head());
    for (Measurement measurement : chosen) {
      bench.measure(measurement);
    }
    Programs.remove(scratch);
    System.out.println("\nWritten to " + target.resolve("bench.md"));
    System.exit(bench.missing.isEmpty() ? 0 : 1);
  }

  private List<Measurement> choose(Measurements all, Corpus corpus, String only)
      throws IOException, SQLException {
    List<Measurement> usual =
        Stream.concat(all.onProject().stream(), all.onCorpus().stream()).toList();
    List<Measurement> every = Stream.concat(usual.stream(), all.onDemand().stream()).toList();
    List<Measurement> chosen = only.equals(ALL) ? usual : named(every, Set.of(only.split(",")));
    List<Measurement> needNothing = chosen.stream().filter(named(all.onProject())).toList();
    if (needNothing.size() == chosen.size()) {
      return chosen;
    }
    if (!corpus.possible()) {
      System.out.println(corpus.whyNot() + ": only what needs nothing of it is measured");
      return needNothing;
    }
    corpus.make(1);
    return chosen;
  }

  private static Predicate<Measurement> named(List<Measurement> some) {
    List<String> names = some.stream().map(Measurement::name).toList();
    return measurement -> names.contains(measurement.name());
  }

  private static List<Measurement> named(List<Measurement> every, Set<String> names) {
    Set<String> unknown = new TreeSet<>(names);
    every.forEach(measurement -> unknown.remove(measurement.name()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown
              + " is not measured; known are "
              + every.stream().map(Measurement::name).toList());
    }
    return every.stream().filter(measurement -> names.contains(measurement.name())).toList();
  }

  private void measure(Measurement measurement) throws Exception {
    try {
      Measurement.Result result = measurement.measure(rounds);
      results.add(result);
      System.out.println(ResultTable.line(result));
    } catch (Measurement.Skipped e) {
      System.out.println(measurement.name() + " is skipped: " + e.getMessage());
    } catch (Processes.Failed e) {
      missing.add(measurement.name() + ": " + e.getMessage());
      System.out.println(measurement.name() + " could not be measured: " + e.getMessage());
    }
    Files.writeString(target.resolve("bench.md"), page());
  }

  private String takenFrom() {
    return rounds == 1
        ? "one round"
        : "medians of %d rounds, the least in brackets".formatted(rounds);
  }

  private String page() {
    String failed =
        missing.isEmpty()
            ? ""
            : "\nNot measured:\n\n```\n" + String.join("\n", missing) + "\n```\n";
    return "%s; %s.%n%n%s%s".formatted(machine, takenFrom(), ResultTable.markdown(results), failed);
  }
}
