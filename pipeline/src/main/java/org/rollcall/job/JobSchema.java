package org.rollcall.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSourceScriptDatabaseInitializer;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The tables of the job repository: made where there are none, upgraded where they are those of
 * Spring Batch 5, and left alone where they are ours. In PostgreSQL all or nothing of it is done,
 * and by one host at a time; in H2, which cannot do that, what a killed process left half made is
 * made anew (nothing was in it yet).
 */
final class JobSchema extends BatchDataSourceScriptDatabaseInitializer {

  private static final String SCRIPTS = "org/springframework/batch/core/";
  private static final String TABLE = "batch_job_instance";
  private static final String LAST_MADE = "batch_job_instance_seq";
  private static final String OF_BATCH_5 = "batch_job_seq";

  /** Any number that all hosts agree on. */
  private static final long ONE_AT_A_TIME = 0x526f6c6c63616c6cL;

  private final DataSource database;

  JobSchema(DataSource database, BatchJdbcProperties properties) {
    super(database, properties);
    this.database = database;
  }

  @Override
  public boolean initializeDatabase() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean changed =
          connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
              ? shared(connection)
              : ofFolder(connection);
      connection.commit();
      return changed;
    } catch (SQLException e) {
      throw new UnusableSchemaException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }
  }

  /** The tables are not there, and cannot be made. */
  static final class UnusableSchemaException extends RuntimeException {
    UnusableSchemaException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static boolean ofFolder(Connection connection) throws SQLException {
    if (things(connection).contains(LAST_MADE)) {
      return false;
    }
    run(connection, "schema-drop-h2.sql");
    run(connection, "schema-h2.sql");
    return true;
  }

  private static boolean shared(Connection connection) throws SQLException {
    if (things(connection).contains(LAST_MADE)) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
      if (things(connection).contains(LAST_MADE)) {
        return false; // by another host, while we waited
      }
      if (!things(connection).contains(TABLE)) {
        if (schemaIsMissing(connection)) {
          statement.execute("CREATE SCHEMA " + SharedJobs.SCHEMA);
        }
        run(connection, "schema-postgresql.sql");
        return true;
      }
    }
    if (!things(connection).contains(OF_BATCH_5)) {
      throw new SQLException(
          "its tables BATCH_… are neither those of Spring Batch 6 nor of 5; give Rollcall a schema"
              + " of its own, with ?currentSchema=NAME in the address");
    }
    run(connection, "migration/6.0/migration-postgresql.sql");
    return true;
  }

  /** None of those of the search path is there. */
  private static boolean schemaIsMissing(Connection connection) throws SQLException {
    return connection.getSchema() == null;
  }

  /** Names of the schema's tables and sequences, in small letters. */
  private static Set<String> things(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    String sql =
        "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
            + " UNION ALL SELECT sequence_name FROM information_schema.sequences"
            + " WHERE sequence_schema = CURRENT_SCHEMA";
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static void run(Connection connection, String script) {
    ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS + script));
  }
}
