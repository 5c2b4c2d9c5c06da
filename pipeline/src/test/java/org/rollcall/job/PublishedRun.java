package org.rollcall.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** The whole job, published, for tests of what it publishes. */
public final class PublishedRun {

  private static final Path SHIPPED = Path.of("../input");

  private PublishedRun() {}

  /**
   * The files that ship with the project, published into this folder; returns its {@code latest}.
   */
  public static Path ofShippedInput(Path output) {
    return of(SHIPPED, output);
  }

  /** Files of a folder, published into another, without some parts; returns its {@code latest}. */
  public static Path of(Path input, Path output, String... skip) {
    RunOptions options = RunOptions.of(input, output).skipping(skip).failingOn(FailOn.NEVER);
    new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run();
    return output.resolve("latest");
  }
}
