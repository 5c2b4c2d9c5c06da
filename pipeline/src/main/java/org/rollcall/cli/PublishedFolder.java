package org.rollcall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.ComparedRun;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.WarehouseException;
import picocli.CommandLine.Option;

/** The option {@code --output}, for commands that look into what was published there. */
final class PublishedFolder {

  private static final Pattern HOLDER = Pattern.compile("is held in (.*? \\(PID \\d+\\))");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that the run published to (default: ${DEFAULT-VALUE}).",
      defaultValue = "output")
  private Path output;

  private Path database() {
    Path database = output.resolve("latest").resolve("rollcall.duckdb");
    if (!Files.exists(database)) {
      throw new JobFailure(
          "Nothing is published in " + output, "Run it first: rollcall run --output " + output);
    }
    return database;
  }

  /**
   * The folder of one run.
   *
   * @param run its id, {@code latest}, or the folder itself
   * @throws JobFailure if there is none
   */
  Path run(String run) {
    Path latest = output.resolve("latest");
    Path folder = run.equals("latest") ? latest : output.resolve("runs").resolve(run);
    if (!ComparedRun.isIn(folder)) {
      folder = Path.of(run);
    }
    if (!ComparedRun.isIn(folder)) {
      throw new JobFailure(
          "There is no published run " + run + " in " + output + ", nor a folder of that name",
          "Give latest, a folder, or one of " + runs());
    }
    return folder;
  }

  private String runs() {
    Path runs = output.resolve("runs");
    if (!Files.isDirectory(runs)) {
      return "none: nothing is published there";
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.map(each -> String.valueOf(each.getFileName()))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what was published.
   *
   * @throws JobFailure if nothing is there, or it cannot be read
   */
  <T> T read(Function<DuckDbWarehouse, T> reader) {
    return within(DuckDbWarehouse::openReadOnly, reader);
  }

  /** The same, for queries that somebody else wrote. */
  <T> T readSealed(Function<DuckDbWarehouse, T> reader) {
    return within(DuckDbWarehouse::openSealed, reader);
  }

  /** The same, for queries that need tables of their own beside those that were published. */
  <T> T readBeside(Function<DuckDbWarehouse, T> reader) {
    return within(DuckDbWarehouse::beside, reader);
  }

  private <T> T within(
      Function<Path, DuckDbWarehouse> opener, Function<DuckDbWarehouse, T> reader) {
    try (DuckDbWarehouse warehouse = opener.apply(database())) {
      return reader.apply(warehouse);
    } catch (WarehouseException e) {
      if (String.valueOf(e.getMessage()).contains("Could not set lock")) {
        throw new JobFailure(
            "Another program has " + database() + " open to write to: " + holder(e),
            "Close it there, or open it there for reading only; a copy of the file can be opened by"
                + " both",
            e);
      }
      throw new JobFailure(
          String.valueOf(e.getMessage()),
          "Publish anew: rollcall run --output " + output + " does so if a file was altered",
          e);
    }
  }

  /** DuckDB names the program and its number in parentheses. */
  private static String holder(WarehouseException e) {
    Matcher holder = HOLDER.matcher(String.valueOf(e.getMessage()));
    return holder.find() ? holder.group(1) : "an unknown one";
  }
}
