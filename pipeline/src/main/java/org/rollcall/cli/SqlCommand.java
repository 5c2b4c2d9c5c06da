package org.rollcall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rollcall.job.JobFailure;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.WarehouseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall sql}. */
@Command(
    name = "sql",
    description = {
      "Run SQL (DuckDB's) on the published tables, and print what the last statement returns.",
      "It can read the published database only: no files, no network, no changes. Reports are"
          + " tables too: reports.\"voting-bloc-shifts\"."
    },
    mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

  /** What the driver puts before DuckDB's own message. */
  private static final String WRAPPED =
      "Invalid Input Error: Attempting to execute an unsuccessful or closed pending query result\n"
          + "Error: ";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A file with SQL, or - for the standard input.")
  private Path file;

  @Mixin private PublishedFolder published = new PublishedFolder();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ResultPrinter.Format format;

  @Override
  public Integer call() throws IOException {
    String sql = sql();
    if (sql.isBlank()) {
      throw new ParameterException(spec.commandLine(), "There is no SQL in " + file);
    }
    new ResultPrinter(spec.commandLine().getOut())
        .print(published.readSealed(warehouse -> answer(warehouse, sql)), format);
    return ExitCode.OK;
  }

  private String sql() throws IOException {
    if (file.toString().equals("-")) {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!Files.isRegularFile(file)) {
      throw new JobFailure(
          "There is no file " + file, "Give a file with SQL, or - and the SQL on standard input");
    }
    return Files.readString(file);
  }

  private static ResultPrinter.Result answer(DuckDbWarehouse warehouse, String sql) {
    DuckDbWarehouse.Answer answer;
    try {
      answer = warehouse.answer(sql);
    } catch (WarehouseException e) {
      throw new JobFailure(
          String.valueOf(e.getMessage()).replace(WRAPPED, ""),
          "Correct the SQL; SHOW TABLES names the tables, and codebook.md explains their columns",
          e);
    }
    if (answer == null) {
      throw new JobFailure(
          "The last statement returns no rows", "End with a query: SELECT … FROM votes");
    }
    return new ResultPrinter.Result(answer.columns(), answer.rows());
  }
}
