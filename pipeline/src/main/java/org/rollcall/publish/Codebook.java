package org.rollcall.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.reference.Vocabulary;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * Every column of every published table, view and report, every word that they may hold and every
 * code of a notice, from the headers of the SQL files and the reference tables. {@code
 * codebook.md}, the page {@code site/codebook.html} and a sheet of the workbook are written from
 * it.
 *
 * @param introduction what is to be known of all tables
 * @param vocabularies words that columns may hold
 * @param tables of {@code data/}
 * @param reports of {@code reports/}
 * @param views of {@code rollcall.duckdb}
 * @param notices codes of notices, checks first
 */
public record Codebook(
    List<Passage> introduction,
    List<Vocabulary> vocabularies,
    List<Table> tables,
    List<Table> reports,
    List<Table> views,
    List<Code> notices) {

  private static final List<Passage> INTRODUCTION =
      List.of(
          new Passage(
              "Votes",
              """
              `yes`, `no`, `abstain`: as recorded. `absent`: a member that took no part, where the source says so
              or is an official recorded-vote list, in which whoever is not listed took no part. `disassociated`:
              stood apart from a decision that was adopted without a vote. `adopted_without_vote`: a member that
              went along with such a decision, where a source names those who did not. Where nothing is known
              there is no row."""),
          new Passage(
              "Country codes",
              """
              ISO 3166-1 alpha-3 of the Member whose seat it is; `country_name` is its name on that day. Same
              seat, same code: the USSR is RUS, Byelorussian SSR BLR, Ukrainian SSR UKR, Zaire COD, Burma MMR,
              Upper Volta BFA, Democratic Kampuchea KHM, the United Arab Republic EGY, the Federation of Malaya
              MYS, Tanganyika TZA, the China seat since 1945 CHN, the Federal Republic of Germany (1973–1990)
              DEU, Yemen (Arab Republic) YEM; Yugoslavia from 1 November 2000, then Serbia and Montenegro, then
              Serbia are SRB. Seats that ended have ISO 3166-3's former alpha-3: YUG (to 1992), CSK (to 1992),
              DDR (1973–1990), YMD (1967–1990); and, by our own convention, EAZ for Zanzibar (1963–64)."""),
          new Passage(
              "CSV files",
              """
              As RFC 4180 has them, in UTF-8 without a byte order mark, with commas and a header line; a field is
              quoted where it must be. Lines end in LF, not CRLF: tools for text and version control leave such
              files as they are, so that the hash of a file stays what it was. An empty field is a missing value. The Parquet files hold the same rows, typed."""),
          new Passage(
              "Opening the CSV files in a spreadsheet",
              """
              CSV files hold every text as its source has it. A text that begins with `=`, `+`, `-` or `@` is
              taken for a formula by some spreadsheets: import the columns as text, or open `rollcall.xlsx`, in
              which such texts begin with an apostrophe."""));

  public Codebook {
    introduction = List.copyOf(introduction);
    vocabularies = List.copyOf(vocabularies);
    tables = List.copyOf(tables);
    reports = List.copyOf(reports);
    views = List.copyOf(views);
    notices = List.copyOf(notices);
  }

  /**
   * A heading and what stands below it.
   *
   * @param text with words to be set as code between backticks
   */
  public record Passage(String title, String text) {

    /** The text, cut where code begins and ends. */
    public List<Span> spans() {
      List<Span> spans = new ArrayList<>();
      String[] cut = text.split("`", -1);
      for (int i = 0; i < cut.length; i++) {
        spans.add(new Span(cut[i], i % 2 == 1));
      }
      return spans;
    }
  }

  /** A piece of text, to be set as code or not. */
  public record Span(String text, boolean code) {}

  /**
   * A table, view or report.
   *
   * @param what its title
   * @param question what it answers, or what is to be known of it; may be empty
   * @param method how it is made, with its reference; may be empty
   * @param key the columns that tell its rows apart, in the order of which they stand; none for a
   *     view
   */
  public record Table(
      String name,
      String what,
      String question,
      String method,
      List<String> key,
      List<Column> columns) {

    public Table {
      key = List.copyOf(key);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column.
   *
   * @param type text, integer, number, date or boolean
   * @param is what it holds, with its unit
   * @param values name of the vocabulary that its words are of, or null
   * @param references table whose key it holds, or null
   * @param required whether it is never empty
   */
  public record Column(
      String name,
      String type,
      String is,
      @Nullable String values,
      @Nullable String references,
      boolean required) {}

  /** A code of a notice: its severity and what it means. */
  public record Code(String code, String severity, String meaning) {}

  /** The codebook of what a warehouse publishes. */
  static Codebook of(Warehouse warehouse, List<SqlFile> tables, List<SqlFile> reports) {
    return new Codebook(
        INTRODUCTION,
        Vocabulary.all(),
        tables.stream().map(table -> table(warehouse, table)).toList(),
        reports.stream().map(report -> table(warehouse, report)).toList(),
        Publisher.views().stream().map(view -> table(warehouse, view)).toList(),
        codes());
  }

  private static Table table(Warehouse warehouse, SqlFile file) {
    Map<String, String> types = warehouse.typesOf(file);
    return new Table(
        file.name(),
        file.title(),
        words(file.header().question()),
        words(file.header().method()),
        file.header().key(),
        file.header().columns().stream()
            .map(column -> column(column, types.getOrDefault(column.name(), "")))
            .toList());
  }

  private static Column column(SqlFile.Column column, String type) {
    String plain = TableSchema.type(type);
    return new Column(
        column.name(),
        plain.equals("string") ? "text" : plain,
        column.is(),
        column.values(),
        column.references(),
        column.required());
  }

  private static List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    for (SqlFile check : SqlFolder.load("checks")) {
      codes.add(
          new Code(
              check.name().replace('_', '-'),
              words(check.header().severity()),
              check.title() + ". " + words(check.header().explanation())));
    }
    for (Map<String, String> notice : ReferenceTable.load("notice_codes").records()) {
      codes.add(
          new Code(
              notice.getOrDefault("code", ""),
              notice.getOrDefault("severity", ""),
              notice.getOrDefault("explanation", "")));
    }
    return codes;
  }

  private static String words(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
