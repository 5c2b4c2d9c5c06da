package org.rollcall.warehouse;

import java.sql.SQLException;
import java.util.List;

/**
 * DuckDB could not go on for want of memory or of room on the disk, or since the disk fails: it
 * says nothing of the data or the query, which may do well next time. It is no {@link
 * WarehouseException}, so that nobody takes it for a fault of a file, a check or a report.
 */
public final class OutOfResourcesException extends RuntimeException {

  private static final List<String> SIGNS =
      List.of(
          "Out of Memory Error",
          "failed to pin block",
          "No space left on device",
          "Disk quota exceeded",
          "Input/output error",
          "Could not write file",
          "Could not fsync file",
          "database has been invalidated");

  private OutOfResourcesException(String what, SQLException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }

  /** What failed, as the exception that it is. */
  static RuntimeException or(String what, SQLException cause) {
    return meant(cause)
        ? new OutOfResourcesException(what, cause)
        : new WarehouseException(what, cause);
  }

  private static boolean meant(SQLException e) {
    return SIGNS.stream().anyMatch(String.valueOf(e.getMessage())::contains);
  }
}
