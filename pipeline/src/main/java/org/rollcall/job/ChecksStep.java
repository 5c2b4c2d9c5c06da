package org.rollcall.job;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.warehouse.ResultRow;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/** Runs {@code sql/checks}; each row that a check returns becomes a notice. */
final class ChecksStep implements JobStep {

  /** The code of a check's notices: its file's name with hyphens. */
  static String code(SqlFile check) {
    return check.name().replace('_', '-');
  }

  static Severity severity(SqlFile check) {
    return Severity.of(Objects.requireNonNullElse(check.header().severity(), "warning"));
  }

  /** Makes the table of all notices so far, which comes after the checks. */
  static void gatherNotices(Warehouse warehouse) {
    SqlFolder.load("clean").stream()
        .filter(file -> "checks".equals(file.header().after()))
        .forEach(warehouse::createTable);
  }

  @Override
  public String name() {
    return "checks";
  }

  @Override
  public Done run(RunContext run) {
    Warehouse warehouse = run.warehouse();
    List<SqlFile> checks = SqlFolder.load("checks");
    long findings = 0;
    long failed = 0;
    try (NoticeLog notices = run.notices(name())) {
      for (SqlFile check : checks) {
        run.goOn();
        long found = findings(check, warehouse, notices);
        findings += found;
        failed += found > 0 ? 1 : 0;
      }
    }
    watchThresholds(run);
    gatherNotices(warehouse);
    return new Done(
        checks.size(),
        findings,
        0,
        String.format(
            Locale.ROOT,
            "%s, %d with findings, %s",
            Words.count(checks.size(), "check"),
            failed,
            Words.count(findings, "finding")));
  }

  /** What the operator does not put up with, once everything else has been found. */
  private static void watchThresholds(RunContext run) {
    Warehouse warehouse = run.warehouse();
    try (NoticeLog notices = run.notices("thresholds")) {
      Map<String, Long> found = new HashMap<>();
      warehouse.forEach(
          "SELECT code, COUNT(*) FROM (SELECT DISTINCT severity, code, source_id, source_ref,"
              + " message, value, suggestion FROM notice) GROUP BY code",
          row -> found.put(row.getString(1), row.getLong(2)));
      warehouse.forEach(
          "SELECT COALESCE(SUM(cells), 0), COALESCE(SUM(refused), 0) FROM sources",
          row ->
              run.inventory()
                  .operation()
                  .thresholds()
                  .beyond(row.getLong(1), row.getLong(2), found)
                  .forEach(notices::add));
    }
  }

  private static long findings(SqlFile check, Warehouse warehouse, NoticeLog notices) {
    try {
      List<Notice> found = warehouse.query(check.query(), row -> notice(check, row));
      found.forEach(notices::add);
      return found.size();
    } catch (WarehouseException e) {
      notices.add(
          new Notice(
              Severity.ERROR,
              "check-did-not-run",
              "",
              "",
              "The check " + check.name() + " could not be run: " + e.getMessage(),
              check.name(),
              "Correct sql/checks; the other checks ran"));
      return 1;
    }
  }

  private static Notice notice(SqlFile check, ResultRow row) {
    return new Notice(
        severity(check),
        code(check),
        text(row, "source_id"),
        text(row, "source_ref"),
        text(row, "message"),
        text(row, "value"),
        text(row, "suggestion"));
  }

  private static String text(ResultRow row, String column) {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
