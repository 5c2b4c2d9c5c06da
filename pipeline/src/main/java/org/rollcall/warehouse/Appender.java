package org.rollcall.warehouse;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Adds rows to one table, in bulk. */
public final class Appender implements AutoCloseable {

  private final String table;
  private final DuckDBAppender rows;
  private long count;

  Appender(String table, DuckDBAppender rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * One row, in the order of the table's columns: texts, whole numbers, booleans, dates, nulls.
   *
   * @throws IllegalArgumentException for any other type
   */
  public void row(@Nullable Object... values) {
    try {
      rows.beginRow();
      for (Object value : values) {
        append(value);
      }
      rows.endRow();
      count++;
    } catch (SQLException e) {
      throw new WarehouseException("Table " + table, e);
    }
  }

  private void append(@Nullable Object value) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else if (value instanceof String text) {
      rows.append(text);
    } else if (value instanceof Long number) {
      rows.append(number.longValue());
    } else if (value instanceof Integer number) {
      rows.append(number.intValue());
    } else if (value instanceof Boolean bool) {
      rows.append(bool.booleanValue());
    } else if (value instanceof LocalDate date) {
      rows.append(date);
    } else {
      throw new IllegalArgumentException("Cannot append " + value.getClass());
    }
  }

  /** How many rows it was given. */
  public long count() {
    return count;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (SQLException e) {
      throw new WarehouseException("Table " + table, e);
    }
  }
}
