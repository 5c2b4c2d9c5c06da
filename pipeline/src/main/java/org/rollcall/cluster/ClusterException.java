package org.rollcall.cluster;

import org.rollcall.notice.AdvisedException;

/** The cluster, or the store it publishes to, cannot do its part; the operator can mend it. */
public final class ClusterException extends AdvisedException {

  public ClusterException(String message, String suggestion) {
    super(message, suggestion, null);
  }

  public ClusterException(String message, String suggestion, Throwable cause) {
    super(message, suggestion, cause);
  }
}
