package org.rollcall.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rollcall.publish.RunRecord;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The last runs, as the job repository remembers them. */
public final class RunHistory {

  /** Of an execution whose process is gone; its batch status is that of a failure. */
  static final ExitStatus ABANDONED =
      new ExitStatus("ABANDONED", "The process was gone before the run had ended");

  private static final String RUNNING = "running";
  private static final String EXIT_CODE = "exit_code";
  private static final String DATA_VERSION = "data_version";
  private static final String VOTES = "votes";
  private static final String ADDED = "votes_added";
  private static final String REMOVED = "votes_removed";

  /**
   * One execution of the job.
   *
   * @param run the run's id; a run that was restarted has several executions
   * @param outcome completed, failed, stopped, running; abandoned if its process did not end it
   * @param started in UTC
   * @param seconds how long it took; null if nobody knows when it ended
   * @param exitCode that it earned; null if its process did not live to tell
   * @param result what it published; null if it did not, or its process did not live to tell
   * @param steps what each step did, in words
   * @param published whether it is what {@code latest} points to
   */
  public record Entry(
      String run,
      String outcome,
      String started,
      @Nullable Double seconds,
      @Nullable Integer exitCode,
      @Nullable Published result,
      List<String> steps,
      boolean published) {}

  /**
   * What an execution published.
   *
   * @param dataVersion of the data; null if the run gave none
   * @param votes in all
   * @param added votes that the run before had not
   * @param removed votes that only the run before had
   */
  public record Published(@Nullable String dataVersion, long votes, long added, long removed) {

    static Published of(RunRecord record) {
      return new Published(
          record.dataVersion(),
          record.totals().getOrDefault("votes", 0L),
          record.changes("votes", "added"),
          record.changes("votes", "removed"));
    }
  }

  private final Workspace workspace;

  private final @Nullable SharedJobs shared;

  /** Of runs whose job repository lies beside the output. */
  public RunHistory(Path output) {
    this(output, null);
  }

  /**
   * Of runs on this folder.
   *
   * @param shared the database that hosts share for the job repository; null for none
   */
  public RunHistory(Path output, @Nullable SharedJobs shared) {
    this.workspace = new Workspace(output.toAbsolutePath().normalize());
    this.shared = shared;
  }

  /** Has the repository remember what the run's own folder tells only as long as it is kept. */
  static void remember(
      JobRepository repository, JobExecution execution, RunRecord record, int exitCode) {
    Published published = Published.of(record);
    ExecutionContext context = execution.getExecutionContext();
    context.putInt(EXIT_CODE, exitCode);
    context.putString(DATA_VERSION, Objects.requireNonNullElse(published.dataVersion(), ""));
    context.putLong(VOTES, published.votes());
    context.putLong(ADDED, published.added());
    context.putLong(REMOVED, published.removed());
    repository.updateExecutionContext(execution);
  }

  /**
   * The last executions, latest first.
   *
   * @throws RunLock.Held while a run is going on, if its job repository is a file: it alone may use
   *     that
   * @throws JobFailure if the job repository cannot be read
   */
  public List<Entry> last(int count) {
    try {
      return shared == null ? ofFile(count) : ofShared(shared, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Entry> ofFile(int count) {
    if (!Files.exists(workspace.jobs().resolveSibling("jobs.mv.db"))) {
      return List.of();
    }
    return RunLock.holding(
        workspace, () -> read(new JobDatabase.OfFolder(workspace), false, count));
  }

  private List<Entry> ofShared(SharedJobs jobs, int count) throws IOException {
    Optional<UUID> output = SharedLock.knownId(workspace);
    return output.isEmpty()
        ? List.of()
        : read(
            new JobDatabase.Shared(jobs, output.get()),
            SharedLock.isHeld(jobs, output.get()),
            count);
  }

  /**
   * Reads it.
   *
   * @param going whether a run is going on
   */
  private List<Entry> read(JobDatabase database, boolean going, int count) {
    try (ConfigurableApplicationContext spring = JobRepositoryConfiguration.start(database)) {
      JobRepository repository = spring.getBean(JobRepository.class);
      List<Entry> entries = new ArrayList<>();
      for (JobInstance instance : repository.getJobInstances(database.jobName(), 0, count)) {
        boolean last = true;
        for (JobExecution execution : repository.getJobExecutions(instance)) {
          entries.add(entry(execution, going, last));
          last = false;
        }
      }
      return entries.stream().limit(count).toList();
    }
  }

  /**
   * What is told of one.
   *
   * @param last whether it is the last that went about its run
   */
  private Entry entry(JobExecution execution, boolean going, boolean last) {
    String run = Objects.requireNonNullElse(execution.getJobParameters().getString("run"), "?");
    String outcome = outcome(execution, going);
    boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
    return new Entry(
        run,
        outcome,
        utc(execution.getStartTime()),
        outcome.equals("abandoned") || outcome.equals(RUNNING)
            ? null
            : seconds(execution.getStartTime(), execution.getEndTime()),
        exitCode(execution, outcome),
        completed ? result(execution.getExecutionContext()) : null,
        execution.getStepExecutions().stream().map(RunHistory::words).toList(),
        last && run.equals(published()));
  }

  /** Where nobody holds the lock, what is still said to be going on has no process any more. */
  private static String outcome(JobExecution execution, boolean going) {
    BatchStatus status = execution.getStatus();
    if (going && status.isRunning()) {
      return RUNNING;
    }
    boolean recovered =
        status == BatchStatus.FAILED
            && execution.getExitStatus().getExitCode().equals(ABANDONED.getExitCode());
    return recovered || status.isRunning() || status == BatchStatus.UNKNOWN
        ? "abandoned"
        : status.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Integer exitCode(JobExecution execution, String outcome) {
    ExecutionContext context = execution.getExecutionContext();
    return switch (outcome) {
      case "completed" -> context.containsKey(EXIT_CODE) ? context.getInt(EXIT_CODE) : null;
      case "abandoned", RUNNING -> null;
      default -> JobRunner.FAILED;
    };
  }

  /** Nothing, for a run of a Rollcall that did not have it remembered. */
  private static @Nullable Published result(ExecutionContext context) {
    if (!context.containsKey(VOTES)) {
      return null;
    }
    String version = context.getString(DATA_VERSION, "");
    return new Published(
        version.isEmpty() ? null : version,
        context.getLong(VOTES),
        context.getLong(ADDED),
        context.getLong(REMOVED));
  }

  private @Nullable String published() {
    try {
      return workspace.latest().toRealPath().getFileName().toString();
    } catch (IOException nothingYet) {
      return null;
    }
  }

  private static String words(StepExecution step) {
    String said = step.getExitStatus().getExitDescription().lines().findFirst().orElse("");
    String status = step.getStatus().isRunning() ? "abandoned" : step.getStatus().name();
    return String.format(
        Locale.ROOT,
        "%-10s %-10s read %,d, written %,d, refused %,d  %s",
        step.getStepName(),
        status.toLowerCase(Locale.ROOT),
        step.getReadCount(),
        step.getWriteCount(),
        step.getReadSkipCount(),
        said);
  }

  private static String utc(@Nullable LocalDateTime local) {
    return local == null
        ? "not started"
        : local
            .atZone(ZoneId.systemDefault())
            .toInstant()
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
  }

  private static @Nullable Double seconds(
      @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    return from == null || to == null ? null : Duration.between(from, to).toMillis() / 1000.0;
  }
}
