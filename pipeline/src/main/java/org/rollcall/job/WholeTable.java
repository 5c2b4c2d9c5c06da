package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.Row;
import org.rollcall.source.TableFile;
import org.rollcall.source.UnreadableSourceException;
import org.rollcall.source.VoteTable;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.TextTable;
import org.rollcall.warehouse.Warehouse;

/**
 * Takes a large table of votes into the warehouse as sets: DuckDB reads the file; its distinct
 * names, vote texts and decisions are read by the reader; the lines are joined to them. A line of
 * which one of these is not plain (blank, an error, the header again) goes to the reader itself.
 */
final class WholeTable {

  /** Below this size a file is read sooner line by line. */
  private static final long SMALLEST = 1 << 20;

  /** With more lines than this to look at one by one, nothing is gained. */
  private static final int MOST_ODD_LINES = 10_000;

  /** How the sink numbers what it is given. */
  interface Numbers {
    int name(String name);

    int text(String text);

    int place(String place);
  }

  /** A line, and whether it needs a second look. */
  private record Line(Row row, List<@Nullable String> key, boolean odd) {}

  private final Warehouse warehouse;
  private final TableFile file;
  private final VoteTable votes;
  private final TextTable table;
  private final Numbers numbers;
  private boolean odd;

  private WholeTable(
      Warehouse warehouse, TableFile file, VoteTable votes, TextTable table, Numbers numbers) {
    this.warehouse = warehouse;
    this.file = file;
    this.votes = votes;
    this.table = table;
    this.numbers = numbers;
  }

  /**
   * Takes the table.
   *
   * @param oddLine takes the lines that need a second look
   * @return how many votes were taken as a set, or nothing if the table must be read line by line
   */
  static Optional<Long> take(
      Warehouse warehouse,
      TableFile file,
      VoteTable votes,
      Numbers numbers,
      Consumer<Row> oddLine) {
    try {
      Optional<TextTable> staged =
          Files.size(file.path()) < SMALLEST ? Optional.empty() : stage(warehouse, file, votes);
      if (staged.isEmpty()) {
        return Optional.empty();
      }
      try (TextTable table = staged.get()) {
        return new WholeTable(warehouse, file, votes, table, numbers).take(oddLine);
      }
    } catch (IOException e) {
      throw new UnreadableSourceException(
          "The file can't be read any more: " + e.getMessage(),
          "Check that it is still there, and run again",
          e);
    }
  }

  private static Optional<TextTable> stage(Warehouse warehouse, TableFile file, VoteTable votes)
      throws IOException {
    Set<Integer> columns = new TreeSet<>(votes.decisionColumns());
    columns.addAll(votes.countryColumns());
    columns.add(votes.voteColumn());
    if (votes.noteColumn() >= 0) {
      columns.add(votes.noteColumn());
    }
    if (file.format() instanceof TableFile.Format.Delimited csv) {
      return warehouse.delimited(
          file.path(), csv.delimiter(), votes.width(), columns, votes.headerLine());
    }
    return warehouse.parquet(file.path(), columns);
  }

  private Optional<Long> take(Consumer<Row> oddLine) throws IOException {
    map("name_of", votes.countryColumns(), this::name, "");
    map("text_of", List.of(votes.voteColumn()), this::text, ofPlainNames());
    Optional<List<Line>> first = lines(firstOfDecision(), Long.MAX_VALUE, false);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Line> untold =
        first.get().stream().filter(line -> !votes.tellsDecision(line.row())).toList();
    Optional<List<Line>> odds =
        odd || !untold.isEmpty()
            ? lines(oddLines(untold), MOST_ODD_LINES + 1L, true)
            : Optional.of(List.of());
    if (odds.isEmpty() || odds.get().size() > MOST_ODD_LINES) {
      return Optional.empty();
    }
    List<Line> told = first.get().stream().filter(line -> votes.tellsDecision(line.row())).toList();
    claims(told, odds.get(), oddLine);
    insert();
    return Optional.of(warehouse.count(table.name()) - odds.get().size());
  }

  private Optional<List<Line>> lines(String condition, long limit, boolean odd) throws IOException {
    return table
        .lines(condition, votes.decisionColumns(), limit)
        .map(
            lines ->
                lines.stream()
                    .map(line -> new Line(file.line(line.number(), line.fields()), line.key(), odd))
                    .toList());
  }

  private @Nullable Integer name(Row row) {
    return votes.plainCountry(row) ? numbers.name(votes.country(row)) : null;
  }

  private @Nullable Integer text(Row row) {
    int column = votes.voteColumn();
    return row.error(column) ? null : numbers.text(row.text(column));
  }

  /** What stands under the header of votes where the header is repeated is no vote. */
  private String ofPlainNames() {
    return join("name_of", "n", votes.countryColumns()) + " WHERE n.number IS NOT NULL";
  }

