package org.rollcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.Caveats;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.ReportMaker.Account;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall report}. */
@Command(
    name = "report",
    description = {
      "Print a report of the last published run; without a name, list them.",
      "With filters it is made anew from the published votes."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The report.")
  private @Nullable String name;

  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PublishedFolder published = new PublishedFolder();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ResultPrinter.Format format;

  @Override
  public Integer call() throws IOException {
    List<SqlFile> reports = SqlFolder.load("reports");
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      reports.forEach(report -> list(report, out));
      return ExitCode.OK;
    }
    SqlFile report =
        reports.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(reports));
    print(filters.given() ? published.readBeside(made -> make(made, report)) : last(report), out);
    return ExitCode.OK;
  }

  private static void list(SqlFile report, PrintWriter out) {
    out.printf("%-28s %s%n", report.name(), String.valueOf(report.header().question()).strip());
    if (!report.header().takes().isEmpty()) {
      out.printf("%-28s   takes %s%n", "", String.join(", ", report.header().takes()));
    }
  }

  private ParameterException unknown(List<SqlFile> reports) {
    return new ParameterException(
        spec.commandLine(),
        "There is no report "
            + name
            + "; there are "
            + reports.stream().map(SqlFile::name).collect(Collectors.joining(", ")));
  }

  /**
   * A report as it is printed.
   *
   * @param caveats that go with it
   * @param account of the votes in it
   */
  private record Printed(
      SqlFile report, ResultPrinter.Result result, List<String> caveats, List<Account> account) {

    static Printed of(
        Warehouse warehouse, SqlFile report, List<String> caveats, List<Account> account) {
      return new Printed(
          report,
          ResultPrinter.Result.of(
              warehouse,
              "SELECT * FROM " + Warehouse.tableOf(report) + " ORDER BY " + report.orderBy()),
          caveats,
          account);
    }
  }

  /** As the last run published it. */
  private Printed last(SqlFile report) {
    return published.read(
        warehouse -> {
          if (!warehouse.hasTable(report.name())) {
            throw new JobFailure(
                "The last run left out the report " + report.name(),
                ReportMaker.takesSamples(report) && !ReportMaker.hasSamples(warehouse)
                    ? ReportMaker.ASK_FOR_SAMPLES + ", and run again"
                    : "Run again without --skip");
          }
          return Printed.of(
              warehouse,
              report,
              Caveats.of(warehouse, report),
              Account.published(warehouse, report));
        });
  }

  /** With the filters asked for; those that it has by itself hold where nothing else is said. */
  private Printed make(Warehouse warehouse, SqlFile report) {
    if (ReportMaker.takesSamples(report) && !ReportMaker.hasSamples(warehouse)) {
      throw new JobFailure(
          report.name() + ": " + ReportMaker.NO_SAMPLES,
          ReportMaker.ASK_FOR_SAMPLES + ", and run again");
    }
    Filters asked = filters.ofOneCountry(warehouse);
    try {
      SqlFile filtered = report.with(asked.or(report.header().filters()));
      ReportMaker.Made made = new ReportMaker(warehouse).make(filtered);
      List<String> caveats = new ArrayList<>(Caveats.withAnyFilters(warehouse, filtered));
      made.doubts().forEach(doubt -> caveats.add(doubt.message() + "."));
      return Printed.of(warehouse, filtered, caveats, made.account());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void print(Printed printed, PrintWriter out) throws IOException {
    if (format != ResultPrinter.Format.TABLE) {
      new ResultPrinter(out).print(printed.result(), format);
      return;
    }
    SqlFile report = printed.report();
    String words = report.header().filters().words();
    out.println(
        report.title()
            + (words.isEmpty() ? "" : " (" + words + ")")
            + ". "
            + String.valueOf(report.header().question()).strip());
    out.println();
    new ResultPrinter(out).print(printed.result(), format);
    printed.account().stream().map(Account::words).forEach(out::println);
    if (report.header().follow() != null) {
      out.println("The votes behind a row: " + report.header().follow());
    }
    printed.caveats().forEach(out::println);
  }
}
