package org.rollcall.job;

/**
 * What a run keeps an eye on while it works.
 *
 * @param progress where it says how far it is
 * @param stop whether it has been asked to stop
 * @param stillAlone throws a {@link JobFailure} if somebody else may be running by now
 */
record RunGuards(Progress progress, StopRequest stop, Runnable stillAlone) {

  /** Of a run that nobody stops and that holds its lock for sure. */
  static RunGuards of(Progress progress) {
    return new RunGuards(progress, new StopRequest(), () -> {});
  }
}
