package org.rollcall.job;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;

/** The last runs, as the job repository remembers them. */
public final class RunHistory {

  /**
   * One execution of the job.
   *
   * @param run the run's id; a run that was restarted has several executions
   * @param outcome completed, failed, stopped, abandoned
   * @param started in UTC
   * @param seconds how long it took
   * @param steps what each step did, in words
   * @param published whether it is what {@code latest} points to
   */
  public record Entry(
      String run,
      String outcome,
      String started,
      double seconds,
      List<String> steps,
      boolean published) {}

  private final Workspace workspace;

  public RunHistory(Path output) {
    this.workspace = new Workspace(output.toAbsolutePath().normalize());
  }

  /**
   * The last executions, latest first.
   *
   * @throws RunLock.Held while a run is going on: it alone may use the repository's file
   */
  public List<Entry> last(int count) {
    if (!Files.exists(workspace.jobs().resolveSibling("jobs.mv.db"))) {
      return List.of();
    }
    return RunLock.holding(workspace, () -> read(count));
  }

  private List<Entry> read(int count) {
    try (ConfigurableApplicationContext spring = JobRepositoryConfiguration.start(workspace)) {
      JobRepository repository = spring.getBean(JobRepository.class);
      List<Entry> entries = new ArrayList<>();
      for (JobInstance instance : repository.getJobInstances(RollcallJob.NAME, 0, count)) {
        repository.getJobExecutions(instance).forEach(each -> entries.add(entry(each)));
      }
      return entries.stream().limit(count).toList();
    }
  }

  private Entry entry(JobExecution execution) {
    String run = Objects.requireNonNullElse(execution.getJobParameters().getString("run"), "?");
    return new Entry(
        run,
        execution.getStatus().name().toLowerCase(Locale.ROOT),
        utc(execution.getStartTime()),
        seconds(execution.getStartTime(), execution.getEndTime()),
        execution.getStepExecutions().stream().map(RunHistory::words).toList(),
        run.equals(published()));
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
    return String.format(
        Locale.ROOT,
        "%-10s %-10s read %,d, written %,d, refused %,d  %s",
        step.getStepName(),
        step.getStatus().name().toLowerCase(Locale.ROOT),
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

  private static double seconds(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    return from == null || to == null ? 0 : Duration.between(from, to).toMillis() / 1000.0;
  }
}
