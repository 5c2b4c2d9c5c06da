package org.rollcall.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/** {@code site/index.html}: one page without scripts that opens from a disk. */
final class Site {

  private static final int PREVIEW_ROWS = 12;
  private static final int PREVIEW_COLUMNS = 9;
  private static final int DECISIONS = 500;
  private static final int NOTICES = 200;

  private Site() {}

  static void write(Warehouse warehouse, List<SqlFile> reports, RunRecord run, Path folder)
      throws IOException {
    TemplateOutput html = new StringOutput();
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rollcall.publish.pages")
        .render("index.jte", page(warehouse, reports, run, folder), html);
    Files.writeString(folder.resolve("index.html"), html.toString());
  }

  private static Page page(Warehouse warehouse, List<SqlFile> reports, RunRecord run, Path folder) {
    List<String> span =
        warehouse.query(
            "SELECT MIN(date), MAX(date) FROM decisions",
            row -> text(row.getString(1)) + "|" + text(row.getString(2)));
    String[] days = span.get(0).split("\\|", -1);
    return new Page(
        run,
        days[0],
        days[1],
        warehouse.query(DECISIONS_SQL, Site::decision),
        reports.stream().map(report -> preview(warehouse, report)).toList(),
        warehouse.query(
            "SELECT severity, code, source_id, source_ref, message, suggestion FROM notices"
                + " WHERE severity <> 'info' ORDER BY severity, code, source_id, source_ref, message"
                + " LIMIT "
                + NOTICES,
            row ->
                new Page.Finding(
                    row.getString(1),
                    row.getString(2),
                    (row.getString(3) + " " + row.getString(4)).strip(),
                    row.getString(5),
                    row.getString(6))),
        run.notices().getOrDefault("info", 0L),
        Files.exists(folder.resolveSibling("rollcall.xlsx")));
  }

  private static final String DECISIONS_SQL =
      """
      SELECT CAST(d.date AS VARCHAR) AS date, d.body, d.symbol, d.title, d.outcome, d.adoption,
             COALESCE(d.yes, d.stated_yes) AS yes, COALESCE(d.no, d.stated_no) AS no,
             COALESCE(d.abstain, d.stated_abstain) AS abstain, d.absent,
             d.yes IS NULL AS stated, a.apart
      FROM decisions AS d
      LEFT JOIN (
        SELECT decision_id, COUNT(*) FILTER (WHERE vote = 'disassociated') AS apart
        FROM votes WHERE vote IN ('disassociated', 'adopted_without_vote') GROUP BY decision_id
      ) AS a ON a.decision_id = d.decision_id
      ORDER BY d.date DESC NULLS LAST, d.decision_id
      LIMIT\s"""
          + DECISIONS;

  private static Page.Decision decision(ResultSet row) throws SQLException {
    return new Page.Decision(
        text(row.getString("date")),
        row.getString("body"),
        text(row.getString("symbol")),
        text(row.getString("title")),
        "without a vote".equals(row.getString("adoption"))
            ? "adopted without a vote"
            : text(row.getString("outcome")),
        number(row, "yes"),
        number(row, "no"),
        number(row, "abstain"),
        number(row, "absent"),
        number(row, "apart"),
        row.getBoolean("stated"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  private static Page.Preview preview(Warehouse warehouse, SqlFile report) {
    List<List<@Nullable String>> rows =
        warehouse.texts(
            "SELECT * FROM "
                + Warehouse.tableOf(report)
                + " ORDER BY "
                + report.orderBy()
                + " LIMIT "
                + PREVIEW_ROWS);
    long count =
        warehouse
            .query("SELECT COUNT(*) FROM " + Warehouse.tableOf(report), row -> row.getLong(1))
            .get(0);
    List<List<String>> cut =
        rows.stream()
            .map(row -> row.stream().limit(PREVIEW_COLUMNS).map(Site::text).toList())
            .toList();
    return new Page.Preview(
        report.name(),
        report.title(),
        Caveats.behind(text(report.header().question()), warehouse, report),
        text(report.header().method()),
        count,
        cut.get(0),
        cut.subList(1, cut.size()));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
