package org.rollcall.job;

import org.rollcall.notice.AdvisedException;

/** The run cannot go on, for a reason that the operator can mend. Nothing was published. */
public class JobFailure extends AdvisedException {

  public JobFailure(String message, String suggestion) {
    super(message, suggestion, null);
  }

  public JobFailure(String message, String suggestion, Throwable cause) {
    super(message, suggestion, cause);
  }

  /** The same, as a failure of the run. */
  JobFailure(AdvisedException cause) {
    super(String.valueOf(cause.getMessage()), cause.suggestion(), cause);
  }
}
