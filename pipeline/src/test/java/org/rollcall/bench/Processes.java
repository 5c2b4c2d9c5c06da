package org.rollcall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs whole processes, one after the other, and takes their time and memory.
 *
 * <p>Memory is what the system accounts for the process (GNU time's {@code %M}); where there is no
 * GNU time, the high-water mark that Linux keeps, looked at every 10 ms; elsewhere unknown.
 */
final class Processes {

  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final int LAST_LINES = 12;

  private final Path scratch;
  private final boolean gnuTime;

  /**
   * One process that ended well.
   *
   * @param seconds from its start to its end
   * @param peakKb most memory that it held at once, in KiB; 0 if unknown
   * @param output what it printed
   */
  record Ended(double seconds, long peakKb, String output) {

    /** The number on the line that begins with a word: {@code pass 2.413}. */
    double figure(String word) {
      return output
          .lines()
          .map(line -> line.split(" "))
          .filter(words -> words.length == 2 && words[0].equals(word))
          .mapToDouble(words -> Double.parseDouble(words[1]))
          .findFirst()
          .orElseThrow(() -> new Failed("No line \"" + word + "\" in: " + output));
    }
  }

  /** What could not be measured, and why. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  Processes(Path scratch) {
    this.scratch = scratch;
    this.gnuTime = Files.isExecutable(GNU_TIME) && isGnu();
  }

  private static boolean isGnu() {
    try {
      Process process =
          new ProcessBuilder(GNU_TIME.toString(), "--version").redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && said.contains("GNU");
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How memory is taken here, in words. */
  String memoryBy() {
    return gnuTime ? "GNU time" : "/proc/PID/status, every 10 ms";
  }

  /**
   * Runs one.
   *
   * @throws Failed if it ends with anything but 0
   */
  Ended run(List<String> words, Map<String, String> environment) {
    Path output = scratch.resolve("output.txt");
    Path memory = scratch.resolve("memory.txt");
    ProcessBuilder builder =
        new ProcessBuilder(gnuTime ? timed(words, memory) : words)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    try {
      long start = System.nanoTime();
      Process process = builder.start();
      long watched = gnuTime ? 0 : watch(process);
      int code = process.waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      String said = Files.readString(output);
      if (code != 0) {
        throw new Failed(String.join(" ", words) + " ended with " + code + "\n" + lastLines(said));
      }
      return new Ended(seconds, gnuTime ? lastNumber(memory) : watched, said);
    } catch (IOException e) {
      throw new Failed(String.join(" ", words) + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("Interrupted");
    }
  }

  private static List<String> timed(List<String> words, Path memory) {
    List<String> all =
        new ArrayList<>(List.of(GNU_TIME.toString(), "-f", "%M", "-o", memory.toString()));
    all.addAll(words);
    return all;
  }

  private static long lastNumber(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return Long.parseLong(lines.get(lines.size() - 1).strip());
  }

  private static String lastLines(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  private static long watch(Process process) throws InterruptedException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, highWaterMark(status));
      Thread.sleep(10);
    }
    return most;
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
