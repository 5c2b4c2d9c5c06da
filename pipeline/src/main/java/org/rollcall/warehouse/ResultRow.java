package org.rollcall.warehouse;

import java.time.LocalDate;

/** One row of a result; columns are numbered from 1. Valid until the next row is asked for. */
public interface ResultRow {

  /** A value as text; null where it is null. */
  @SuppressWarnings("NullAway") // null where the value is, as callers know by the query
  String getString(int column);

  /** The same, by the column's name. */
  @SuppressWarnings("NullAway")
  String getString(String column);

  /** A whole number; 0 where it is null. */
  int getInt(int column);

  /** A whole number; 0 where it is null. */
  long getLong(int column);

  /** A number; 0 where it is null. */
  double getDouble(int column);

  /** True or false; false where it is null. */
  boolean getBoolean(int column);

  /** The same, by the column's name. */
  boolean getBoolean(String column);

  /** A day; null where it is null. */
  @SuppressWarnings("NullAway")
  LocalDate getDate(int column);
}
