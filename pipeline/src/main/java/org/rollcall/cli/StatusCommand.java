package org.rollcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.RunHistory;
import org.rollcall.warehouse.Warehouse.ColumnType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollcall status}. */
@Command(
    name = "status",
    description = "The last runs and how they ended, from the job repository.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final List<ColumnType> COLUMNS =
      List.of(
          new ColumnType("run", "VARCHAR"),
          new ColumnType("outcome", "VARCHAR"),
          new ColumnType("exit_code", "INTEGER"),
          new ColumnType("started", "VARCHAR"),
          new ColumnType("seconds", "DOUBLE"),
          new ColumnType("data_version", "VARCHAR"),
          new ColumnType("votes", "BIGINT"),
          new ColumnType("votes_added", "BIGINT"),
          new ColumnType("votes_removed", "BIGINT"),
          new ColumnType("published", "BOOLEAN"));

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that the runs published to (default: ${DEFAULT-VALUE}).",
      defaultValue = "output")
  private Path output;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "How many runs (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int last;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of ${COMPLETION-CANDIDATES}; table tells of each step too (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ResultPrinter.Format format;

  @Mixin private final JobsOption jobs = new JobsOption();

  @Override
  public Integer call() throws IOException {
    if (last < 1) {
      throw new ParameterException(spec.commandLine(), "--last " + last + ": at least 1");
    }
    PrintWriter out = spec.commandLine().getOut();
    List<RunHistory.Entry> runs = new RunHistory(output, jobs.database()).last(last);
    if (format == ResultPrinter.Format.TABLE) {
      inWords(out, runs);
    } else {
      new ResultPrinter(out).print(rows(runs), format);
    }
    return ExitCode.OK;
  }

  private void inWords(PrintWriter out, List<RunHistory.Entry> runs) {
    if (runs.isEmpty()) {
      out.println("No run yet in " + output);
    }
    for (RunHistory.Entry run : runs) {
      out.printf(
          Locale.ROOT,
          "%-26s %-10s %s  %s%s%s%n",
          run.run(),
          run.outcome(),
          run.started(),
          run.seconds() == null
              ? run.outcome().equals("running") ? "goes on" : "did not end"
              : String.format(Locale.ROOT, "%6.1f s", run.seconds()),
          run.exitCode() == null ? "" : "  exit code " + run.exitCode(),
          run.published() ? "  published now" : "");
      RunHistory.Published result = run.result();
      if (result != null) {
        out.printf(
            Locale.ROOT,
            "    data %s: %,d votes, %,d added and %,d removed against the run before%n",
            Objects.requireNonNullElse(result.dataVersion(), "of no version"),
            result.votes(),
            result.added(),
            result.removed());
      }
      run.steps().forEach(step -> out.println("    " + step));
    }
  }

  private static ResultPrinter.Result rows(List<RunHistory.Entry> runs) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    List<@Nullable String> names = new ArrayList<>();
    COLUMNS.forEach(column -> names.add(column.name()));
    rows.add(names);
    runs.forEach(run -> rows.add(row(run)));
    return new ResultPrinter.Result(COLUMNS, rows);
  }

  private static List<@Nullable String> row(RunHistory.Entry run) {
    RunHistory.Published result = run.result();
    List<@Nullable String> row = new ArrayList<>();
    row.add(run.run());
    row.add(run.outcome());
    row.add(text(run.exitCode()));
    row.add(run.started());
    row.add(text(run.seconds()));
    row.add(result == null ? null : result.dataVersion());
    row.add(result == null ? null : text(result.votes()));
    row.add(result == null ? null : text(result.added()));
    row.add(result == null ? null : text(result.removed()));
    row.add(String.valueOf(run.published()));
    return row;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
