package org.rollcall.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rollcall.job.RunHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rollcall status}. */
@Command(
    name = "status",
    description = "The last runs and how they ended, from the job repository.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

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

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<RunHistory.Entry> runs = new RunHistory(output).last(last);
    if (runs.isEmpty()) {
      out.println("No run yet in " + output);
    }
    for (RunHistory.Entry run : runs) {
      out.printf(
          Locale.ROOT,
          "%-26s %-10s %s  %6.1f s%s%n",
          run.run(),
          run.outcome(),
          run.started(),
          run.seconds(),
          run.published() ? "  published now" : "");
      run.steps().forEach(step -> out.println("    " + step));
    }
    return ExitCode.OK;
  }
}