  /**
   * Makes a table of the distinct texts of some columns, each with its number; none if odd.
   *
   * @param of which lines, as they follow the table in SQL
   */
  private void map(
      String name, List<Integer> columns, Function<Row, @Nullable Integer> number, String of) {
    create(name, columns.size());
    String fields =
        columns.stream()
            .map(column -> "t." + TextTable.field(column))
            .collect(Collectors.joining(", "));
    List<List<@Nullable String>> rows =
        warehouse.texts(
            "SELECT DISTINCT %1$s FROM %2$s AS t%3$s ORDER BY %1$s"
                .formatted(fields, table.name(), of));
    try (Appender map = warehouse.temporaryAppender(name)) {
      for (List<@Nullable String> texts : rows.subList(1, rows.size())) {
        Integer found = number.apply(file.line(0, spread(columns, texts)));
        odd |= found == null;
        append(map, texts, found);
      }
    }
  }

  private void create(String name, int keys) {
    String columns =
        IntStream.range(0, keys)
            .mapToObj(i -> "k" + i + " VARCHAR, ")
            .collect(Collectors.joining());
    warehouse.execute(
        name, "CREATE OR REPLACE TEMP TABLE " + name + " (" + columns + "number INTEGER)");
  }

  private static void append(Appender map, List<@Nullable String> texts, @Nullable Integer number) {
    map.begin();
    texts.forEach(text -> map.add(text == null ? "" : text));
    map.add(number).end();
  }

  /** A line in which nothing stands but these texts. */
  private List<@Nullable String> spread(List<Integer> columns, List<@Nullable String> texts) {
    @Nullable String[] fields = new @Nullable String[votes.width()];
    for (int i = 0; i < columns.size(); i++) {
      fields[columns.get(i)] = texts.get(i);
    }
    return Arrays.asList(fields);
  }

  /** The first plain line of each decision. */
  private String firstOfDecision() {
    String plain =
        odd
            ? join("name_of", "n", votes.countryColumns())
                + join("text_of", "x", List.of(votes.voteColumn()))
                + " WHERE "
                + isPlain()
            : "";
    return table.row()
        + " IN (SELECT MIN(t."
        + table.row()
        + ") FROM "
        + table.name()
        + " AS t"
        + plain
        + " GROUP BY "
        + votes.decisionColumns().stream()
            .map(column -> "t." + TextTable.field(column))
            .collect(Collectors.joining(", "))
        + ")";
  }

  private String isPlain() {
    return "n.number IS NOT NULL AND x.number IS NOT NULL";
  }

  private static String join(String map, String alias, List<Integer> columns) {
    return join("INNER", map, alias, columns);
  }

  private static String join(String kind, String map, String alias, List<Integer> columns) {
    String on =
        IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    alias + ".k" + i + " = COALESCE(t." + TextTable.field(columns.get(i)) + ", '')")
            .collect(Collectors.joining(" AND "));
    return " " + kind + " JOIN " + map + " AS " + alias + " ON " + on;
  }

  private String oddLines(List<Line> untold) {
    String ofNoDecision = untold.stream().map(this::sameKey).collect(Collectors.joining(" OR "));
    return (ofNoDecision.isEmpty() ? "" : ofNoDecision + " OR ")
        + table.row()
        + " IN (SELECT t."
        + table.row()
        + " FROM "
        + table.name()
        + " AS t"
        + join("name_of", "n", votes.countryColumns())
        + join("LEFT", "text_of", "x", List.of(votes.voteColumn()))
        + " WHERE n.number IS NULL OR x.number IS NULL)";
  }

  private String sameKey(Line line) {
    List<Integer> columns = votes.decisionColumns();
    return IntStream.range(0, columns.size())
        .mapToObj(
            i ->
                TextTable.field(columns.get(i))
                    + " IS NOT DISTINCT FROM "
                    + Optional.ofNullable(line.key().get(i)).map(warehouse::textOf).orElse("NULL"))
        .collect(Collectors.joining(" AND ", "(", ")"));
  }

  /** Hands decisions and odd lines to the reader, in the order of the file. */
  private void claims(List<Line> firsts, List<Line> odds, Consumer<Row> oddLine) {
    List<Line> lines = new ArrayList<>(firsts);
    lines.addAll(odds);
    lines.sort(Comparator.comparingInt(line -> line.row().number()));
    List<Integer> columns = votes.decisionColumns();
    create("claim_of", columns.size());
    try (Appender map = warehouse.temporaryAppender("claim_of")) {
      for (Line line : lines) {
        if (line.odd()) {
          oddLine.accept(line.row());
        } else {
          append(map, line.key(), (int) votes.claim(line.row()));
        }
      }
    }
  }

  private void insert() {
    String note =
        votes.noteColumn() < 0
            ? "NULL"
            : "NULLIF(trimmed(t." + TextTable.field(votes.noteColumn()) + "), '')";
    warehouse.insert(
        "raw_vote",
        "SELECT c.number, n.number, x.number, "
            + note
            + ", "
            + numbers.place(file.address())
            + ", t."
            + table.line()
            + ", false FROM "
            + table.name()
            + " AS t"
            + join("claim_of", "c", votes.decisionColumns())
            + join("name_of", "n", votes.countryColumns())
            + join("text_of", "x", List.of(votes.voteColumn()))
            + " WHERE "
            + isPlain());
  }
}
