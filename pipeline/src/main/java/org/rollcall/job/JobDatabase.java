package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the job repository of one output folder is kept. */
sealed interface JobDatabase {

  /** The settings of Spring Boot that lead to it. */
  Map<String, Object> settings();

  /** Under which name the folder's runs stand there. */
  String jobName();

  /** What went wrong with it, and what to do. */
  JobFailure unusable(String what, Exception cause);

  /**
   * Puts a damaged one aside, so that the run can go on with an empty one: the history of runs must
   * not keep the data from being published.
   *
   * @param why it could not be opened
   * @return where it is now; empty if it was left alone, since something else is wrong
   * @throws IOException if it cannot be moved
   */
  Optional<Path> setAside(Throwable why) throws IOException;

  /** The one that a run on this folder uses. */
  static JobDatabase of(Workspace workspace, @Nullable SharedJobs shared) {
    return shared == null
        ? new OfFolder(workspace)
        : new Shared(shared, SharedLock.outputId(workspace));
  }

  /** A file of H2 beside the output. */
  record OfFolder(Workspace workspace) implements JobDatabase {

    /** H2's codes for a file that is corrupted, and for an error within itself. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 50000);

    @Override
    public Map<String, Object> settings() {
      // WRITE_DELAY: what a step said is on disk before the next begins
      return Map.of(
          "spring.datasource.url",
          "jdbc:h2:file:" + workspace.jobs().toAbsolutePath() + ";WRITE_DELAY=0",
          "spring.datasource.username",
          "sa");
    }

    @Override
    public String jobName() {
      return RollcallJob.NAME;
    }

    @Override
    public JobFailure unusable(String what, Exception cause) {
      if (FailedRun.diskIsFull(cause)) {
        return new FailedRun(workspace).of(cause);
      }
      return new JobFailure(
          "The job repository " + workspace.jobs() + ".mv.db cannot be opened: " + what,
          "Move that file away and run again; only the history of runs is lost with it",
          cause);
    }

    @Override
    public Optional<Path> setAside(Throwable why) throws IOException {
      boolean damaged = false;
      for (@Nullable Throwable each = why; each != null; each = each.getCause()) {
        damaged |= each instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode());
      }
      if (!damaged) {
        return Optional.empty();
      }
      Path file = workspace.jobs().resolveSibling("jobs.mv.db");
      Path aside = workspace.jobs().resolveSibling("jobs.damaged.mv.db");
      return Optional.of(Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING));
    }
  }

  /**
   * A database that several hosts share, and other output folders.
   *
   * @param output the folder's own id
   */
  record Shared(SharedJobs jobs, UUID output) implements JobDatabase {

    @Override
    public Map<String, Object> settings() {
      return Map.of(
          "spring.datasource.url",
          jobs.connectionUrl(),
          "spring.datasource.username",
          jobs.user(),
          "spring.datasource.password",
          jobs.password(),
          "spring.datasource.hikari.maximum-pool-size",
          "2");
    }

    @Override
    public String jobName() {
      return RollcallJob.NAME + " " + output;
    }

    @Override
    public JobFailure unusable(String what, Exception cause) {
      return jobs.unusable(what);
    }

    /** Its administrator's. */
    @Override
    public Optional<Path> setAside(Throwable why) {
      return Optional.empty();
    }
  }
}
