package org.rollcall.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run in a process of its own, for what would do harm to the tests' own: little memory, fewer
 * rights.
 *
 * @param exitCode that it ended with
 * @param said on both its outputs
 * @param published its files, {@code latest} of the output folder
 */
record ChildRun(int exitCode, String said, Path published) {

  /** Only reports, workbook and site are left out. */
  static ChildRun on(Path input, Path output, List<String> before, List<String> javaOptions) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.rollcall.cli.Main", "run", "--threads", "1"));
    command.addAll(List.of("--skip", "reports,workbook,site"));
    command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ChildRun(process.waitFor(), said, output.resolve("latest"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lines of a published table. */
  List<String> lines(String table) {
    try {
      return Files.readAllLines(published.resolve("data").resolve(table));
    } catch (IOException e) {
      throw new UncheckedIOException(said, e);
    }
  }
}
