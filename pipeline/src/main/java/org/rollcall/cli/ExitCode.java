package org.rollcall.cli;

import org.rollcall.job.JobRunner;

/** What the shell learns of how a command ended; others depend on the numbers. */
final class ExitCode {

  /** Done. */
  static final int OK = JobRunner.DONE;

  /** Failed, and nothing was published. */
  static final int FAILED = JobRunner.FAILED;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** Published, but a notice or check at or above --fail-on was raised. */
  static final int RAISED = JobRunner.RAISED;

  /** Another run holds the lock. */
  static final int LOCKED = 4;

  private ExitCode() {}
}
