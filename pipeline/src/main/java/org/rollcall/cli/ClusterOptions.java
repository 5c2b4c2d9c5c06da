package org.rollcall.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.ClusterSettings;
import org.rollcall.job.Workspace;
import org.rollcall.reference.Sha256;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which engine runs the SQL. */
final class ClusterOptions {

  /** Runs in this process. */
  private static final String HERE = "duckdb";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "What runs the SQL: duckdb in this process, or spark on a cluster (default:"
              + " ${DEFAULT-VALUE}); docs/scaling.md tells when.",
      defaultValue = HERE)
  private String engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where the cluster is: spark://HOST:7077, yarn, k8s://…, local[*] (default: what"
              + " spark-submit says).")
  private @Nullable String master;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "On a cluster, the driver's own folder for what it read, its lock and the record of runs"
              + " (default: one for the output, in the folder for temporary files).")
  private @Nullable Path work;

  /** Which cluster; null for none. */
  @Nullable ClusterSettings settings(String input, String output) {
    if (engine.equals(HERE)) {
      if (master != null || work != null) {
        throw wrong("--master and --work are for a cluster: add --engine spark");
      }
      return null;
    }
    if (!engine.equals("spark")) {
      throw wrong("--engine " + engine + ": there is no such engine; known are duckdb, spark");
    }
    return new ClusterSettings(
        engine,
        master,
        isOnStore(input) ? address("--input", input) : null,
        address("--output", output));
  }

  /** The folder of this machine in which the run works: the output itself, unless on a cluster. */
  Path folder(String output) {
    if (engine.equals(HERE)) {
      return Path.of(output);
    }
    return work == null
        ? Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("rollcall-" + Sha256.of(address("--output", output)).substring(0, 16))
        : work;
  }

  /** The folder of this machine with the raw files, or with copies of those on a store. */
  Path input(String input, Path folder) {
    if (!isOnStore(input)) {
      return input.startsWith("file:/")
          ? Path.of(URI.create(address("--input", input)))
          : Path.of(input);
    }
    if (engine.equals(HERE)) {
      throw wrong(
          "--input "
              + input
              + ": a store is read with --engine spark; give a folder of this machine");
    }
    return new Workspace(folder).fetched();
  }

  private static boolean isOnStore(String input) {
    return input.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*") && !input.startsWith("file:/");
  }

  /** A name without a scheme is a folder of this machine, whatever Hadoop takes for the default. */
  private String address(String option, String output) {
    try {
      return output.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
          ? URI.create(output.replace(" ", "%20")).toString()
          : Path.of(output).toAbsolutePath().normalize().toUri().toString();
    } catch (IllegalArgumentException e) {
      throw wrong(option + " " + output + ": " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
