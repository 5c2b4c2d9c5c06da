package org.rollcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.Changes;
import org.rollcall.publish.ComparedRun;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rollcall diff}. */
@Command(
    name = "diff",
    description = {
      "What changed from one published run to another: votes and decisions, by source and reason.",
      "A run is its id, as under runs/ in the output folder, or latest, or a folder.",
      "Reasons: correction, file added, file removed, file changed, precedence, another file,"
          + " settings, program or reference data, unknown."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  /** So many rows are enough to look at; programs get all. */
  private static final int SHOWN = 50;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier run.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The later run.")
  private String after;

  @Mixin private PublishedFolder published = new PublishedFolder();

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); csv is all rows, its summary goes"
              + " to the standard error.",
      defaultValue = "table")
  private ResultPrinter.Format format;

  /**
   * The differences, with the queries answered.
   *
   * @param rows all of them, or as many as are shown
   * @param total how many there are
   */
  private record Answer(
      List<String> notes, ResultPrinter.Result summary, ResultPrinter.Result rows, long total) {}

  @Override
  public Integer call() throws IOException {
    Path old = published.run(before);
    Path now = published.run(after);
    Answer answer = compare(old, now);
    switch (format) {
      case TABLE -> table(answer);
      case CSV -> csv(answer);
      case JSON -> json(answer);
    }
    return ExitCode.OK;
  }

  private Answer compare(Path old, Path now) {
    try (Warehouse warehouse = DuckDbWarehouse.inMemory()) {
      Changes changes = Changes.between(warehouse, ComparedRun.in(old), ComparedRun.in(now));
      return new Answer(
          changes.notes(),
          ResultPrinter.Result.of(warehouse, changes.summary()),
          ResultPrinter.Result.of(warehouse, changes.rows() + limit()),
          changes.counts().stream().mapToLong(RunRecord.Change::rows).sum());
    } catch (WarehouseException e) {
      throw new JobFailure(
          String.valueOf(e.getMessage()),
          "Compare other runs: the files of one of these were altered",
          e);
    }
  }

  private String limit() {
    return format == ResultPrinter.Format.TABLE ? " LIMIT " + SHOWN : "";
  }

  private void table(Answer answer) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    summary(answer, out);
    if (answer.total() == 0) {
      return;
    }
    out.println();
    new ResultPrinter(out).print(answer.rows(), format);
    if (answer.total() > SHOWN) {
      out.printf("and %,d more: --format csv%n", answer.total() - SHOWN);
    }
  }

  private void summary(Answer answer, PrintWriter to) throws IOException {
    answer.notes().forEach(to::println);
    if (answer.total() == 0) {
      to.println("Nothing differs in votes and decisions");
    } else {
      new ResultPrinter(to).print(answer.summary(), ResultPrinter.Format.TABLE);
    }
  }

  private void csv(Answer answer) throws IOException {
    summary(answer, spec.commandLine().getErr());
    new ResultPrinter(spec.commandLine().getOut()).print(answer.rows(), format);
  }

  private void json(Answer answer) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("before", before);
    all.put("after", after);
    all.put("notes", new ArrayList<>(answer.notes()));
    all.put("summary", ResultPrinter.objects(answer.summary()));
    all.put("changes", ResultPrinter.objects(answer.rows()));
    spec.commandLine()
        .getOut()
        .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }
}
