package org.rollcall.job;

/** The run cannot go on, for a reason that the operator can mend. Nothing was published. */
public class JobFailure extends RuntimeException {

  private final String suggestion;

  public JobFailure(String message, String suggestion) {
    super(message);
    this.suggestion = suggestion;
  }

  public JobFailure(String message, String suggestion, Throwable cause) {
    super(message, cause);
    this.suggestion = suggestion;
  }

  /** What the operator can do. */
  public String suggestion() {
    return suggestion;
  }
}
