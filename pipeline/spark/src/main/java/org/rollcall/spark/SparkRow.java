package org.rollcall.spark;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.rollcall.warehouse.ResultRow;

/** A row that Spark has returned. */
@SuppressWarnings("NullAway") // null where the value is
record SparkRow(Row row) implements ResultRow {

  @Override
  public String getString(int column) {
    Object value = row.get(column - 1);
    return value == null ? null : value.toString();
  }

  @Override
  public String getString(String column) {
    return getString(row.fieldIndex(column) + 1);
  }

  @Override
  public int getInt(int column) {
    return (int) getLong(column);
  }

  @Override
  public long getLong(int column) {
    return row.get(column - 1) instanceof Number number ? number.longValue() : 0;
  }

  @Override
  public double getDouble(int column) {
    return row.get(column - 1) instanceof Number number ? number.doubleValue() : 0;
  }

  @Override
  public boolean getBoolean(int column) {
    return row.get(column - 1) instanceof Boolean bool && bool;
  }

  @Override
  public boolean getBoolean(String column) {
    return getBoolean(row.fieldIndex(column) + 1);
  }

  @Override
  public LocalDate getDate(int column) {
    Object value = row.get(column - 1);
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
