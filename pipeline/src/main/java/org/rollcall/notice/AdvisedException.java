package org.rollcall.notice;

import org.jspecify.annotations.Nullable;

/** Something failed for a reason that somebody can mend. */
public abstract class AdvisedException extends RuntimeException {

  private final String suggestion;

  /**
   * Says what failed.
   *
   * @param message what is wrong, for people
   * @param suggestion what they can do
   * @param cause null if nothing was thrown before
   */
  protected AdvisedException(String message, String suggestion, @Nullable Throwable cause) {
    super(message, cause);
    this.suggestion = suggestion;
  }

  /** What the one who reads of it can do. */
  public String suggestion() {
    return suggestion;
  }
}
