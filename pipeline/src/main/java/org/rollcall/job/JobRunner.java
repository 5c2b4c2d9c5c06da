package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.publish.Checksums;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs the job once: the lock, the question whether anything changed, restart, and the job itself.
 */
public final class JobRunner {

  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Exit code of a run that was published and passes, or that found nothing changed. */
  public static final int DONE = 0;

  /** Exit code of a run that published nothing. */
  public static final int FAILED = 1;

  /** Exit code of a run that is published, but does not pass the quality gate. */
  public static final int RAISED = 3;

  private final RunOptions options;
  private final Progress progress;
  private final Workspace workspace;

  public JobRunner(RunOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.workspace = new Workspace(options.output().toAbsolutePath().normalize());
  }

  /**
   * Names of the reports that a run on an input folder makes: those that come with Rollcall, and
   * those of its {@code reports.yaml}.
   */
  public static List<String> reportNames(Path input) {
    return Stream.concat(SqlFolder.load("reports").stream(), ReportsFile.read(input).stream())
        .map(SqlFile::name)
        .toList();
  }

  /**
   * How it ended.
   *
   * @param record of the run that is published now
   * @param changed false if it was published before and nothing has changed since
   * @param removed ids of old runs that are not kept
   * @param stayed why others that are not kept are still there, in words
   */
  public record Result(
      RunRecord record, boolean changed, List<String> removed, List<String> stayed) {

    /** What it earns, under the present quality gate. */
    public int exitCode(FailOn failOn) {
      return earned(record, failOn);
    }
  }

  private static int earned(RunRecord record, FailOn failOn) {
    return failOn.passes(record) ? DONE : RAISED;
  }

  /**
   * Does it.
   *
   * @throws JobFailure if nothing could be published; what was published before is untouched
   * @throws RunLock.Held if another run is using the output folder
   */
  public Result run() {
    Instant started = Instant.now();
    try {
      requireInput();
      workspace.prepare();
      return RunLock.holding(workspace, () -> measured(started));
    } catch (RunLock.Held held) {
      throw held; // the measures are those of the run that goes on
    } catch (RuntimeException | Error e) {
      measure(started, null, FAILED);
      throw e;
    }
  }

  private Result measured(Instant started) {
    Result result = runLocked();
    measure(started, result, result.exitCode(options.failOn()));
    return result;
  }

  /** What was published stays published though nobody learns how it went. */
  private void measure(Instant started, @Nullable Result result, int exitCode) {
    try {
      new RunMetrics(workspace, started).write(result, exitCode);
    } catch (IOException e) {
      progress.say("Could not write " + workspace.metrics() + ": " + e.getMessage());
    }
  }

  private Result runLocked() {
    // What a run needs is made ready while the files are hashed; if nothing has changed, it goes to
    // waste on another core.
    CompletableFuture<References> references = CompletableFuture.supplyAsync(References::load);
    CompletableFuture<Void> tables = CompletableFuture.runAsync(JobRunner::loadTables);
    Inventory inventory = Inventory.take(options.input(), options.config());
    String fingerprint = Fingerprint.of(inventory, options, Program.current());
    Optional<RunRecord> unchanged = unchanged(fingerprint);
    RunRecord record =
        unchanged.orElseGet(
            () -> {
              tables.join();
              return publish(inventory, fingerprint, references.join());
            });
    Retention.Outcome old = new Retention(workspace, inventory.operation().keep()).prune();
    return new Result(record, unchanged.isEmpty(), old.removed(), old.failed());
  }

  private void requireInput() {
    if (Files.isRegularFile(options.input())) {
      throw new JobFailure(
          options.input() + " is a file, not a folder",
          "Give the folder that it lies in; rollcall inspect looks into a single file");
    }
    if (!Files.isDirectory(options.input())) {
      throw new JobFailure(
          "There is no input folder " + options.input(),
          "Give the folder with the raw files: rollcall run --input DIR");
    }
  }

  private Optional<RunRecord> unchanged(String fingerprint) {
    try {
      Optional<RunRecord> latest = RunRecord.in(workspace.latest());
      boolean same = latest.map(RunRecord::fingerprint).filter(fingerprint::equals).isPresent();
      if (same && !Checksums.hold(workspace.latest().toRealPath())) {
        progress.say("The published files were altered since they were written: publishing anew");
        return Optional.empty();
      }
      return same ? latest : Optional.empty();
    } catch (IOException e) {
      progress.say("What is published cannot be read (" + e.getMessage() + "): publishing anew");
      return Optional.empty();
    }
  }

  private static void loadTables() {
    Warehouse.load();
    List.of("schema", "clean", "checks", "scope", "reports", "changes").forEach(SqlFolder::load);
  }

