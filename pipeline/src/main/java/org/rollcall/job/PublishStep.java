package org.rollcall.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.Cluster;
import org.rollcall.cluster.Publication;
import org.rollcall.publish.ComparedRun;
import org.rollcall.publish.Publisher;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** Writes everything beside the old output, and switches over in one step. */
final class PublishStep implements JobStep {

  private static final String ALIASED_CELLS =
      """
      SELECT COUNT(*) FROM raw_vote AS v
      INNER JOIN resolved_decision AS d ON d.claim_no = v.claim_no
      INNER JOIN resolved_country AS c ON c.name_no = v.name_no AND c.day_no = d.day_no
      WHERE c.rule = 'user''s alias'
      """;

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Done run(RunContext run) {
    return run.cluster().map(cluster -> onCluster(run, cluster)).orElseGet(() -> here(run));
  }

  private static Done done(RunRecord record, String place) {
    return new Done(
        record.totals().getOrDefault("votes", 0L),
        record.totals().size() + (long) record.reports().size(),
        0,
        "to " + place);
  }

  /** Tables and reports, and who made them; what else is published here is for one machine. */
  private static Done onCluster(RunContext run, Cluster cluster) {
    run.background().join();
    Publication publication = cluster.publication(run.warehouse(), run.run());
    Publisher.publishedTables().forEach(publication::table);
    run.goOn();
    List<SqlFile> reports = made(run);
    for (SqlFile report : reports) {
      publication.report(report);
      run.goOn();
    }
    try {
      RunRecord record = record(run, reports, List.of(), null);
      publication.text(RunRecord.NAME, record.text());
      run.requireAlone();
      publication.complete();
      Published.remember(run.workspace(), record);
      return done(record, run.options().target());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Done here(RunContext run) {
    try {
      Path staging = run.work().resolve("publish");
      Workspace.remove(staging);
      Files.createDirectories(staging);
      RunRecord record = write(run, staging);
      run.goOn();
      run.requireAlone();
      switchOver(run, staging);
      return done(record, run.workspace().latest().toString());
    } catch (IOException | UncheckedIOException e) {
      if (!Files.exists(run.warehouseFile()) || !Files.isDirectory(run.workspace().runs())) {
        throw new JobFailure(
            "The output folder " + run.workspace().output() + " was removed while the run went on",
            "Find out what removes it, then run again: everything in it is made anew",
            e);
      }
      throw new JobFailure(
          "Publishing failed: " + e.getMessage(),
          "Check the space left on the disk and the permissions of the output folder; what was"
              + " published before is untouched",
          e);
    }
  }

  private static RunRecord write(RunContext run, Path staging) throws IOException {
    run.background().join();
    DuckDbWarehouse warehouse = run.driver();
    List<SqlFile> reports = made(run);
    Publisher publisher = new Publisher(warehouse, reports, staging);
    publisher.tables();
    run.goOn();
    publisher.warehouse();
    publisher.descriptions(run.program().version());
    run.goOn();
    List<RunRecord.Change> changes = publisher.changes(latest(run), origin(run));
    String dataVersion = publisher.dataVersion(latest(run));
    RunRecord record = record(run, reports, changes, dataVersion);
    publisher.citation(dataVersion, record.finished().substring(0, "2005-12-16".length()));
    run.goOn();
    workbookAndSite(run, publisher, record);
    warehouse.execute("checkpoint", "CHECKPOINT");
    run.close();
    publisher.seal(record, run.warehouseFile());
    return record;
  }

  /** The two take longest and need nothing of each other: one is made beside the other. */
  private static void workbookAndSite(RunContext run, Publisher publisher, RunRecord record)
      throws IOException {
    boolean workbook = !run.options().skips("workbook");
    if (workbook) {
      run.background().run(publisher::workbook);
    }
    try {
      if (!run.options().skips("site")) {
        publisher.site(record, workbook);
      }
    } finally {
      run.background().join();
    }
  }

  private static List<SqlFile> made(RunContext run) {
    return run.reports().stream().filter(run.warehouse()::has).toList();
  }

  private static Optional<Path> latest(RunContext run) throws IOException {
    Path latest = run.workspace().latest();
    return Files.isDirectory(latest) ? Optional.of(latest.toRealPath()) : Optional.empty();
  }

  private static RunRecord record(
      RunContext run,
      List<SqlFile> reports,
      List<RunRecord.Change> changes,
      @Nullable String dataVersion)
      throws IOException {
    Instant now = Instant.now();
    Warehouse warehouse = run.warehouse();
    List<RunRecord.Raised> raised = raised(run, changes);
    Map<String, Long> notices = notices(warehouse);
    raised.forEach(each -> notices.merge(each.severity(), 1L, Long::sum));
    return new RunRecord(
        run.run(),
        run.program().version(),
        dataVersion,
        run.program().hash(),
        fingerprint(run),
        run.started().truncatedTo(ChronoUnit.SECONDS).toString(),
        now.truncatedTo(ChronoUnit.SECONDS).toString(),
        Duration.between(run.started(), now).toMillis() / 1000.0,
        options(run.options()),
        files(warehouse),
        totals(run),
        notices,
        checks(warehouse),
        reports.stream().map(report -> report(run, report)).toList(),
        run.stepsDone(),
        latest(run).map(path -> path.getFileName().toString()).orElse(null),
        removed(run),
        changes.stream().mapToLong(RunRecord.Change::rows).sum(),
        machine(),
        settings(run),
        changes,
        raised,
        run.cluster().map(Cluster::figures).orElse(null));
  }

  /** Empty where a file was refused that may be read the next time, though nothing changed. */
  private static String fingerprint(RunContext run) {
    String passing =
        Unread.PASSING.stream().sorted().map(Warehouse::literal).collect(Collectors.joining(", "));
    long found =
        one(run.warehouse(), "SELECT COUNT(*) FROM notices WHERE code IN (" + passing + ")");
    return found == 0 ? run.fingerprint() : "";
  }

  /** Votes that were changed are not lost; where the runs could not be compared, numbers are. */
  private static List<RunRecord.Raised> raised(RunContext run, List<RunRecord.Change> changes) {
    Optional<RunRecord> before = RunRecord.in(run.workspace().latest());
    if (before.isEmpty()) {
      return List.of();
    }
    long had = before.get().totals().getOrDefault("votes", 0L);
    long removed =
        changes.stream()
            .filter(each -> each.table().equals("votes") && each.change().equals("removed"))
            .mapToLong(RunRecord.Change::rows)
            .sum();
    long lost = Math.max(removed, had - run.warehouse().count("votes"));
    return run.inventory().operation().thresholds().lost(lost, had).stream()
        .map(RunRecord.Raised::of)
        .toList();
  }

  private static ComparedRun.Origin origin(RunContext run) {
    return new ComparedRun.Origin(run.program().version(), run.program().hash(), settings(run));
  }

  private static Map<String, String> settings(RunContext run) {
    Map<String, String> settings = new LinkedHashMap<>();
    run.inventory().side().forEach(file -> settings.put(file.name(), file.sha256()));
    return settings;
  }

  /** Files that are gone since the last run: their votes are gone with them. */
  private static List<String> removed(RunContext run) {
    Set<String> there = new HashSet<>();
    run.inventory().files().forEach(file -> there.add(file.name()));
    return RunRecord.in(run.workspace().latest()).map(RunRecord::files).orElse(List.of()).stream()
        .map(RunRecord.RawFile::path)
        .filter(path -> !there.contains(path))
        .toList();
  }

  private static Map<String, @Nullable String> options(RunOptions options) {
    Map<String, @Nullable String> map = new LinkedHashMap<>();
    map.put("input", options.source());
    map.put("output", options.target());
    map.put("memory", options.memory());
    map.put("threads", options.threads() == null ? null : String.valueOf(options.threads()));
    map.put("config", options.config() == null ? null : options.config().toString());
    map.put("skip", String.join(",", options.skip().stream().sorted().toList()));
    return map;
  }

  private static List<RunRecord.RawFile> files(Warehouse warehouse) {
    return warehouse.query(
        "SELECT source_id, path, sha256, bytes, reader, status, decisions, cells, published,"
            + " collapsed, conflicts, no_vote, refused FROM sources ORDER BY source_id",
        row ->
            new RunRecord.RawFile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13)));
  }

