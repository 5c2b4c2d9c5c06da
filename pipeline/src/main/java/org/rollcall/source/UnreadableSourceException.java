package org.rollcall.source;

import org.rollcall.notice.AdvisedException;

/** Nothing of a file can be used. The message says what is wrong and what to do. */
public class UnreadableSourceException extends AdvisedException {

  public UnreadableSourceException(String message, String suggestion) {
    super(message, suggestion, null);
  }

  public UnreadableSourceException(String message, String suggestion, Throwable cause) {
    super(message, suggestion, cause);
  }
}
