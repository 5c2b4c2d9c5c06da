package org.rollcall.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.SourcesFile;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * A run of the job's steps on a few small files, without Spring and without publishing: {@code
 * SmallRun.of(file("votes.csv", "..."), sources("..."))}. It works in a folder of its own, which
 * goes when it is closed.
 */
public final class SmallRun implements AutoCloseable {

  /** One file of the input folder. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record RawFile(String name, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static final References REFERENCES = References.load();

  private final Path folder;
  private final RunContext context;

  private SmallRun(Path folder, RunContext context) {
    this.folder = folder;
    this.context = context;
  }

  /** A raw file, as it would lie in the input folder. */
  public static RawFile file(String name, String text) {
    return new RawFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A raw file that is no text. */
  public static RawFile file(String name, byte[] bytes) {
    return new RawFile(name, bytes);
  }

  /** {@code sources.yaml}: the entries of its list. */
  public static RawFile sources(String... entries) {
    return file(SourcesFile.NAME, "sources:\n- {" + String.join("}\n- {", entries) + "}\n");
  }

  /** Reads, resolves, reconciles and checks the files, and makes the reports. */
  public static SmallRun of(RawFile... files) {
    return on(
        input -> {
          try {
            for (RawFile file : files) {
              Files.write(input.resolve(file.name()), file.bytes());
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The same on whatever is laid into the input folder. */
  public static SmallRun on(Consumer<Path> files) {
    return changing(files, input -> {});
  }

  /** The same; something happens to the files after they were hashed and before they are read. */
  static SmallRun changing(Consumer<Path> files, Consumer<Path> meanwhile) {
    try {
      Path folder = Files.createTempDirectory("rollcall-small");
      Path input = Files.createDirectory(folder.resolve("input"));
      files.accept(input);
      SmallRun run = new SmallRun(folder, context(folder, input));
      run.steps(() -> meanwhile.accept(input));
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunContext context(Path folder, Path input) {
    Workspace workspace = new Workspace(folder.resolve("output"));
    workspace.prepare();
    RunOptions options = RunOptions.of(input, workspace.output()).withThreads(1);
    Progress silent = new Progress(new PrintWriter(new StringWriter()));
    return new RunContext(
        "small", options, workspace, Inventory.take(input), "none", RunGuards.of(silent), null);
  }

  private void steps(Runnable meanwhile) {
    meanwhile.run();
    for (JobStep step :
        List.of(
            new InventoryStep(REFERENCES),
            new ReadStep(REFERENCES),
            new ResolveStep(REFERENCES),
            new ReconcileStep(),
            new ChecksStep(),
            new ReportsStep())) {
      step.run(context);
    }
  }

  /** Goes on to the last step. */
  public SmallRun published() {
    new PublishStep().run(context);
    return this;
  }

  /** The output folder. */
  public Path output() {
    return context.workspace().output();
  }

  /** The tables that the steps made. */
  public DuckDbWarehouse warehouse() {
    return context.driver();
  }

  /** What was found with this code. */
  List<Notice> found(String code) {
    return notices().stream().filter(notice -> notice.code().equals(code)).toList();
  }

  /** The codes of everything that was found, but for those that every small run has. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(notices().stream().map(Notice::code).toList());
    codes.removeAll(Set.of("undeclared-source", "absences-unknown", "ideal-points-not-made"));
    return codes;
  }

  List<Notice> notices() {
    return warehouse()
        .query(
            "SELECT severity, code, source_id, source_ref, message, value, suggestion"
                + " FROM notices ORDER BY ALL",
            row ->
                new Notice(
                    Severity.of(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)));
  }

  /** Rows of a query, their values joined by blanks; a null is a dash. */
  List<String> rows(String sql) {
    List<List<@Nullable String>> rows = warehouse().texts(sql);
    return rows.subList(1, rows.size()).stream()
        .map(row -> String.join(" ", row.stream().map(v -> v == null ? "-" : v).toList()))
        .toList();
  }

  /** Makes a report with filters of its own, and returns some of its columns in its order. */
  List<String> report(String name, Map<String, String> filters, String columns) {
    SqlFile report = reportFile(name).with(Filters.of(filters));
    new ReportMaker(warehouse()).make(report);
    return rows(
        "SELECT "
            + columns
            + " FROM "
            + Warehouse.tableOf(report)
            + " ORDER BY "
            + report.orderBy());
  }

  /** What became of the votes in a report, one "votes fate" each. */
  List<String> account(String name, Map<String, String> filters) {
    return new ReportMaker(warehouse())
        .make(reportFile(name).with(Filters.of(filters))).account().stream()
            .map(each -> each.votes() + " " + each.fate())
            .toList();
  }

  private static SqlFile reportFile(String name) {
    return SqlFolder.load("reports").stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Published votes of a country, one "symbol vote source" per decision. */
  List<String> votesOf(String country) {
    return rows(
        "SELECT symbol, vote, source_id FROM votes WHERE country_code = "
            + Warehouse.literal(country)
            + " ORDER BY date, decision_id");
  }

  @Override
  public void close() {
    context.close();
    try {
      Workspace.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
