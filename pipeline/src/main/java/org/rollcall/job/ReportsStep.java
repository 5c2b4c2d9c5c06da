package org.rollcall.job;

import java.util.Comparator;
import java.util.List;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.publish.Caveats;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/** Runs {@code sql/reports}; each becomes a table in the schema {@code reports}. */
final class ReportsStep implements JobStep {

  private static final String EMPTY_ACCOUNTS =
      "CREATE OR REPLACE TABLE report_account (report VARCHAR, fate VARCHAR, votes BIGINT)";

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Done run(RunContext run) {
    Warehouse warehouse = run.warehouse();
    List<SqlFile> reports = inTurn(run.reports());
    ReportMaker maker = new ReportMaker(warehouse);
    warehouse.execute("report_account", EMPTY_ACCOUNTS);
    long rows = 0;
    long failed = 0;
    int told;
    long corrected =
        warehouse
            .query(
                "SELECT COUNT(*) FROM votes AS v INNER JOIN source_file AS f"
                    + " ON f.source_id = v.source_id WHERE f.authority = 'correction'",
                row -> row.getLong(1))
            .get(0);
    try (NoticeLog notices = run.notices(name())) {
      for (SqlFile report : reports) {
        run.goOn();
        try {
          ReportMaker.Made made = maker.make(report);
          rows += made.rows();
          account(warehouse, report, made);
          run.reportSeconds().put(report.name(), made.seconds());
          made.doubts().forEach(notices::add);
          if (corrected > 0 && made.used() > 0) {
            notices.add(corrected(report, corrected));
          }
        } catch (WarehouseException e) {
          failed++;
          notices.add(failure(report, e));
        }
      }
      told = notices.size();
    }
    if (told > 0) {
      ChecksStep.gatherNotices(warehouse);
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

  /** Those with the same filters after each other, since they share the tables within these. */
  private static List<SqlFile> inTurn(List<SqlFile> reports) {
    return reports.stream()
        .sorted(
            Comparator.comparing((SqlFile report) -> report.header().after() != null)
                .thenComparing(report -> report.header().filters().words()))
        .toList();
  }

  private static void account(Warehouse warehouse, SqlFile report, ReportMaker.Made made) {
    try (Appender rows = warehouse.appender("report_account")) {
      made.account().forEach(each -> rows.row(report.name(), each.fate(), each.votes()));
    }
  }

  private static Notice corrected(SqlFile report, long votes) {
    return new Notice(
        Severity.INFO,
        Caveats.CORRECTED_VOTES,
        "",
        "",
        "The report "
            + report.name()
            + " rests on votes of which "
            + Words.count(votes, "vote")
            + (votes == 1 ? " is" : " are")
            + " corrected by hand (corrections.csv)",
        report.name(),
        "See conflicts for what the sources say instead");
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
