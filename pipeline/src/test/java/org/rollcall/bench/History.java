package org.rollcall.bench;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.Body;
import org.rollcall.decision.Symbol;
import org.rollcall.reference.CountryReference;

/**
 * The votes of the R package unvotes as lines of a UN Digital Library export, in DuckDB: a name of
 * the day, a code and a whole date for each.
 *
 * <p>Names are resolved once for each day. Before 1997 the data are true to the month only; what
 * day is written says {@link MonthDays}.
 */
final class History implements AutoCloseable {

  /**
   * Ids have seven digits, as the Library's of today: a 4, two digits for the copy and four for the
   * roll call.
   */
  private static final int FIRST_ID = 4_000_000;

  private static final int IDS = 10_000;

  private static final String ROLL_CALLS =
      """
      CREATE TABLE roll_call AS
      SELECT CAST(r.rcid AS INTEGER) AS rcid, r.date AS day, YEAR(r.date) < 1997 AS month_only,
             r.session, r.unres, r.descr, r.short, i.issues, t.yes, t.no, t.abstain
      FROM read_csv('DATA/unvotes_roll_calls.csv') AS r
      JOIN (SELECT rcid, COUNT(*) FILTER (vote = 'yes') AS yes, COUNT(*) FILTER (vote = 'no') AS no,
                   COUNT(*) FILTER (vote = 'abstain') AS abstain
            FROM 'DATA/unvotes_1946_2019.parquet' GROUP BY rcid) AS t ON t.rcid = r.rcid
      LEFT JOIN (SELECT rcid, STRING_AGG(issue, ' -- ' ORDER BY issue) AS issues
                 FROM read_csv('DATA/unvotes_roll_call_issues.csv') GROUP BY rcid) AS i
        ON i.rcid = r.rcid
      """;

  private static final String VOTES =
      "CREATE TABLE vote AS SELECT rcid, country, UPPER(vote[1]) AS vote FROM"
          + " 'DATA/unvotes_1946_2019.parquet'";

  /** In the order that the files have: by roll call and State. */
  private static final String LINES =
      """
      CREATE VIEW line AS
      SELECT FIRST + r.rcid AS undl_id, s.code AS ms_code, s.name AS ms_name, v.vote AS ms_vote,
             r.day AS date, r.session, y.symbol AS resolution, NULL AS draft,
             NULL AS committee_report, NULL AS meeting, r.descr AS title, r.short AS agenda_title,
             r.issues AS subjects, NULL AS vote_note, r.yes AS total_yes, r.no AS total_no,
             r.abstain AS total_abstentions, NULL AS total_non_voting, NULL AS total_ms,
             'https://digitallibrary.un.org/record/' || (FIRST + r.rcid) AS undl_link
      FROM vote AS v
      JOIN roll_call AS r ON r.rcid = v.rcid
      JOIN state AS s ON s.country = v.country AND s.day = r.day
      LEFT JOIN symbol AS y ON y.unres = r.unres
      ORDER BY v.rcid, v.country
      """;

  private final CountryResolver countries = CountryReference.resolver();
  private final DuckDBConnection duckDb;

  private History(DuckDBConnection duckDb) {
    this.duckDb = duckDb;
  }

  /**
   * Reads the data sets.
   *
   * @throws IllegalStateException if a vote would get lost on the way
   */
  static History of(Path data) throws SQLException {
    History history = new History(Sql.open().unwrap(DuckDBConnection.class));
    history.execute(ROLL_CALLS.replace("DATA", data.toString()));
    history.execute(VOTES.replace("DATA", data.toString()));
    history.days();
    history.states();
    history.symbols();
    history.execute(LINES.replace("FIRST", String.valueOf(FIRST_ID)));
    history.requireWhole();
    return history;
  }

  private void days() throws SQLException {
    MonthDays days = new MonthDays(countries);
    try (Statement statement = duckDb.createStatement();
        ResultSet call =
            statement.executeQuery(
                "SELECT r.rcid, r.day, LIST(v.country) FROM roll_call AS r JOIN vote AS v ON"
                    + " v.rcid = r.rcid WHERE r.month_only GROUP BY r.rcid, r.day");
        PreparedStatement update =
            duckDb.prepareStatement("UPDATE roll_call SET day = ? WHERE rcid = ?")) {
      while (call.next()) {
        List<String> voters = new ArrayList<>();
        for (Object voter : (Object[]) call.getArray(3).getArray()) {
          voters.add(String.valueOf(voter));
        }
        LocalDate day = days.dayFor(voters, call.getObject(2, LocalDate.class));
        update.setDate(1, Date.valueOf(day));
        update.setInt(2, call.getInt(1));
        update.executeUpdate();
      }
    }
  }

  private void states() throws SQLException {
    execute("CREATE TABLE state (country VARCHAR, day DATE, code VARCHAR, name VARCHAR)");
    try (Statement statement = duckDb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT v.country, r.day FROM vote AS v JOIN roll_call AS r ON"
                    + " r.rcid = v.rcid");
        DuckDBAppender states = appender("state")) {
      while (row.next()) {
        String country = row.getString(1);
        LocalDate day = row.getObject(2, LocalDate.class);
        states.beginRow().append(country).append(day);
        if (countries.resolve(country, day) instanceof CountryResolution.Matched m) {
          states.append(m.code()).append(m.nameThen().toUpperCase(Locale.ROOT));
        } else {
          states.appendNull().append(country.toUpperCase(Locale.ROOT));
        }
        states.endRow();
      }
    }
  }

  private void symbols() throws SQLException {
    execute("CREATE TABLE symbol (unres VARCHAR, symbol VARCHAR)");
    try (Statement statement = duckDb.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT DISTINCT unres FROM roll_call WHERE unres IS NOT NULL");
        DuckDBAppender symbols = appender("symbol")) {
      while (row.next()) {
        String unres = row.getString(1);
        String symbol = Symbol.parse(unres, Body.GA).map(Symbol::text).orElse("");
        symbols.beginRow().append(unres).append(symbol).endRow();
      }
    }
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return duckDb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  private void requireWhole() throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT COUNT(*) FROM vote), (SELECT COUNT(*) FROM line),"
                    + " (SELECT MAX(rcid) FROM roll_call)")) {
      row.next();
      if (row.getLong(1) != row.getLong(2) || row.getInt(3) >= IDS) {
        throw new IllegalStateException(
            "%,d votes became %,d lines; the greatest rcid is %d"
                .formatted(row.getLong(1), row.getLong(2), row.getInt(3)));
      }
    }
  }

  /** The lines as the Library exports them. */
  void writeCsv(Path file) throws SQLException {
    execute("COPY (FROM line) TO '" + file + "' (FORMAT csv, HEADER)");
  }

  /** Takes one line. */
  @FunctionalInterface
  interface LineConsumer {
    void accept(ResultSet line) throws SQLException;
  }

  /** Hands on each line, with the columns asked for. */
  void forEachLine(List<String> columns, LineConsumer consumer) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet line =
            statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM line")) {
      while (line.next()) {
        consumer.accept(line);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    duckDb.close();
  }
}
