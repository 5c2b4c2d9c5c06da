package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.Cluster;
import org.rollcall.cluster.ClusterException;
import org.rollcall.cluster.ClusterProvider;
import org.rollcall.cluster.ClusterSettings;
import org.rollcall.publish.Checksums;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.SqlFolder;

/**
 * Runs the job once: the lock, the question whether anything changed, restart, and the job itself.
 */
public final class JobRunner {

  /** Exit code of a run that was published and passes, or that found nothing changed. */
  public static final int DONE = 0;

  /** Exit code of a run that published nothing. */
  public static final int FAILED = 1;

  /** Exit code of a run that is published, but does not pass the quality gate. */
  public static final int RAISED = 3;

  private static final Set<String> PARTS = Set.of("reports", "site", "workbook", "ideal-points");

  private final RunOptions options;
  private final Progress progress;
  private final StopRequest stop;
  private final Clock clock;
  private final Workspace workspace;

  /** A run that nobody stops. */
  public JobRunner(RunOptions options, Progress progress) {
    this(options, progress, new StopRequest());
  }

  public JobRunner(RunOptions options, Progress progress, StopRequest stop) {
    this(options, progress, stop, Clock.systemUTC());
  }

  JobRunner(RunOptions options, Progress progress, StopRequest stop, Clock clock) {
    this.options = options;
    this.progress = progress;
    this.stop = stop;
    this.clock = clock;
    this.workspace = new Workspace(options.output().toAbsolutePath().normalize());
  }

  /**
   * Whether something is to be left out that there is not.
   *
   * @param input folder whose {@code reports.yaml} may have reports of its own
   * @return what to say of it
   */
  public static Optional<String> unknownName(Path input, Collection<String> skip) {
    Set<String> known = new TreeSet<>(PARTS);
    Stream.concat(SqlFolder.load("reports").stream(), ReportsFile.read(input).stream())
        .forEach(report -> known.add(report.name()));
    return skip.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(
            name ->
                "--skip "
                    + name
                    + ": there is no such thing; known are "
                    + String.join(", ", known));
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

  static int earned(RunRecord record, FailOn failOn) {
    return failOn.passes(record) ? DONE : RAISED;
  }

  /**
   * Does it.
   *
   * @throws JobFailure if nothing could be published; what was published before is untouched
   * @throws RunLock.Held if another run is using the output folder
   */
  public Result run() {
    Instant started = clock.instant();
    try {
      if (!options.isFetched()) {
        requireInput();
      }
      workspace.prepare();
      return RunLock.holding(workspace, () -> measured(started));
    } catch (RunLock.Held held) {
      throw held; // the measures are those of the run that goes on
    } catch (RuntimeException | Error e) {
      measure(started, null, FAILED);
      throw e;
    }
  }

  private Result alone() {
    SharedJobs shared = options.jobs();
    return shared == null
        ? runLocked(() -> {})
        : SharedLock.holding(shared, workspace, lock -> runLocked(lock::requireHeld));
  }

  private Result measured(Instant started) {
    Result result = alone();
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

  private Result runLocked(Runnable stillAlone) {
    ClusterSettings settings = options.cluster();
    if (settings == null) {
      return runLocked(stillAlone, null);
    }
    try (Cluster cluster = provider(settings).cluster(settings)) {
      Published.recall(workspace, cluster);
      if (options.isFetched()) {
        fetch(cluster);
      }
      return runLocked(stillAlone, cluster);
    } catch (ClusterException e) {
      throw new JobFailure(e);
    } catch (IOException e) {
      throw new JobFailure(
          "The driver's folder " + workspace.output() + " cannot be written to: " + e.getMessage(),
          "Give another with --work, or change its permissions",
          e);
    }
  }

  private void fetch(Cluster cluster) {
    Instant begin = clock.instant();
    Cluster.Fetched fetched = cluster.fetch(options.input());
    String words =
        "%s, %s, from %s"
            .formatted(
                Words.count(fetched.files(), "file"),
                Words.size(fetched.bytes()),
                options.source());
    progress.step(
        "fetch",
        new JobStep.Done(fetched.files(), fetched.files(), 0, words),
        Duration.between(begin, clock.instant()));
    unknownName(options.input(), options.skip())
        .ifPresent(
            message -> {
              throw new JobFailure(message, "Correct --skip");
            });
  }

  private static ClusterProvider provider(ClusterSettings settings) {
    return ClusterProvider.of(settings.engine())
        .orElseThrow(
            () ->
                new JobFailure(
                    "The engine " + settings.engine() + " is not part of this program",
                    "Build its module by make spark, and start it by spark-submit"
                        + " pipeline/spark/target/rollcall-spark.jar run --engine spark …"));
  }

  private Result runLocked(Runnable stillAlone, @Nullable Cluster cluster) {
    // What a run needs is made ready while the files are hashed; if nothing has changed, it goes to
    // waste on another core.
    CompletableFuture<References> references = CompletableFuture.supplyAsync(References::load);
    CompletableFuture<Void> tables = CompletableFuture.runAsync(JobRunner::loadTables);
    Inventory inventory = Inventory.take(options.input(), options.config());
    String fingerprint = Fingerprint.of(inventory, options, Program.current());
    Optional<RunRecord> unchanged = unchanged(fingerprint);
    unchanged.ifPresent(published -> forgetLeftovers());
    RunRecord record =
        unchanged.orElseGet(
            () -> {
              tables.join();
              return publish(inventory, fingerprint, references.join(), stillAlone, cluster);
            });
    int keep = inventory.operation().keep();
    Retention.Outcome old = new Retention(workspace, keep).prune();
    if (cluster != null) {
      cluster.prune(keep);
    }
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
      if (same && options.cluster() == null && !Checksums.hold(workspace.latest().toRealPath())) {
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
    DuckDbWarehouse.load();
    List.of("schema", "clean", "checks", "scope", "reports", "changes").forEach(SqlFolder::load);
  }

  private RunRecord publish(
      Inventory inventory,
      String fingerprint,
      References references,
      Runnable stillAlone,
      @Nullable Cluster cluster) {
    forgetSpill();
    JobDatabase database = JobDatabase.of(workspace, options.jobs());
    RunGuards guards = new RunGuards(progress, stop, stillAlone);
    RunRecord record =
        new JobLaunch(options, workspace, database, guards, clock, cluster)
            .launch(inventory, fingerprint, references);
    forgetLeftovers();
    return record;
  }

  private void forgetLeftovers() {
    forgetSpill();
    forgetWork();
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
    if (!Files.isDirectory(work)) {
      return;
    }
    try (Stream<Path> runs = Files.list(work)) {
      for (Path run : runs.sorted(Comparator.naturalOrder()).toList()) {
        Workspace.remove(run);
      }
    } catch (IOException e) {
      progress.say("Could not clean up " + work + ": " + e.getMessage());
    }
  }
}
