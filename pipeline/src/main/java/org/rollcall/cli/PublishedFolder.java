package org.rollcall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.rollcall.job.JobFailure;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;
import picocli.CommandLine.Option;

/** The option {@code --output}, for commands that look into what was published there. */
final class PublishedFolder {

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
   * Reads what was published.
   *
   * @throws JobFailure if nothing is there, or it cannot be read
   */
  <T> T read(Function<Warehouse, T> reader) {
    return within(Warehouse::openReadOnly, reader);
  }

  /** The same, for queries that need tables of their own beside those that were published. */
  <T> T readBeside(Function<Warehouse, T> reader) {
    return within(Warehouse::beside, reader);
  }

  private <T> T within(Function<Path, Warehouse> opener, Function<Warehouse, T> reader) {
    try (Warehouse warehouse = opener.apply(database())) {
      return reader.apply(warehouse);
    } catch (WarehouseException e) {
      throw new JobFailure(
          String.valueOf(e.getMessage()),
          "Publish anew: rollcall run --output " + output + " does so if a file was altered",
          e);
    }
  }
}
