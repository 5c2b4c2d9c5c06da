package org.rollcall.cluster;

/** The cluster, or the store it publishes to, cannot do its part; the operator can mend it. */
public final class ClusterException extends RuntimeException {

  private final String suggestion;

  public ClusterException(String message, String suggestion) {
    super(message);
    this.suggestion = suggestion;
  }

  public ClusterException(String message, String suggestion, Throwable cause) {
    super(message, cause);
    this.suggestion = suggestion;
  }

  /** What the operator can do. */
  public String suggestion() {
    return suggestion;
  }
}
