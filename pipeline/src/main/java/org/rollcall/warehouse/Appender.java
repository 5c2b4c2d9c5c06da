package org.rollcall.warehouse;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to one table, in bulk: {@link #row} for a few, {@link #begin}, {@link #add} and {@link
 * #end} for many, without an object per value.
 */
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
    begin();
    for (Object value : values) {
      append(value);
    }
    end();
  }

  private void append(@Nullable Object value) {
    if (value == null || value instanceof String) {
      add((String) value);
    } else if (value instanceof Long number) {
      set(() -> rows.append(number.longValue()));
    } else if (value instanceof Integer number) {
      add(number.intValue());
    } else if (value instanceof Boolean bool) {
      add(bool.booleanValue());
    } else if (value instanceof LocalDate date) {
      set(() -> rows.append(date));
    } else {
      throw new IllegalArgumentException("Cannot append " + value.getClass());
    }
  }

  // No lambda for each value: a million rows are ten million of them, which no compiler is given
  // the
  // time to do away with.

  /** Begins a row. */
  public Appender begin() {
    try {
      rows.beginRow();
    } catch (SQLException e) {
      throw failed(e);
    }
    return this;
  }

  /** The row's next value, a text. */
  public Appender add(@Nullable String text) {
    try {
      if (text == null) {
        rows.appendNull();
      } else {
        rows.append(text);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    return this;
  }

  /** The row's next value, a whole number. */
  public Appender add(int number) {
    try {
      rows.append(number);
    } catch (SQLException e) {
      throw failed(e);
    }
    return this;
  }

  /** The row's next value, a whole number or none. */
  public Appender add(@Nullable Integer number) {
    return number == null ? add((String) null) : add(number.intValue());
  }

  /** The row's next value, true or false. */
  public Appender add(boolean value) {
    try {
      rows.append(value);
    } catch (SQLException e) {
      throw failed(e);
    }
    return this;
  }

  /** Ends a row. */
  public void end() {
    try {
      rows.endRow();
      count++;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @FunctionalInterface
  private interface Call {
    void run() throws SQLException;
  }

  private Appender set(Call call) {
    try {
      call.run();
      return this;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(SQLException e) {
    return OutOfResourcesException.or("Table " + table, e);
  }

  /** How many rows it was given. */
  public long count() {
    return count;
  }

  @Override
  public void close() {
    set(rows::close);
  }
}
