package org.rollcall.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB by itself, without anything of Rollcall's. */
final class Sql {

  private Sql() {}

  /** A database in memory. */
  static Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:");
  }

  /** Runs statements in a database that is forgotten after them. */
  static void execute(String... statements) throws SQLException {
    try (Connection duckDb = open();
        Statement statement = duckDb.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
