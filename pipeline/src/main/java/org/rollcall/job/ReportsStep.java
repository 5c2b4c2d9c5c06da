package org.rollcall.job;

import java.util.List;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/** Runs {@code sql/reports}; each becomes a table in the schema {@code reports}. */
final class ReportsStep implements JobStep {

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Done run(RunContext run) {
    Warehouse warehouse = run.warehouse();
    List<SqlFile> reports = run.reports();
    long rows = 0;
    long failed = 0;
    try (NoticeLog notices = run.notices(name())) {
      for (SqlFile report : reports) {
        try {
          rows += warehouse.createTable(report);
        } catch (WarehouseException e) {
          failed++;
          notices.add(failure(report, e));
        }
      }
    }
    if (failed > 0) {
      SqlFolder.load("clean").stream()
          .filter(file -> "checks".equals(file.header().after()))
          .forEach(warehouse::createTable);
    }
    return new Done(
        reports.size(),
        reports.size() - failed,
        failed,
        Words.count(reports.size() - failed, "report")
            + ", "
            + Words.count(rows, "row")
            + (failed == 0 ? "" : ", " + failed + " could not be made"));
  }

  private static Notice failure(SqlFile report, WarehouseException e) {
    return new Notice(
        Severity.ERROR,
        "report-not-made",
        "",
        "",
        "The report " + report.name() + " could not be made: " + e.getMessage(),
        report.name(),
        "Correct sql/reports/" + report.name() + ".sql; the other reports were made");
  }
}
