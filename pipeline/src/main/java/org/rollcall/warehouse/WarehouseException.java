package org.rollcall.warehouse;

import java.sql.SQLException;

/** DuckDB refused. The message names the file or table it was about. */
public class WarehouseException extends RuntimeException {

  public WarehouseException(String what, SQLException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