  private static Map<String, Long> totals(RunContext run) {
    Warehouse warehouse = run.warehouse();
    Map<String, Long> totals = new LinkedHashMap<>();
    for (String table : List.of("sources", "decisions", "votes", "conflicts", "notices")) {
      totals.put(table, warehouse.count(table));
    }
    totals.put("aliases", (long) run.inventory().aliases().aliases().size());
    totals.put("refused_cells", one(warehouse, "SELECT COALESCE(SUM(refused), 0) FROM sources"));
    totals.put("countries", one(warehouse, "SELECT COUNT(*) FROM countries WHERE votes > 0"));
    totals.put(
        "aliased_cells",
        run.inventory().aliases().aliases().isEmpty() ? 0 : one(warehouse, ALIASED_CELLS));
    return totals;
  }

  private static long one(Warehouse warehouse, String sql) {
    return warehouse.query(sql, row -> row.getLong(1)).get(0);
  }

  private static Map<String, Long> notices(Warehouse warehouse) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("error", 0L);
    counts.put("warning", 0L);
    counts.put("info", 0L);
    warehouse.forEach(
        "SELECT severity, COUNT(*) FROM notices GROUP BY severity",
        row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private static List<RunRecord.Check> checks(Warehouse warehouse) {
    Map<String, Long> found = new LinkedHashMap<>();
    warehouse.forEach(
        "SELECT code, COUNT(*) FROM notices GROUP BY code",
        row -> found.put(row.getString(1), row.getLong(2)));
    return SqlFolder.load("checks").stream()
        .map(
            check ->
                new RunRecord.Check(
                    ChecksStep.code(check),
                    check.title(),
                    ChecksStep.severity(check).word(),
                    found.getOrDefault(ChecksStep.code(check), 0L)))
        .toList();
  }

  private static RunRecord.Report report(RunContext run, SqlFile report) {
    Warehouse warehouse = run.warehouse();
    Map<String, Long> account = new LinkedHashMap<>();
    ReportMaker.Account.published(warehouse, report)
        .forEach(each -> account.put(each.fate(), each.votes()));
    Long used = account.remove(ReportMaker.USED);
    return new RunRecord.Report(
        report.name(),
        report.title(),
        warehouse.count(report),
        report.header().filters().given(),
        used == null ? 0 : used,
        account,
        run.reportSeconds().get(report.name()));
  }

  private static Map<String, String> machine() {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("java", System.getProperty("java.version"));
    machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    return machine;
  }

  /**
   * Moves the folder into place and points {@code latest} at it; a reader sees the old or the new.
   */
  private static void switchOver(RunContext run, Path staging) throws IOException {
    Path target = run.workspace().runs().resolve(run.run());
    Workspace.remove(target);
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    run.workspace().pointTo(run.run());
  }
}
