package org.rollcall.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The floor of the whole job: one DuckDB process that reads the same CSV, types it, counts how
 * often each two States voted, and voted alike, and writes the votes as Parquet and as CSV. It
 * resolves nothing, checks nothing and orders nothing.
 */
final class DuckDbFloor {

  private static final String READ =
      """
      CREATE TABLE vote AS FROM read_csv('FILE', header = true, types = {
        'undl_id': 'INTEGER', 'ms_code': 'VARCHAR', 'ms_name': 'VARCHAR', 'ms_vote': 'VARCHAR',
        'date': 'DATE', 'session': 'VARCHAR', 'resolution': 'VARCHAR', 'draft': 'VARCHAR',
        'committee_report': 'VARCHAR', 'meeting': 'VARCHAR', 'title': 'VARCHAR',
        'agenda_title': 'VARCHAR', 'subjects': 'VARCHAR', 'vote_note': 'VARCHAR',
        'total_yes': 'INTEGER', 'total_no': 'INTEGER', 'total_abstentions': 'INTEGER',
        'total_non_voting': 'INTEGER', 'total_ms': 'INTEGER', 'undl_link': 'VARCHAR'})
      """;

  private static final String PAIRS =
      """
      CREATE TABLE pair AS
      SELECT a.ms_name AS one, b.ms_name AS other, COUNT(*) AS votes,
             COUNT(*) FILTER (a.ms_vote = b.ms_vote) AS alike
      FROM vote AS a JOIN vote AS b ON a.undl_id = b.undl_id AND a.ms_name < b.ms_name
      GROUP BY a.ms_name, b.ms_name
      """;

  private DuckDbFloor() {}

  /**
   * Prints a line for each thing it did, with its seconds.
   *
   * @param arguments the CSV; the folder to write to
   */
  public static void main(String[] arguments) throws SQLException {
    Path folder = Path.of(arguments[1]);
    try (Connection duckDb = Sql.open();
        Statement statement = duckDb.createStatement()) {
      step(statement, "read", READ.replace("FILE", arguments[0]));
      step(statement, "pairs", PAIRS);
      step(
          statement,
          "parquet",
          "COPY vote TO '" + folder.resolve("votes.parquet") + "' (FORMAT parquet)");
      step(statement, "csv", "COPY vote TO '" + folder.resolve("votes.csv") + "' (FORMAT csv)");
    }
  }

  private static void step(Statement statement, String name, String sql) throws SQLException {
    long start = System.nanoTime();
    statement.execute(sql);
    System.out.printf(Locale.ROOT, "%s %.3f%n", name, (System.nanoTime() - start) / 1e9);
  }
}