  private RunRecord publish(Inventory inventory, String fingerprint, References references) {
    forgetSpill();
    try (ConfigurableApplicationContext spring = JobRepositoryConfiguration.start(workspace)) {
      JobRepository repository = spring.getBean(JobRepository.class);
      JobOperator operator = spring.getBean(JobOperator.class);
      recoverAbandoned(repository, operator);
      Optional<JobExecution> failed = restartable(repository, fingerprint);
      String run =
          failed.map(e -> parameter(e, "run")).orElseGet(() -> newRun(repository, fingerprint));
      try (RunContext context =
          new RunContext(run, options, workspace, inventory, fingerprint, progress)) {
        Job job =
            new RollcallJob(context, repository, spring.getBean(PlatformTransactionManager.class))
                .build(references);
        spring.getBean(JobRegistry.class).register(job);
        JobExecution execution =
            failed.isPresent()
                ? operator.restart(failed.get())
                : operator.start(job, parameters(run, fingerprint));
        requireCompleted(execution);
        RunRecord record = RunRecord.in(workspace.latest()).orElseThrow();
        RunHistory.remember(repository, execution, record, earned(record, options.failOn()));
      } catch (JobExecutionException e) {
        throw new JobFailure(
            "The job could not be started: " + e.getMessage(),
            "Remove " + workspace.jobs() + ".mv.db if the job repository is broken",
            e);
      }
    }
    forgetWork();
    return RunRecord.in(workspace.latest()).orElseThrow();
  }

  /** We hold the lock, so whoever is still said to be running is dead. */
  private void recoverAbandoned(JobRepository repository, JobOperator operator) {
    for (JobExecution dead : repository.findRunningJobExecutions(RollcallJob.NAME)) {
      progress.say("Recovering the run " + parameter(dead, "run") + ", which did not end");
      operator.recover(dead);
      dead.setExitStatus(RunHistory.ABANDONED);
      repository.update(dead);
    }
  }

  /** The last run, if it failed on these very files and what it had made is still there. */
  private Optional<JobExecution> restartable(JobRepository repository, String fingerprint) {
    JobInstance last = repository.getLastJobInstance(RollcallJob.NAME);
    JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
    if (execution == null) {
      return Optional.empty();
    }
    boolean fits =
        (execution.getStatus() == BatchStatus.FAILED
                || execution.getStatus() == BatchStatus.STOPPED)
            && fingerprint.equals(parameter(execution, "fingerprint"))
            && Files.exists(workspace.work(parameter(execution, "run")).resolve("rollcall.duckdb"));
    if (fits) {
      progress.say("Going on where the run " + parameter(execution, "run") + " stopped");
    }
    return fits ? Optional.of(execution) : Optional.empty();
  }

  private static String parameter(JobExecution execution, String name) {
    return Objects.requireNonNullElse(execution.getJobParameters().getString(name), "");
  }

  private static JobParameters parameters(String run, String fingerprint) {
    return new JobParametersBuilder()
        .addString("run", run)
        .addString("fingerprint", fingerprint)
        .toJobParameters();
  }

  /**
   * When it begins and what it is made of; numbered if that was begun in the same second before.
   */
  private static String newRun(JobRepository repository, String fingerprint) {
    String id = RUN_TIME.format(Instant.now()) + "-" + fingerprint.substring(0, 8);
    String run = id;
    for (int n = 2;
        repository.getJobInstance(RollcallJob.NAME, parameters(run, fingerprint)) != null;
        n++) {
      run = id + "-" + n;
    }
    return run;
  }

  /** DuckDB passes on what the operating system said, as a text. */
  private static boolean diskIsFull(@Nullable Throwable cause) {
    return cause != null && String.valueOf(cause.getMessage()).contains("No space left on device");
  }

  private static boolean memoryIsShort(@Nullable Throwable cause) {
    return cause instanceof OutOfMemoryError
        || (cause != null && String.valueOf(cause.getMessage()).contains("Out of Memory Error"));
  }

  /** DuckDB's advice below its first line is for those who write SQL. */
  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private void requireCompleted(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return;
    }
    List<Throwable> causes = execution.getAllFailureExceptions();
    @Nullable Throwable cause = causes.isEmpty() ? null : causes.get(causes.size() - 1);
    for (Throwable each : causes) {
      if (each instanceof JobFailure failure) {
        throw failure;
      }
    }
    throw new JobFailure(
        "The job ended as "
            + execution.getStatus()
            + (cause == null ? "" : ": " + firstLine(cause)),
        memoryIsShort(cause)
            ? "Run it again with more memory, such as --memory 4GB, or with --threads 1: it goes on at"
                + " the step that failed"
            : diskIsFull(cause)
                ? "Free some space on the disk of "
                    + workspace.output()
                    + ", then run it again: it goes on at the step that failed"
                : "Run it again; it goes on at the step that failed. If it fails again, please report"
                    + " it",
        cause == null ? new IllegalStateException(execution.toString()) : cause);
  }

  /** DuckDB removes what it spilled when it is closed; a process that was killed left it. */
  private void forgetSpill() {
    try {
      Workspace.remove(workspace.spill());
    } catch (IOException e) {
      progress.say("Could not clean up " + workspace.spill() + ": " + e.getMessage());
    }
  }

  /** What was built is published now; what earlier runs left unfinished is of no use any more. */
  private void forgetWork() {
    Path work = workspace.memory().resolve("work");
    try (Stream<Path> runs = Files.list(work)) {
      for (Path run : runs.sorted(Comparator.naturalOrder()).toList()) {
        Workspace.remove(run);
      }
    } catch (IOException e) {
      progress.say("Could not clean up " + work + ": " + e.getMessage());
    }
  }
}
