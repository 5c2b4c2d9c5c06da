package org.rollcall.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The floor of the matrix of all pairs of States: one plain self-join of the published votes of one
 * body, by number, that counts how often each two States met in a roll call and voted alike. The
 * votes are put into a table of numbers first, which is not counted.
 */
final class PairsFloor {

  private static final String NUMBERS =
      """
      CREATE TEMP TABLE ballot AS
      SELECT DENSE_RANK() OVER (ORDER BY decision_id)::INTEGER AS decision,
             DENSE_RANK() OVER (ORDER BY country_code)::INTEGER AS country,
             CASE vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 2 WHEN 'no' THEN 3 ELSE 4 END AS vote
      FROM published.votes WHERE body = 'GA' AND vote IN ('yes', 'abstain', 'no', 'absent')
      """;

  private static final String PAIRS =
      """
      CREATE TEMP TABLE pair AS
      SELECT a.country AS one, b.country AS other, COUNT(*) AS met,
             COUNT(*) FILTER (a.vote = b.vote) AS alike
      FROM ballot AS a JOIN ballot AS b ON a.decision = b.decision AND a.country < b.country
      GROUP BY a.country, b.country
      """;

  private PairsFloor() {}

  /**
   * Prints {@code pairs SECONDS}.
   *
   * @param arguments a published rollcall.duckdb
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection duckDb = Sql.open();
        Statement statement = duckDb.createStatement()) {
      statement.execute("ATTACH '" + arguments[0] + "' AS published (READ_ONLY)");
      statement.execute(NUMBERS);
      long start = System.nanoTime();
      statement.execute(PAIRS);
      System.out.printf(Locale.ROOT, "pairs %.3f%n", (System.nanoTime() - start) / 1e9);
    }
  }
}
