package org.rollcall.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java program in a process of its own, what it says in two files. */
final class JavaProcess implements AutoCloseable {

  /** Quick to start, with little memory beside the heap. */
  static final List<String> CHEAP =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseSerialGC");

  private final Process process;
  private final Path out;
  private final Path err;
  private final Instant started = Instant.now();

  private JavaProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param logs folder for what it says, in files of that name
   * @param environment beside this process's own; a variable with an empty value is taken away
   * @param before words that stand before the command
   * @param arguments of {@code java}
   */
  static JavaProcess start(
      Path logs,
      String name,
      Map<String, String> environment,
      List<String> before,
      List<String> arguments)
      throws IOException {
    Files.createDirectories(logs);
    Path out = logs.resolve(name + ".out");
    Path err = logs.resolve(name + ".err");
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(CHEAP);
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return new JavaProcess(builder.start(), out, err);
  }

  /** Its processes and theirs. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  String out() {
    return text(out);
  }

  String err() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Waits until it has come so far, while it lives. */
  void await(String what, Duration atMost, BooleanSupplier isSo) throws InterruptedException {
    Instant end = Instant.now().plus(atMost);
    while (!isSo.getAsBoolean()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("No " + what + ":\n" + out() + err());
      }
      Thread.sleep(50);
    }
  }

  /** Waits for its end. */
  Ended ended(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      close();
      throw new AssertionError("It did not end within " + atMost + ":\n" + out() + err());
    }
    return new Ended(process.exitValue(), out(), err(), Duration.between(started, Instant.now()));
  }

  /** It and its children die. */
  @Override
  public void close() {
    List<ProcessHandle> children = children();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
