package org.rollcall.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.ClusterSettings;
import org.rollcall.job.EventLog;
import org.rollcall.job.FailOn;
import org.rollcall.job.JobRunner;
import org.rollcall.job.Memory;
import org.rollcall.job.Progress;
import org.rollcall.job.RunOptions;
import org.rollcall.job.StopRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollcall run}. */
@Command(
    name = "run",
    description = "Read the raw files, check them, and publish the data set and its reports.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "Folder with the raw files (default: ${DEFAULT-VALUE}); on a cluster, also a URI.",
      defaultValue = "input")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Folder to publish to, in DIR/latest (default: ${DEFAULT-VALUE}); on a cluster, a URI"
              + " that all of it reaches.",
      defaultValue = "output")
  private String output;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description =
          "Most memory for the run, such as 4GB (default: 80 %% of the machine's); what does"
              + " not fit goes to disk.")
  private @Nullable String memory;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for the database (default: one per core).")
  private @Nullable Integer threads;

  @Option(
      names = "--skip",
      paramLabel = "NAME",
      split = ",",
      description = "Leave out single reports by name, or reports, site, workbook, ideal-points.")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "End with 3 if there are notices this grave: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "error")
  private FailOn failOn;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Thresholds and how many runs are kept (default: rollcall.yaml in the input folder).")
  private @Nullable Path config;

  @Option(
      names = "--log",
      paramLabel = "FORMAT",
      description =
          "How it tells of itself: ${COMPLETION-CANDIDATES}; json is a line per event (default: text, or ROLLCALL_LOG).",
      defaultValue = "${env:ROLLCALL_LOG:-text}")
  private LogFormat log;

  @Mixin private final JobsOption jobs = new JobsOption();

  @Mixin private final ClusterOptions cluster = new ClusterOptions();

  /** What a signal asks the run for; the process has one, and so has the command in it. */
  private final StopRequest stop = new StopRequest();

  LogFormat log() {
    return log;
  }

  @Override
  public Integer call() {
    Path folder = cluster.folder(output);
    Path raw = cluster.input(input, folder);
    ClusterSettings settings = cluster.settings(input, output);
    requireSense(raw, folder, settings);
    PrintWriter out = spec.commandLine().getOut();
    RunOptions options =
        new RunOptions(
            raw,
            folder,
            memory,
            threads,
            Set.copyOf(skip),
            failOn,
            config,
            jobs.database(),
            settings);
    StopSignal.asks(stop);
    if (log == LogFormat.JSON) {
      System.setProperty("rollcall.log", log.toString()); // for what libraries have to say
      EventLog events = new EventLog(out);
      JobRunner.Result result = new JobRunner(options, new Progress(out, events), stop).run();
      new SummaryEvents(events).print(result, result.exitCode(failOn));
      return result.exitCode(failOn);
    }
    JobRunner.Result result = new JobRunner(options, new Progress(out), stop).run();
    new Summary(out, folder, options.target()).print(result);
    return result.exitCode(failOn);
  }

  private void requireSense(Path raw, Path folder, @Nullable ClusterSettings settings) {
    String store = settings == null ? null : settings.input();
    if (settings == null || store == null) {
      JobRunner.unknownName(raw, skip)
          .ifPresent(
              message -> {
                throw wrong(message);
              });
      requireApart(
          folder.toAbsolutePath().normalize().startsWith(raw.toAbsolutePath().normalize()));
    } else { // names are looked at when the files are here
      requireApart((settings.output() + "/").startsWith(store.replaceAll("/*$", "/")));
    }
    if (memory != null) {
      requireSense(memory);
    }
    if (threads != null && threads < 1) {
      throw wrong("--threads " + threads + ": at least 1");
    }
  }

  private void requireApart(boolean isWithin) {
    if (isWithin) {
      throw wrong(
          "--output " + output + " lies in the input folder: its files would be read as raw ones");
    }
  }

  private void requireSense(String size) {
    try {
      Memory.requireSense(size);
    } catch (IllegalArgumentException e) {
      throw wrong("--memory " + size + ": " + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
