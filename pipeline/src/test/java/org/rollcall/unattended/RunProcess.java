package org.rollcall.unattended;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rollcall.reference.Sha256;

/** The program in a process of its own. */
final class RunProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final BufferedReader lines;
  private final StringBuilder said = new StringBuilder();

  private RunProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a command of the program, its two outputs together. */
  static RunProcess start(Map<String, String> environment, List<String> arguments) {
    return start(List.of(), List.of(), environment, arguments);
  }

  /**
   * Starts it under another program.
   *
   * @param under that program and its arguments
   * @param java options of Java
   */
  static RunProcess start(
      List<String> under,
      List<String> java,
      Map<String, String> environment,
      List<String> arguments) {
    List<String> command = new ArrayList<>(under);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.rollcall.cli.Main"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    try {
      return new RunProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Reads on until a line begins so; returns whether one did before the process ended. */
  boolean readTo(String beginning) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.startsWith(beginning)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it a signal: {@code STOP}, {@code CONT}, {@code TERM}. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    signal("KILL"); // destroyForcibly() would close its output, too
    end();
  }

  /**
   * Waits until it has ended.
   *
   * @return its exit code; 137 if it was killed
   */
  int end() {
    readTo("\0nothing begins so");
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It did not end within " + PATIENCE + ":\n" + said);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return process.exitValue();
  }

  /** Whether it ends by itself within this time. */
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static AssertionError interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new AssertionError("The test was interrupted", e);
  }

  /** What it has said so far. */
  String said() {
    return said.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** An input folder of three small files in three formats' ways of writing the same votes. */
  static Path layOut(Path folder) throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    StringBuilder list = new StringBuilder("Body,Symbol,Date,Title,Country,Vote\n");
    List<String> names = List.of("Japan", "Cuba", "Chad", "Mali", "Peru", "Viet Nam", "Norway");
    List<String> votes = List.of("Y", "N", "A", "Y", "Y", "A");
    for (int i = 0; i < 700; i++) {
      int decision = i / 7;
      list.append("GA,A/RES/%d/%d".formatted(50 + decision / 10, 10 + decision))
          .append(",%d-12-16,Human rights,".formatted(1995 + decision / 10))
          .append(names.get(i % 7))
          .append(',')
          .append(votes.get((i * 5 + decision) % 6))
          .append('\n');
    }
    Files.writeString(input.resolve("list.csv"), list);
    Files.writeString(
        input.resolve("second.csv"),
        list.toString().lines().limit(300).reduce("", (a, b) -> a + b + "\n").replace(",N", ",A"));
    Files.writeString(
        input.resolve("refused.csv"),
        "Body,Symbol,Date,Country,Vote\nGA,A/RES/60/173,2005-12-16,Atlantis,N\n");
    return input;
  }

  /** What must be the same bytes however a run came about, each file with its content. */
  static Map<String, String> bytes(Path output) {
    Map<String, String> all = new TreeMap<>();
    Path latest = output.resolve("latest");
    for (String part : List.of("data", "reports", "datapackage.json", "codebook.md")) {
      Path place = latest.resolve(part);
      if (!Files.exists(place)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(place.toRealPath())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.put(part + "/" + file.getFileName(), Sha256.of(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
