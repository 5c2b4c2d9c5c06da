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

    /** Its code for a file that cannot be read as far as it should go, or not at all. */
    private static final Set<Integer> UNREADABLE = Set.of(90028);

    /** Bytes of its file with nothing in it. */
    private static final long LEAST = 3 * 4096;

    @Override
    public Map<String, Object> settings() {
      // WRITE_DELAY: what a step said is on disk before the next begins.
      // DB_CLOSE_ON_EXIT: a run that a signal asks to stop must be able to say that it did.
      return Map.of(
          "spring.datasource.url",
          "jdbc:h2:file:"
              + workspace.jobs().toAbsolutePath()
              + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
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
      Path file = workspace.jobs().resolveSibling("jobs.mv.db");
      boolean damaged =
          says(why, DAMAGED)
              || (says(why, UNREADABLE) && Files.isRegularFile(file) && Files.size(file) < LEAST);
      return damaged
          ? Optional.of(
              Files.move(
                  file,
                  file.resolveSibling("jobs.damaged.mv.db"),
                  StandardCopyOption.REPLACE_EXISTING))
          : Optional.empty();
    }

    private static boolean says(Throwable why, Set<Integer> codes) {
      for (@Nullable Throwable each = why; each != null; each = each.getCause()) {
        if (each instanceof SQLException sql && codes.contains(sql.getErrorCode())) {
          return true;
        }
      }
      return false;
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
