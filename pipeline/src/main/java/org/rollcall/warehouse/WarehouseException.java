package org.rollcall.warehouse;

import java.sql.SQLException;

/** The engine refused, or what it made is not right. The message names the file or table. */
public class WarehouseException extends RuntimeException {

  public WarehouseException(String what, SQLException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }

  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }

  public WarehouseException(String message) {
    super(message);
  }
}
