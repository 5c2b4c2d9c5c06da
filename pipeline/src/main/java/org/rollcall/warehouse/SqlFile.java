package org.rollcall.warehouse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One .sql file: a header of comment lines that says what it is, and one query.
 *
 * @param folder {@code clean}, {@code checks}, {@code reports}, {@code exports}
 * @param name the file's name without number and ending; for a query, the table that it makes
 * @param header what the file declares of itself
 * @param query the SQL below the header, without a closing semicolon
 * @param account of a report: a second query, below a line {@code -- account}, that says of all
 *     votes within the filters what became of them, as rows of {@code fate} ({@code used}, or why
 *     they were left out) and {@code votes}; null for the other folders
 * @param headline of a report: a query of its own rows, as the table {@code report}, below a line
 *     {@code -- headline}, that gives one sentence on what they show, or none; null for those that
 *     have none
 */
public record SqlFile(
    String folder,
    String name,
    Header header,
    String query,
    @Nullable String account,
    @Nullable String headline) {

  /**
   * The YAML in the comment lines at the top of a file. Every field may be missing where the folder
   * does not need it.
   *
   * @param title a few words
   * @param question what a report answers, in one sentence
   * @param method how, with its reference
   * @param chart the picture that fits
   * @param key columns that order the rows and tell them apart; a table with a key is published
   * @param sort columns of the query that put rows into the order of the key and are cheaper to
   *     sort by; of these, only those that are declared as columns are kept. Empty for the key
   *     itself
   * @param columns each column with its meaning and unit, in order
   * @param after the folder that must have run before, other than those that come first anyway
   * @param temporary whether the table is needed by later files of the folder only, and gone when
   *     the warehouse is closed
   * @param takes the filters that a report takes, by name
   * @param filters those that a report has unless others are given
   * @param follow the command that shows the votes behind a row of a report, with the row's columns
   *     in braces
   * @param severity of a check's findings
   * @param explanation what a check's finding means and why it matters
   * @param across of an export that is written as a matrix: the column whose values become columns,
   *     in the order of {@code sort}; the query's last column fills their cells
   */
  public record Header(
      @Nullable String title,
      @Nullable String question,
      @Nullable String method,
      @Nullable Chart chart,
      List<String> key,
      List<String> sort,
      List<Column> columns,
      @Nullable String after,
      boolean temporary,
      List<String> takes,
      Filters filters,
      @Nullable String follow,
      @Nullable String severity,
      @Nullable String explanation,
      @Nullable String across) {

    @SuppressWarnings("NullAway") // a mapper leaves out what the file leaves out
    public Header {
      key = key == null ? List.of() : List.copyOf(key);
      sort = sort == null ? List.of() : List.copyOf(sort);
      columns = columns == null ? List.of() : List.copyOf(columns);
      takes = takes == null ? List.of() : List.copyOf(takes);
      filters = filters == null ? Filters.NONE : filters;
    }

    /** What a file without a header declares. */
    static final Header NONE =
        new Header(
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            false,
            List.of(),
            Filters.NONE,
            null,
            null,
            null,
            null);

    private Header with(@Nullable String ownTitle, Filters own) {
      return new Header(
          ownTitle,
          question,
          method,
          chart,
          key,
          sort,
          columns,
          after,
          temporary,
          takes,
          own,
          follow,
          severity,
          explanation,
          across);
    }
  }

  /**
   * How a report is drawn: a kind of picture, and which columns are what in it. {@code
   * site/app/03-charts.js} draws it.
   *
   * @param kind lines, bars, change, counts, flow, heat, matrix, pairs, scatter, shares, slope,
   *     tallies or timeline
   * @param x along the picture, mostly a date or a year
   * @param y up the picture
   * @param series what tells several lines or colours apart
   * @param label what names a bar, a point or a line
   * @param value what is drawn as a length, a width or a colour
   * @param from where a change begins
   * @param to where it ends
   * @param parts columns that are drawn beside each other
   * @param pick columns by whose values the rows of one picture are chosen
   * @param start value of the first of these that is picked first; null for the one with most rows
   * @param unit what its axis counts, in words; null where the column's name says it
   */
  public record Chart(
      String kind,
      @Nullable String x,
      @Nullable String y,
      @Nullable String series,
      @Nullable String label,
      @Nullable String value,
      @Nullable String from,
      @Nullable String to,
      List<String> parts,
      List<String> pick,
      @Nullable String start,
      @Nullable String unit) {

    @SuppressWarnings("NullAway") // a mapper leaves out what the file leaves out
    public Chart {
      parts = parts == null ? List.of() : List.copyOf(parts);
      pick = pick == null ? List.of() : List.copyOf(pick);
    }

    /** The columns that it names. */
    public List<String> columns() {
      return Stream.concat(
              Stream.of(x, y, series, label, value, from, to).filter(Objects::nonNull),
              Stream.concat(parts.stream(), pick.stream()))
          .toList();
    }
  }

  /**
   * One column of a table or report.
   *
   * @param name as in the query
   * @param is what it holds, with its unit
   * @param values the vocabulary of {@code reference/vocabularies.csv} that its texts are of, or
   *     null
   * @param references the published table whose key it holds, or null; where it is empty, it holds
   *     none
   * @param required whether it is never empty
   */
  public record Column(
      String name,
      String is,
      @Nullable String values,
      @Nullable String references,
      boolean required) {

    /** A column of which no more is declared. */
    public Column(String name, String is) {
      this(name, is, null, null, false);
    }
  }

  /** The declared columns that tell rows apart, as far as they are declared. */
  public List<Column> keyColumns() {
    return header.key().stream()
        .flatMap(key -> header.columns().stream().filter(column -> column.name().equals(key)))
        .toList();
  }

  /** The same report with filters of its own. */
  public SqlFile with(Filters filters) {
    for (String given : filters.given().keySet()) {
      if (!header.takes().contains(given)) {
        throw new IllegalArgumentException(
            "The report "
                + name
                + " takes no "
                + given
                + "; it takes "
                + (header.takes().isEmpty() ? "no filters" : String.join(", ", header.takes())));
      }
    }
    return new SqlFile(
        folder, name, header.with(header.title(), filters), query, account, headline);
  }

  /** The same report under another name and title. */
  public SqlFile named(String otherName, String otherTitle) {
    return new SqlFile(
        folder, otherName, header.with(otherTitle, header.filters()), query, account, headline);
  }

  /** The title, or the name where the file has none. */
  public String title() {
    return header.title() == null ? name : header.title();
  }

  /** How its table is made of its query: which columns, in which order of rows. */
  String made() {
    String order = header.sort().isEmpty() ? orderBy() : String.join(", ", header.sort());
    return "SELECT "
        + columns()
        + " FROM (\n"
        + query
        + "\n)"
        + (order.isEmpty() ? "" : "\nORDER BY " + order);
  }

  /** The rows of its table, in no order; columns that only put them into one are left out. */
  public String rows() {
    return header.sort().isEmpty() ? query : "SELECT " + columns() + " FROM (\n" + query + "\n)";
  }

  private String columns() {
    return header.sort().isEmpty()
        ? "*"
        : header.columns().stream()
            .map(column -> Warehouse.quoted(column.name()))
            .collect(Collectors.joining(", "));
  }

  /** The key as an ORDER BY list; columns that may be null come last. */
  public String orderBy() {
    return header.key().stream()
        .map(column -> column + " NULLS LAST")
        .collect(Collectors.joining(", "));
  }
}
