package org.rollcall.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.rollcall.reference.Vocabulary;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.Warehouse.ColumnType;

/**
 * The reports, a matrix of votes per subject, the tables and the codebook as one workbook, a sheet
 * each, with a first sheet that leads to them. It is for people to look at: of a table that is too
 * long to be looked at it holds the first rows, and says so; the CSV files have them all.
 *
 * <p>A text that a spreadsheet would take for a formula is written with an apostrophe before it, so
 * that nothing in an input file can be run by whoever opens the workbook (OWASP, "CSV Injection").
 */
final class Workbook {

  /** Rows of a sheet at most. */
  static final int MOST_ROWS = 20_000;

  /** Decisions of a matrix at most. */
  static final int MOST_DECISIONS = 100;

  /** Characters; and how high a line is, in points. */
  private static final int WIDTH_OF_CONTENTS = 110;

  private static final float LINE = 14;
  private static final int ROWS_KEPT_IN_MEMORY = 200;
  private static final int LONGEST_TEXT = 32_000;

  private final Warehouse warehouse;
  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_KEPT_IN_MEMORY);
  private final WorkbookStyles styles = new WorkbookStyles(book);
  private final Set<String> namesTaken = new HashSet<>();
  private final String contents = free("contents");
  private final List<Entry> entries = new ArrayList<>();

  private Workbook(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * A sheet.
   *
   * @param what it holds, in a few words, and what of it is left out
   * @param rows how many rows there are, also those that are left out
   */
  private record Entry(String sheet, String what, String more, long rows, Filler filler) {}

  /** Puts the rows into a sheet. */
  @FunctionalInterface
  private interface Filler {
    void fill(WorkbookSheet sheet);
  }

  static void write(
      Warehouse warehouse,
      Codebook codebook,
      List<SqlFile> reports,
      List<SqlFile> tables,
      Path file)
      throws IOException {
    Workbook workbook = new Workbook(warehouse);
    try (SXSSFWorkbook book = workbook.book;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.plan(codebook, reports, tables);
      workbook.contents();
      workbook.entries.forEach(workbook::sheet);
      book.write(out);
    }
  }

  private void plan(Codebook codebook, List<SqlFile> reports, List<SqlFile> tables) {
    reports.forEach(this::plan);
    if (warehouse.hasTable("decision_subject")) {
      SubjectMatrix.subjects(warehouse).forEach(this::planMatrix);
    }
    tables.forEach(this::plan);
    entries.add(
        new Entry(
            free("codebook"),
            "What every column holds",
            "",
            columns(codebook),
            fillCodebook(codebook)));
    entries.add(
        new Entry(
            free("words"),
            "The words that columns may hold, and what they mean",
            "",
            codebook.vocabularies().stream().mapToLong(each -> each.terms().size()).sum(),
            sheet -> words(sheet, codebook)));
  }

  private void plan(SqlFile file) {
    long rows = rows(file);
    String question = Objects.requireNonNullElse(file.header().question(), "").strip();
    String what = file.title();
    if (rows > MOST_ROWS) {
      what += ". " + cut(rows, file);
    }
    entries.add(
        new Entry(
            free(WorkbookUtil.createSafeSheetName(file.name())),
            what,
            Caveats.behind(question, warehouse, file),
            rows,
            sheet -> fill(sheet, file)));
  }

  private static String cut(long rows, SqlFile file) {
    return String.format(
        Locale.ROOT,
        "Only the first %,d of %,d rows; %s/%s.csv has them all",
        MOST_ROWS,
        rows,
        file.folder().equals("reports") ? "reports" : "data",
        file.name());
  }

  private void planMatrix(String subject) {
    SubjectMatrix matrix = SubjectMatrix.of(warehouse, subject, MOST_DECISIONS);
    String what = matrix.name() + ": votes of each State";
    if (matrix.all() > matrix.decisions().size()) {
      what +=
          String.format(
              Locale.ROOT,
              ". Only the last %,d of %,d decisions; data/votes.csv has them all",
              matrix.decisions().size(),
              matrix.all());
    }
    entries.add(
        new Entry(
            free(WorkbookUtil.createSafeSheetName("matrix " + subject)),
            what + ". " + VoteLetter.legend(),
            "",
            matrix.states().size(),
            sheet -> sheet.matrix(matrix)));
  }

  private void contents() {
    SXSSFSheet sheet = book.createSheet(contents);
    WorkbookSheet writer = new WorkbookSheet(sheet, styles);
    Row title = sheet.createRow(0);
    title.createCell(0).setCellValue("Votes in United Nations bodies");
    title.getCell(0).setCellStyle(styles.title);
    writer.headings(List.of("Sheet", "What it holds", "Rows"));
    for (Entry entry : entries) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      row.setHeightInPoints(LINE * (1 + sentences(entry).length() / WIDTH_OF_CONTENTS));
      writer.link(row.createCell(0), entry.sheet(), entry.sheet());
      Cell what = row.createCell(1);
      what.setCellValue(harmless(sentences(entry)));
      what.setCellStyle(styles.wrapped);
      Cell rows = row.createCell(2);
      rows.setCellValue((double) entry.rows());
      rows.setCellStyle(styles.wrapped);
    }
    writer.finish(0, 3);
    writer.width(0, 34);
    writer.width(1, WIDTH_OF_CONTENTS);
    writer.width(2, 12);
  }

  private static String sentences(Entry entry) {
    return entry.more().isEmpty() ? entry.what() : entry.what() + ". " + entry.more();
  }

  private void sheet(Entry entry) {
    WorkbookSheet sheet = new WorkbookSheet(book.createSheet(entry.sheet()), styles);
    sheet.title(contents, entry.what());
    entry.filler().fill(sheet);
  }

  private long rows(SqlFile file) {
    return warehouse
        .query("SELECT COUNT(*) FROM " + Warehouse.tableOf(file), r -> r.getLong(1))
        .get(0);
  }

  private void fill(WorkbookSheet sheet, SqlFile file) {
    List<ColumnType> columns = warehouse.columns(file);
    sheet.headings(columns.stream().map(ColumnType::name).toList());
    warehouse.forEach(
        "SELECT * FROM "
            + Warehouse.tableOf(file)
            + " ORDER BY "
            + file.orderBy()
            + " LIMIT "
            + MOST_ROWS,
        result -> sheet.row(columns, result));
    sheet.finish();
  }

  private static long columns(Codebook codebook) {
    return tablesOf(codebook).stream().mapToLong(table -> table.columns().size()).sum();
  }

  private static List<Codebook.Table> tablesOf(Codebook codebook) {
    List<Codebook.Table> tables = new ArrayList<>(codebook.tables());
    tables.addAll(codebook.reports());
    tables.addAll(codebook.views());
    return tables;
  }

  private static Filler fillCodebook(Codebook codebook) {
    return sheet -> {
      sheet.headings(
          List.of("table", "column", "type", "what it holds", "words", "key of", "never empty"));
      for (Codebook.Table table : tablesOf(codebook)) {
        for (Codebook.Column column : table.columns()) {
          sheet.texts(
              List.of(
                  table.name(),
                  column.name(),
                  column.type(),
                  column.is(),
                  Objects.requireNonNullElse(column.values(), ""),
                  Objects.requireNonNullElse(column.references(), ""),
                  column.required() ? "yes" : ""));
        }
      }
      sheet.finish();
      sheet.width(3, 90);
    };
  }

  private static void words(WorkbookSheet sheet, Codebook codebook) {
    sheet.headings(List.of("words", "word", "what it means"));
    for (Vocabulary vocabulary : codebook.vocabularies()) {
      for (Vocabulary.Term term : vocabulary.terms()) {
        sheet.texts(List.of(vocabulary.name(), term.value(), term.meaning()));
      }
    }
    sheet.finish();
    sheet.width(2, 90);
  }

  /** A text that cannot be taken for a formula, and fits into a cell. */
  static String harmless(String text) {
    String fits = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + " …" : text;
    return fits.isEmpty() || "=+-@\t\r".indexOf(fits.charAt(0)) < 0 ? fits : "'" + fits;
  }

  private String free(String wanted) {
    String name = wanted;
    for (int n = 2; !namesTaken.add(name.toLowerCase(Locale.ROOT)); n++) {
      name = wanted.substring(0, Math.min(wanted.length(), 28)) + "~" + n;
    }
    return name;
  }
}
