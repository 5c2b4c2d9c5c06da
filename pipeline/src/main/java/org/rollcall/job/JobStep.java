package org.rollcall.job;

/** One step of the job. It may be run again after a failure, and then starts over. */
interface JobStep {

  /** One word, as the operator and the job repository see it. */
  String name();

  /**
   * Does it.
   *
   * @throws JobFailure if the run cannot go on and the operator can mend it
   */
  Done run(RunContext run);

  /**
   * What a step did.
   *
   * @param read items taken in
   * @param written items passed on
   * @param refused items that were not, each with a notice
   * @param words the same for people
   */
  record Done(long read, long written, long refused, String words) {}
}
