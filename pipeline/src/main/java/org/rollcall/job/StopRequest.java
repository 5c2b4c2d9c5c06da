package org.rollcall.job;

/**
 * Whether the run has been asked to stop. It does so where it can go on later: between two files,
 * two checks, two reports, two steps.
 */
public final class StopRequest {

  private volatile boolean asked;

  /** The run is to stop; from any thread. */
  public void ask() {
    asked = true;
  }

  boolean isAsked() {
    return asked;
  }

  /**
   * To be called where a run may stop.
   *
   * @throws Stopped if it has been asked to
   */
  void heed() {
    if (asked) {
      throw new Stopped();
    }
  }

  /** The run stops here, since it was asked to. */
  static final class Stopped extends RuntimeException {
    Stopped() {
      super("The run was asked to stop");
    }
  }
}
