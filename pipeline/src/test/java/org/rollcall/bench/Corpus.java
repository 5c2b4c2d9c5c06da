package org.rollcall.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.Body;
import org.rollcall.decision.Symbol;
import org.rollcall.reference.CountryReference;

/**
 * Makes the large files that speed is measured on, from the public data sets beside the repository:
 * the history of the General Assembly's votes in the shape of a UN Digital Library export, once or
 * several times over with shifted numbers, and Voeten's votes as CSV. Nothing of it is published.
 */
public final class Corpus {

  private static final int SHIFT = 100_000;
  private static final int FIRST_ID = 4_000_000;

  private static final String HEADER =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,"
          + "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,"
          + "total_ms,undl_link";

  /**
   * Before 1997 the data are true to the month only; its last day is written, by which all who
   * voted in it were members.
   */
  private static final String VOTES =
      """
      SELECT v.rcid, v.country, CASE v.vote WHEN 'yes' THEN 'Y' WHEN 'no' THEN 'N' ELSE 'A' END,
             CASE WHEN YEAR(r.date) < 1997 THEN LAST_DAY(r.date) ELSE r.date END AS day,
             DATE_TRUNC('month', r.date)::DATE AS first_day,
             r.session, r.unres, r.descr, r.short, i.issues, t.yes, t.no, t.abstain
      FROM read_parquet('DATA/unvotes_1946_2019.parquet') AS v
      JOIN read_csv('DATA/unvotes_roll_calls.csv', all_varchar = false) AS r ON r.rcid = v.rcid
      JOIN (SELECT rcid, COUNT(*) FILTER (vote = 'yes') AS yes, COUNT(*) FILTER (vote = 'no') AS no,
                   COUNT(*) FILTER (vote = 'abstain') AS abstain
            FROM read_parquet('DATA/unvotes_1946_2019.parquet') GROUP BY rcid) AS t ON t.rcid = v.rcid
      LEFT JOIN (SELECT rcid, STRING_AGG(issue, ' -- ' ORDER BY issue) AS issues
                 FROM read_csv('DATA/unvotes_roll_call_issues.csv') GROUP BY rcid) AS i
        ON i.rcid = v.rcid
      ORDER BY v.rcid, v.country
      """;

  private record State(String code, String name) {}

  private final CountryResolver countries = CountryReference.resolver();
  private final Map<String, State> states = new HashMap<>();
  private final Map<Integer, String> tails = new HashMap<>();

  private Corpus() {}

  /**
   * Writes the files.
   *
   * @param arguments the folder with the data sets; the folder to write to; how many times over
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path data = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int copies = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    if (!Files.isRegularFile(data.resolve("unvotes_1946_2019.parquet"))) {
      System.out.println("Nothing to make the corpus of: " + data + " is not at hand");
      return;
    }
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      Path library =
          folder.resolve(copies == 1 ? "un-library.csv" : "un-library-x" + copies + ".csv");
      long lines = new Corpus().library(statement, data, library, copies);
      System.out.printf(
          Locale.ROOT, "%s: %,d votes, %,d bytes%n", library, lines, Files.size(library));
      statement.execute(
          "COPY (FROM read_parquet('"
              + data.resolve("voeten_1946_2015.parquet")
              + "')) TO '"
              + folder.resolve("voeten.csv")
              + "'");
      System.out.println(folder.resolve("voeten.csv"));
    }
  }

  private long library(Statement statement, Path data, Path file, int copies)
      throws IOException, SQLException {
    long lines = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int copy = 0; copy < copies; copy++) {
        tails.clear();
        try (ResultSet row = statement.executeQuery(VOTES.replace("DATA", data.toString()))) {
          for (; row.next(); lines++) {
            line(out, row, FIRST_ID + copy * SHIFT);
          }
        }
      }
    }
    return lines;
  }

  private void line(BufferedWriter out, ResultSet row, int shift) throws IOException, SQLException {
    LocalDate day = row.getObject(4, LocalDate.class);
    LocalDate first = day.getYear() < 1997 ? row.getObject(5, LocalDate.class) : day;
    State state = state(row.getString(2), first, day);
    int id = row.getInt(1) + shift;
    String tail = tails.get(id);
    if (tail == null) {
      tail = tail(row, id, day);
      tails.clear();
      tails.put(id, tail);
    }
    out.write(
        id + "," + state.code() + "," + quoted(state.name()) + "," + row.getString(3) + "," + tail);
  }

  private State state(String name, LocalDate from, LocalDate to) {
    return states.computeIfAbsent(
        name + from,
        key ->
            countries.resolve(name, from, to) instanceof CountryResolution.Matched m
                ? new State(m.code(), m.nameThen().toUpperCase(Locale.ROOT))
                : new State("", name.toUpperCase(Locale.ROOT)));
  }

  private static String tail(ResultSet row, int id, LocalDate day) throws SQLException {
    String resolution = row.getString(7);
    String symbol =
        resolution == null ? "" : Symbol.parse(resolution, Body.GA).map(Symbol::text).orElse("");
    return String.join(
            ",",
            List.of(
                day.toString(),
                row.getString(6),
                quoted(symbol),
                "",
                "",
                "",
                quoted(row.getString(8)),
                quoted(row.getString(9)),
                quoted(row.getString(10)),
                "",
                row.getString(11),
                row.getString(12),
                row.getString(13),
                "",
                "",
                "https://digitallibrary.un.org/record/" + id))
        + "\n";
  }

  private static String quoted(@Nullable String text) {
    String plain = Objects.requireNonNullElse(text, "");
    boolean needed = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needed ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
