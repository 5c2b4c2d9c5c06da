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

  /** Begins a row. */
  public Appender begin() {
    return set(rows::beginRow);
  }

  /** The row's next value, a text. */
  public Appender add(@Nullable String text) {
    return text == null ? set(rows::appendNull) : set(() -> rows.append(text));
  }

  /** The row's next value, a whole number. */
  public Appender add(int number) {
    return set(() -> rows.append(number));
  }

  /** The row's next value, a whole number or none. */
  public Appender add(@Nullable Integer number) {
    return number == null ? set(rows::appendNull) : add(number.intValue());
  }

  /** The row's next value, true or false. */
  public Appender add(boolean value) {
    return set(() -> rows.append(value));
  }

  /** Ends a row. */
  public void end() {
    set(rows::endRow);
    count++;
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
      throw new WarehouseException("Table " + table, e);
    }
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
