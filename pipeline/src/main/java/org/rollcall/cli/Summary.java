package org.rollcall.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rollcall.job.JobRunner;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/** What a person reads when a run has ended. */
final class Summary {

  /** More than these are in notices.csv. */
  private static final int NOTICES_SHOWN = 15;

  /**
   * Files that could not be read, then one notice of each code, then a second of each: a hundred
   * misspelt names must not hide the one vote that was not published.
   */
  private static final String FIRST_OF_EACH_KIND =
      "severity, code <> 'unreadable-file', CASE WHEN code = 'unreadable-file' THEN 0 ELSE"
          + " nth END, code, source_id, source_ref, message";

  private final PrintWriter out;
  private final Path output;
  private final String target;

  /**
   * @param output folder of this machine in which the run worked
   * @param target where it published
   */
  Summary(PrintWriter out, Path output, String target) {
    this.out = out;
    this.output = output;
    this.target = target;
  }

  void print(JobRunner.Result result) {
    RunRecord record = result.record();
    if (result.changed()) {
      read(record);
      published(record);
      refused(record);
      checks(record);
      notices(record);
      reports(record);
    } else {
      say(
          "Nothing changed since the run %s (%s): output stays as it is.",
          record.run(), record.finished());
      notices(record);
    }
    old(result);
    where(record.run());
  }

  private void old(JobRunner.Result result) {
    if (!result.removed().isEmpty()) {
      say(
          "Removed    %s, no longer kept: %s",
          result.removed().size() == 1 ? "1 old run" : result.removed().size() + " old runs",
          String.join(", ", result.removed()));
    }
    result.stayed().forEach(why -> say("Stays      %s", why));
  }

  private void read(RunRecord record) {
    out.println();
    say("Read");
    for (RunRecord.RawFile file : record.files()) {
      if (file.reader() == null) {
        say("  %-34s not read; see its notice", file.path());
      } else {
        say(
            "  %-34s %-20s %,5d decisions %,8d vote cells",
            file.path(), file.reader(), file.decisions(), file.cells());
      }
    }
  }

  private void published(RunRecord record) {
    say(
        "Published  %,d votes of %,d countries in %,d decisions; %,d values lost to a better source",
        record.totals().getOrDefault("votes", 0L),
        record.totals().getOrDefault("countries", 0L),
        record.totals().getOrDefault("decisions", 0L),
        record.totals().getOrDefault("conflicts", 0L));
    if (!record.removed().isEmpty()) {
      say(
          "Gone       %s: no longer in the input folder, and so are the votes that only %s had",
          String.join(", ", record.removed()), record.removed().size() == 1 ? "it" : "they");
    }
    if (record.previous() != null) {
      say("Changes    %,d against the run %s (changes.csv)", record.changes(), record.previous());
    }
  }

  private void refused(RunRecord record) {
    long cells = record.totals().getOrDefault("refused_cells", 0L);
    say(cells == 0 ? "Refused    nothing" : "Refused    %,d vote cells; see the notices", cells);
    if (record.totals().getOrDefault("aliases", 0L) > 0) {
      say(
          "Aliases    %,d of your own in aliases.csv, which settled %,d vote cells",
          record.totals().getOrDefault("aliases", 0L),
          record.totals().getOrDefault("aliased_cells", 0L));
    }
  }

  private void checks(RunRecord record) {
    long passed = record.checks().stream().filter(check -> check.findings() == 0).count();
    say("Checks     %d passed, %d with findings", passed, record.checks().size() - passed);
    record.checks().stream()
        .filter(check -> check.findings() > 0)
        .forEach(
            check ->
                say(
                    "  %-8s %-26s %,5d  %s",
                    check.severity(), check.code(), check.findings(), check.title()));
  }

  private void notices(RunRecord record) {
    long errors = record.notices().getOrDefault("error", 0L);
    long warnings = record.notices().getOrDefault("warning", 0L);
    say(
        "Notices    errors %,d, warnings %,d, worth knowing %,d (data/notices.csv)",
        errors, warnings, record.notices().getOrDefault("info", 0L));
    record
        .raised()
        .forEach(
            each ->
                say(
                    "  %-8s %s%n           %s%n           → %s",
                    each.severity(), each.code(), each.message(), each.suggestion()));
    Path database = output.resolve("latest").resolve("rollcall.duckdb");
    if (errors + warnings == 0 || !Files.exists(database)) {
      return;
    }
    try (Warehouse warehouse = DuckDbWarehouse.openReadOnly(database)) {
      List<String> lines =
          warehouse.query(
              "SELECT severity, source_id, source_ref, message, suggestion FROM (SELECT *,"
                  + " ROW_NUMBER() OVER (PARTITION BY severity, code"
                  + " ORDER BY source_id, source_ref, message) AS nth FROM notices)"
                  + " WHERE severity IN ('error', 'warning')"
                  + " QUALIFY ROW_NUMBER() OVER (ORDER BY "
                  + FIRST_OF_EACH_KIND
                  + ") <= "
                  + NOTICES_SHOWN
                  + " ORDER BY severity, code, source_id, source_ref, message",
              row ->
                  String.format(
                      Locale.ROOT,
                      "  %-8s %s%n           %s%n           → %s",
                      row.getString(1),
                      (row.getString(2) + " " + row.getString(3)).strip(),
                      row.getString(4),
                      row.getString(5)));
      lines.forEach(out::println);
    }
    if (errors + warnings - record.raised().size() > NOTICES_SHOWN) {
      say(
          "  … and %,d more in data/notices.csv",
          errors + warnings - record.raised().size() - NOTICES_SHOWN);
    }
  }

  private void reports(RunRecord record) {
    List<RunRecord.Report> reports = record.reports();
    if (reports.isEmpty()) {
      return;
    }
    List<String> empty =
        reports.stream().filter(report -> report.rows() == 0).map(RunRecord.Report::name).toList();
    say(
        "Reports    %d written, %,d rows; rollcall report NAME prints one, rollcall report lists them",
        reports.size(), reports.stream().mapToLong(RunRecord.Report::rows).sum());
    if (!empty.isEmpty()) {
      say("  nothing to tell in %s", String.join(", ", empty));
    }
  }

  private void where(String run) {
    Path latest = output.resolve("latest");
    List<String> made =
        Stream.of("site/index.html", "rollcall.xlsx", "data", "reports", "codebook.md")
            .filter(name -> Files.exists(latest.resolve(name)))
            .toList();
    if (made.isEmpty()) { // it is where the cluster's store is
      say("Look at    %s/runs/%s", target.replaceAll("/+$", ""), run);
      say("           which latest.json and its manifest name, file by file");
      out.flush();
      return;
    }
    say("Look at    %s", latest.resolve(made.get(0)));
    say("           and there at %s", String.join(", ", made.subList(1, made.size())));
    out.flush();
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
