package org.rollcall.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;

/**
 * Makes reports. A report reads the tables of {@code sql/clean} and those of {@code sql/scope},
 * which hold what is within its filters; the latter are made when a report first asks for them, and
 * kept for the next one with the same filters.
 */
public final class ReportMaker {

  /** What {@code sql/reports} calls votes that went into a report. */
  public static final String USED = "used";

  /** Why there is no report that {@link #takesSamples}. */
  public static final String NO_SAMPLES = "no samples of ideal points are asked for";

  /** What to do about it. */
  public static final String ASK_FOR_SAMPLES =
      "Say how many in rollcall.yaml, as ideal_points: {bootstrap: 199}";

  /**
   * What became of some of the votes.
   *
   * @param fate {@link #USED}, or why they were left out
   * @param votes rows of {@code votes}
   */
  public record Account(String fate, long votes) {

    /** Whether these votes went into the report. */
    public boolean isUsed() {
      return fate.equals(USED);
    }

    /** In words: "1,730 votes used", "12 left out: absent". */
    public String words() {
      if (!isUsed()) {
        return String.format(Locale.ROOT, "%,d left out: %s", votes, fate);
      }
      return votes == 1 ? "1 vote used" : String.format(Locale.ROOT, "%,d votes used", votes);
    }

    private static final String ORDER =
        " ORDER BY CASE fate WHEN 'used' THEN 0 ELSE 1 END, votes DESC, fate";

    /** What a run published of this, of one report. */
    public static List<Account> published(Warehouse warehouse, SqlFile report) {
      return read(
          warehouse,
          "SELECT fate, votes FROM report_account WHERE report = "
              + Warehouse.literal(report.name()));
    }

    private static List<Account> read(Warehouse warehouse, String sql) {
      return warehouse.query(sql + ORDER, row -> new Account(row.getString(1), row.getLong(2)));
    }
  }

  /**
   * A report made.
   *
   * @param rows how many it has
   * @param account of all published votes: each is used, or left out for a reason
   * @param doubts what must be said of it, each with the report's name as its value
   * @param seconds that it took
   */
  public record Made(long rows, List<Account> account, List<Notice> doubts, double seconds) {

    /** Votes that went into it. */
    public long used() {
      return account.stream().filter(Account::isUsed).mapToLong(Account::votes).sum();
    }
  }

  private static final String VOTES = "chosen_vote";

  private final Warehouse warehouse;
  private final ScopeTables scope = ScopeTables.all();
  private final Set<String> present = new HashSet<>();
  private @Nullable Filters current;

  public ReportMaker(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Whether a report rests on samples of ideal points, which are made only if asked for. */
  public static boolean takesSamples(SqlFile report) {
    return report.query().contains(ScopeIdealPoints.SAMPLES);
  }

  /** Whether a warehouse's settings ask for samples of ideal points. */
  public static boolean hasSamples(Warehouse warehouse) {
    return ScopeIdealPoints.samples(warehouse) > 0;
  }

  /**
   * Makes a report with the filters that it declares, as a table in the schema of reports.
   *
   * @throws WarehouseException if its SQL fails, or its account does not add up to all votes
   */
  public Made make(SqlFile report) {
    long start = System.nanoTime();
    look(report.header().filters());
    require(report.query());
    long rows = warehouse.createTable(report);
    List<Account> account = account(report);
    return new Made(rows, account, doubts(report), (System.nanoTime() - start) / 1e9);
  }

  private List<Notice> doubts(SqlFile report) {
    return scope.neededBy(report.query()).stream()
        .flatMap(table -> scope.doubts(table).stream())
        .map(
            doubt ->
                Notice.at(
                    doubt.severity(),
                    doubt.code(),
                    "",
                    "The report " + report.name() + ": " + doubt.message(),
                    report.name(),
                    doubt.suggestion()))
        .toList();
  }

  /**
   * Writes what a file of {@code sql/exports} makes with the filters that it declares, missing
   * values as NA.
   *
   * @param options of DuckDB's COPY: the format
   * @return how many rows it has
   * @throws WarehouseException if its SQL fails, or its key does not tell rows apart
   */
  public long write(SqlFile export, Path file, String options) {
    look(export.header().filters());
    require(export.query());
    ExportTable table = new ExportTable(warehouse, export);
    return table.write(file, options);
  }

  /**
   * Makes a table of the published votes within filters.
   *
   * @return its name
   */
  public String votes(Filters filters) {
    look(filters);
    require(VOTES);
    return VOTES;
  }

  /** Forgets those tables that other filters change. */
  private void look(Filters filters) {
    if (filters.equals(current)) {
      return;
    }
    for (String table : List.copyOf(present)) {
      if (current == null || scope.differs(table, current, filters)) {
        present.remove(table);
        warehouse.dropTemporary(table);
      }
    }
    warehouse.createTemporaryView("parameters", filters.row());
    current = filters;
  }

  private void require(String sql) {
    for (String table : scope.neededBy(sql)) {
      if (present.add(table)) {
        scope.make(table, warehouse);
      }
    }
  }

  /**
   * One sentence on what a report that was made shows, if its file has one and its rows bear it.
   */
  public static Optional<String> headline(Warehouse warehouse, SqlFile report) {
    if (report.headline() == null) {
      return Optional.empty();
    }
    return warehouse
        .query(
            "WITH report AS (SELECT * FROM " + warehouse.nameOf(report) + ") " + report.headline(),
            row -> row.getString(1))
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * What became of all published votes.
   *
   * @return nothing for a file that has no account
   * @throws WarehouseException if it does not add up to all votes
   */
  public List<Account> account(SqlFile report) {
    look(report.header().filters());
    String sql = report.account();
    if (sql == null) {
      return List.of();
    }
    require(sql + " scope_decision");
    List<Account> account =
        new ArrayList<>(
            Account.read(
                warehouse,
                "SELECT fate, SUM(votes) AS votes FROM ("
                    + sql
                    + "\n) GROUP BY fate HAVING SUM(votes) > 0"));
    long told = account.stream().mapToLong(Account::votes).sum();
    long within = one("SELECT COALESCE(SUM(votes), 0) FROM scope_decision");
    if (told != within) {
      throw new WarehouseException(
          "sql/%s/%s: its account tells of %d votes, but %d are within its filters"
              .formatted(report.folder(), report.name(), told, within));
    }
    long outside = one("SELECT COUNT(*) FROM votes") - within;
    if (outside > 0) {
      account.add(
          new Account(
              "outside the filters: " + report.header().filters().ofDecisions().words(), outside));
    }
    return account;
  }

  private long one(String sql) {
    return warehouse.query(sql, row -> row.getLong(1)).get(0);
  }
}
