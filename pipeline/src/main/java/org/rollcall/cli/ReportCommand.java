package org.rollcall.cli;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.Caveats;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;
import org.rollcall.warehouse.WarehouseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rollcall report}. */
@Command(
    name = "report",
    description = "Print a report of the last published run; without a name, list them.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  private static final int WIDEST_COLUMN = 44;

  /** How a report can be printed. */
  enum Format {
    TABLE,
    CSV,
    JSON;

    /** As the operator writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The report.")
  private @Nullable String name;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that the run published to (default: ${DEFAULT-VALUE}).",
      defaultValue = "output")
  private Path output;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private Format format;

  @Override
  public Integer call() throws IOException {
    List<SqlFile> reports = SqlFolder.load("reports");
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      reports.forEach(
          report -> out.printf("%-26s %s%n", report.name(), report.header().question()));
      return ExitCode.OK;
    }
    SqlFile report =
        reports.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(reports));
    print(report, published(report), out);
    return ExitCode.OK;
  }

  private ParameterException unknown(List<SqlFile> reports) {
    return new ParameterException(
        spec.commandLine(),
        "There is no report "
            + name
            + "; there are "
            + reports.stream().map(SqlFile::name).collect(Collectors.joining(", ")));
  }

  private Published published(SqlFile report) {
    Path database = output.resolve("latest").resolve("rollcall.duckdb");
    if (!Files.exists(database)) {
      throw new JobFailure(
          "Nothing is published in " + output, "Run it first: rollcall run --output " + output);
    }
    try (Warehouse warehouse = Warehouse.openReadOnly(database)) {
      if (!warehouse.hasTable(report.name())) {
        throw new JobFailure(
            "The last run left out the report " + report.name(), "Run again without --skip");
      }
      return new Published(
          warehouse.columns(report),
          Caveats.of(warehouse, report),
          warehouse.texts(
              "SELECT * FROM " + Warehouse.tableOf(report) + " ORDER BY " + report.orderBy()));
    } catch (WarehouseException e) {
      throw new JobFailure(
          String.valueOf(e.getMessage()),
          "Publish anew: rollcall run --output " + output + " does so if a file was altered",
          e);
    }
  }

  /** A report as it was published, its column names being the first of the rows. */
  private record Published(
      List<ColumnType> columns, List<String> caveats, List<List<@Nullable String>> rows) {}

  private void print(SqlFile report, Published published, PrintWriter out) throws IOException {
    switch (format) {
      case TABLE -> {
        table(report, published.rows(), out);
        published.caveats().forEach(out::println);
      }
      case CSV -> csv(published.rows(), out);
      case JSON -> json(published, out);
    }
  }

  private static void table(SqlFile report, List<List<@Nullable String>> rows, PrintWriter out) {
    out.println(report.title() + ". " + report.header().question());
    out.println();
    Column[] columns = new Column[rows.get(0).size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(width(rows, i) + 2, 0, Overflow.TRUNCATE);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    for (List<@Nullable String> row : rows) {
      table.addRowValues(row.stream().map(ReportCommand::cut).toArray(String[]::new));
    }
    table.toString().lines().map(String::stripTrailing).forEach(out::println);
    out.println();
    out.println((rows.size() - 1) + " rows");
  }

  /** What fits into the widest column; a text that goes on ends in an ellipsis. */
  static String cut(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.length() <= WIDEST_COLUMN ? text : text.substring(0, WIDEST_COLUMN - 1) + "…";
  }

  private static int width(List<List<@Nullable String>> rows, int column) {
    int widest = 1;
    for (List<@Nullable String> row : rows) {
      String text = row.get(column);
      widest = Math.max(widest, text == null ? 0 : text.length());
    }
    return Math.min(widest, WIDEST_COLUMN);
  }

  private static void csv(List<List<@Nullable String>> rows, PrintWriter out) throws IOException {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
      for (List<@Nullable String> row : rows) {
        csv.writeNext(row.toArray(new String[0]), false);
      }
    }
    out.print(text);
  }

  private static void json(Published published, PrintWriter out) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<@Nullable String> row : published.rows().subList(1, published.rows().size())) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        ColumnType column = published.columns().get(i);
        object.put(column.name(), value(row.get(i), column.type()));
      }
      objects.add(object);
    }
    out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects));
  }

  private static @Nullable Object value(@Nullable String text, String type) {
    return switch (type) {
      case "BIGINT", "INTEGER", "HUGEINT", "DOUBLE" -> text == null ? null : new BigDecimal(text);
      default -> text;
    };
  }
}
