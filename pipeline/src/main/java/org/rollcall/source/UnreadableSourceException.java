package org.rollcall.source;

/** Nothing of a file can be used. The message says what is wrong and what to do. */
public class UnreadableSourceException extends RuntimeException {

  private final String suggestion;

  public UnreadableSourceException(String message, String suggestion) {
    super(message);
    this.suggestion = suggestion;
  }

  public UnreadableSourceException(String message, String suggestion, Throwable cause) {
    super(message, cause);
    this.suggestion = suggestion;
  }

  /** What the owner of the file can do. */
  public String suggestion() {
    return suggestion;
  }
}
