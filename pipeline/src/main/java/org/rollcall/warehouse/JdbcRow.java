package org.rollcall.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The row at which a JDBC result stands. */
@SuppressWarnings("NullAway") // null where the value is
record JdbcRow(ResultSet result) implements ResultRow {

  @Override
  public String getString(int column) {
    try {
      return result.getString(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public String getString(String column) {
    try {
      return result.getString(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public int getInt(int column) {
    try {
      return result.getInt(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean getBoolean(String column) {
    try {
      return result.getBoolean(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public long getLong(int column) {
    try {
      return result.getLong(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public double getDouble(int column) {
    try {
      return result.getDouble(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean getBoolean(int column) {
    try {
      return result.getBoolean(column);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public LocalDate getDate(int column) {
    try {
      return result.getObject(column, LocalDate.class);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(SQLException e) {
    return OutOfResourcesException.or("A value of a result", e);
  }
}
