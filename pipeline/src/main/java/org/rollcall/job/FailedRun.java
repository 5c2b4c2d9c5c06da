package org.rollcall.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.ClusterException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Why an execution of the job did not complete, in words, and what to do about it. */
final class FailedRun {

  private static final String NO_SPACE = "No space left on device";

  private final Workspace workspace;

  FailedRun(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Lets a completed execution pass.
   *
   * @throws JobFailure for any other
   */
  void requireCompleted(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return;
    }
    if (execution.getStatus() == BatchStatus.STOPPED) {
      throw stopped(execution);
    }
    List<Throwable> causes = execution.getAllFailureExceptions();
    @Nullable Throwable cause = causes.isEmpty() ? null : causes.get(causes.size() - 1);
    for (Throwable each : causes) {
      if (each instanceof JobFailure failure) {
        throw failure;
      }
      if (each instanceof ClusterException cluster) {
        throw of(cluster);
      }
    }
    throw of(cause == null ? new IllegalStateException(execution.toString()) : cause);
  }

  /** What ended the run. */
  JobFailure of(Throwable cause) {
    if (cause instanceof ClusterException cluster) {
      return new JobFailure(cluster);
    }
    return new JobFailure("The run failed: " + reason(cause), advice(cause), cause);
  }

  /** Who writes to a full disk hides what the system said behind words of its own. */
  private String reason(Throwable cause) {
    return diskIsFull(cause) && !firstLine(cause).contains(NO_SPACE)
        ? "the disk of " + workspace.output() + " is full (" + NO_SPACE + ")"
        : firstLine(cause);
  }

  private static JobFailure stopped(JobExecution execution) {
    String step =
        execution.getStepExecutions().stream()
            .filter(each -> each.getStatus() == BatchStatus.STOPPED)
            .map(each -> " in the step " + each.getStepName())
            .findFirst()
            .orElse("");
    return new JobFailure(
        "The run was stopped" + step + ", as it was asked to; nothing was published",
        "Run it again: it goes on there if the files are still the same");
  }

  private String advice(@Nullable Throwable cause) {
    if (memoryIsShort(cause)) {
      return "Run it again with more memory, such as --memory 4GB, or with --threads 1: it goes on at"
          + " the step that failed";
    }
    if (diskIsFull(cause)) {
      return "Free some space on the disk of "
          + workspace.output()
          + ", then run it again: it goes on at the step that failed";
    }
    return "Run it again; it goes on at the step that failed. If it fails again, please report it";
  }

  /** DuckDB and H2 pass on what the operating system said, as a text. */
  static boolean diskIsFull(@Nullable Throwable cause) {
    return anyMessage(cause, NO_SPACE);
  }

  private static boolean memoryIsShort(@Nullable Throwable cause) {
    return cause instanceof OutOfMemoryError
        || anyMessage(cause, "Out of Memory Error")
        || anyMessage(cause, "failed to pin block");
  }

  private static boolean anyMessage(@Nullable Throwable cause, String text) {
    for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
      if (String.valueOf(each.getMessage()).contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** DuckDB's advice below its first line is for those who write SQL. */
  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
