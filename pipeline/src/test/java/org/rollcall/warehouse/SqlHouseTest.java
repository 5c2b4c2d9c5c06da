package org.rollcall.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.job.SmallRun.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rollcall.job.SmallRun;
import org.rollcall.notice.Severity;
import org.rollcall.reference.Vocabulary;
import org.rollcall.warehouse.SqlFile.Column;
import org.rollcall.warehouse.Warehouse.ColumnType;

/** The rules that every file in {@code sql/} keeps. */
class SqlHouseTest {

  static final List<SqlFile> CLEAN = SqlFolder.load("clean");
  static final List<SqlFile> CHECKS = SqlFolder.load("checks");
  static final List<SqlFile> REPORTS = SqlFolder.load("reports");
  static final List<SqlFile> SCOPE = SqlFolder.load("scope");
  static final List<SqlFile> EXPORTS = SqlFolder.load("exports");
  static final List<SqlFile> CHANGES = SqlFolder.load("changes");
  static final List<SqlFile> VIEWS = SqlFolder.load("views");
  static final List<SqlFile> PUBLISHED =
      Stream.of(CLEAN, REPORTS)
          .flatMap(List::stream)
          .filter(file -> !file.header().key().isEmpty())
          .toList();
  static final List<SqlFile> DECLARING = Stream.of(PUBLISHED, VIEWS).flatMap(List::stream).toList();
  static final List<SqlFile> PORTABLE =
      Stream.of(CLEAN, CHECKS, SCOPE, REPORTS, EXPORTS, CHANGES, VIEWS)
          .flatMap(List::stream)
          .toList();

  /** What Spark SQL has not, or what is the warehouse's own business. */
  private static final Map<String, Pattern> FORBIDDEN =
      Map.ofEntries(
          Map.entry("reads a file", word("read_csv|read_parquet|read_csv_auto|read_json|glob")),
          Map.entry("names a file", Pattern.compile("(?i)\\b(from|join)\\s+'")),
          Map.entry("is the warehouse's", word("COPY|PRAGMA|ATTACH|INSTALL|LOAD|SET|EXPORT")),
          Map.entry("changes data", word("CREATE|INSERT|UPDATE|DELETE|DROP|ALTER")),
          Map.entry(
              "is DuckDB's", word("PIVOT|UNPIVOT|QUALIFY|POSITIONAL|ASOF|SUMMARIZE|DESCRIBE")),
          Map.entry(
              "asks for columns by pattern", word("COLUMNS|EXCLUDE|REPLACE\\s*\\(\\s*\\w+ AS")),
          Map.entry("uses a lambda", Pattern.compile("->")),
          Map.entry("casts with ::", Pattern.compile("::")),
          Map.entry("writes a list", Pattern.compile("\\[")),
          Map.entry("writes a struct", Pattern.compile("\\{")),
          Map.entry("orders by all", Pattern.compile("(?i)\\b(order|group)\\s+by\\s+all\\b")),
          Map.entry(
              "uses DuckDB's functions",
              word(
                  "list_\\w+|array_\\w+|string_agg|strftime|strptime|arg_min|arg_max|unnest|struct_\\w+")),
          Map.entry("quotes a name, which Spark takes for a text", Pattern.compile("\"")),
          Map.entry(
              "uses DuckDB's types, VARCHAR for STRING",
              word("VARCHAR|HUGEINT|UBIGINT|UTINYINT|TIMESTAMPTZ|LIST|ENUM")),
          Map.entry(
              "leaves NULL to concat, which Spark turns to NULL as a whole",
              Pattern.compile("(?i)COALESCE\\s*\\(\\s*CONCAT")),
          Map.entry("rounds halves as each engine does; rounded() is there", word("ROUND")),
          Map.entry(
              "trims the blanks that each engine knows; trimmed() is there",
              word("TRIM|LTRIM|RTRIM|BTRIM")),
          Map.entry(
              "has a minus behind a window's name, which Spark reads as a part of the name",
              Pattern.compile("(?i)\\bOVER\\s+\\w+\\s*-")),
          Map.entry(
              "casts any text to a number, and DuckDB finds one in more texts than Spark",
              Pattern.compile("(?i)\\bTRY_CAST\\s*\\((?!REGEXP_EXTRACT)")),
          Map.entry(
              "takes a day from another, which is a span of time in Spark",
              Pattern.compile("(?i)\\w*(date|_day)\\s+-\\s+[\\w.]*(date|_day)\\b")));

  /** A pattern that can be found once only: DuckDB replaces the first place, Spark all of them. */
  private static final Pattern REPLACED_ONCE = Pattern.compile("'(\\^[^']*|[^']*\\$)',\\s*'[^']*'");

  private static @Nullable SmallRun run;

  @BeforeAll
  static void makeTheTables() {
    run =
        SmallRun.of(
            file(
                "votes.csv",
                """
                Body,Symbol,Date,Title,Leads to,Country,Vote
                GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,Chad,A
                GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,Chad,Y
                """),
            file("rollcall.yaml", "ideal_points: {bootstrap: 19}\n"));
  }

  @AfterAll
  static void close() {
    Objects.requireNonNull(run).close();
  }

  private static DuckDbWarehouse warehouse() {
    return Objects.requireNonNull(run).warehouse();
  }

  @Test
  void everyFolderHasFilesAndEveryNameIsUsedOnce() {
    for (List<SqlFile> folder : List.of(SqlFolder.load("schema"), CLEAN, CHECKS, REPORTS, VIEWS)) {
      assertThat(folder).isNotEmpty().extracting(SqlFile::name).doesNotHaveDuplicates();
    }
    assertThat(Stream.of(CLEAN, SCOPE, REPORTS, VIEWS).flatMap(List::stream).toList())
        .extracting(SqlFile::name)
        .doesNotHaveDuplicates();
  }

  /** The pictures that site/app/03-charts.js can draw. */
  private static final List<String> CHARTS =
      List.of(
          "bars",
          "change",
          "counts",
          "flow",
          "heat",
          "lines",
          "matrix",
          "pairs",
          "scatter",
          "shares",
          "slope",
          "tallies",
          "timeline");

  @ParameterizedTest
  @FieldSource("PORTABLE")
  void everyFileHasATitleAndAQuery(SqlFile file) {
    assertThat(file.header().title()).isNotBlank();
    assertThat(file.query()).matches("(?s)(WITH|SELECT)\\b.*").doesNotContain(";\n");
  }

  @ParameterizedTest
  @FieldSource("REPORTS")
  void everyReportSaysWhatItAnswersAndHow(SqlFile report) {
    SqlFile.Header header = report.header();
    assertThat(header.title()).isNotBlank();
    assertThat(header.question()).isNotBlank().matches("(?s).*\\?\\s*");
    assertThat(header.method()).isNotBlank();
    assertThat(header.chart()).isNotNull();
    assertThat(header.key()).isNotEmpty();
    assertThat(header.columns()).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("REPORTS")
  void everyReportIsDrawnFromItsOwnColumns(SqlFile report) {
    SqlFile.Chart chart = Objects.requireNonNull(report.header().chart());
    assertThat(CHARTS).contains(chart.kind());
    assertThat(report.header().columns()).extracting(Column::name).containsAll(chart.columns());
  }

  @ParameterizedTest
  @FieldSource("REPORTS")
  void everyReportTellsWhatBecameOfAllVotesAndHowToFollowARowToThem(SqlFile report) {
    if (report.header().after() != null) {
      return; // it is made of other reports
    }
    assertThat(report.account()).isNotNull();
    assertThat(Filters.NAMES).containsAll(report.header().takes());
    assertThat(report.header().takes()).containsAll(report.header().filters().given().keySet());
    String follow = String.valueOf(report.header().follow());
    assertThat(follow).startsWith("rollcall votes ");
    assertThat(report.header().columns())
        .extracting(Column::name)
        .containsAll(
            Pattern.compile("\\{(\\w+)}").matcher(follow).results().map(m -> m.group(1)).toList());
    assertThat(new ReportMaker(warehouse()).make(report).account()).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("EXPORTS")
  void everyExportSaysWhatItIsAndTakesAllFiltersSinceItsFilesBelongTogether(SqlFile export) {
    assertThat(export.name()).matches("[a-z-]+\\.[a-z_]+");
    SqlFile.Header header = export.header();
    assertThat(header.title()).isNotBlank();
    assertThat(header.question()).isNotBlank();
    assertThat(header.method()).isNotBlank();
    assertThat(header.takes()).containsExactlyElementsOf(Filters.NAMES);
    assertThat(header.key()).isNotEmpty();
    assertThat(header.columns()).extracting(Column::name).containsAll(header.key());
    assertThat(header.columns())
        .allSatisfy(column -> assertThat(column.is()).isNotBlank().doesNotContain("|", "\n"));
  }

  @ParameterizedTest
  @FieldSource("SCOPE")
  void whatDependsOnTheFiltersReadsThemAsP(SqlFile table) {
    String query = table.query().replaceAll("--[^\n]*", "");
    assertThat(query.replace("parameters AS p", "")).doesNotContainPattern("\\bparameters\\b");
  }

  @ParameterizedTest
  @FieldSource("CHECKS")
  void everyCheckHasASeverityAndAnExplanation(SqlFile check) {
    assertThat(check.header().severity()).isNotNull();
    assertThat(Severity.of(String.valueOf(check.header().severity()))).isNotNull();
    assertThat(check.header().explanation()).isNotBlank();
  }

  @ParameterizedTest
  @FieldSource("CHECKS")
  void everyCheckReturnsWhatANoticeNeeds(SqlFile check) {
    List<String> columns =
        warehouse()
            .query("DESCRIBE " + check.query(), row -> row.getString(1) + " " + row.getString(2));
    assertThat(columns)
        .containsExactly(
            "source_id VARCHAR",
            "source_ref VARCHAR",
            "message VARCHAR",
            "value VARCHAR",
            "suggestion VARCHAR");
  }

  @ParameterizedTest
  @FieldSource("PUBLISHED")
  void everyPublishedColumnIsDeclaredInOrderWithItsMeaning(SqlFile file) {
    assertThat(file.header().columns())
        .extracting(Column::name)
        .containsExactlyElementsOf(
            warehouse().columns(file).stream().map(ColumnType::name).toList());
    assertThat(file.header().columns())
        .allSatisfy(column -> assertThat(column.is()).isNotBlank().doesNotContain("|", "\n"));
  }

  @ParameterizedTest
  @FieldSource("VIEWS")
  void everyColumnOfAViewIsDeclaredInOrderWithItsMeaning(SqlFile view) {
    warehouse().createView(view);
    assertThat(view.header().columns())
        .extracting(Column::name)
        .containsExactlyElementsOf(
            warehouse().columns(view).stream().map(ColumnType::name).toList());
    assertThat(warehouse().count(view.name())).isNotNegative();
  }

  @ParameterizedTest
  @FieldSource("DECLARING")
  void everyVocabularyAndReferenceThatAColumnNamesIsThere(SqlFile file) {
    for (Column column : file.header().columns()) {
      if (column.values() != null) {
        assertThat(Vocabulary.of(column.values()).terms()).isNotEmpty();
      }
      if (column.references() != null) {
        assertThat(CLEAN)
            .filteredOn(table -> table.header().key().size() == 1)
            .extracting(SqlFile::name)
            .contains(column.references());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("PUBLISHED")
  void everyPublishedColumnHasATypeThatTheWorkbookAndTheDataPackageKnow(SqlFile file) {
    Set<String> known =
        Set.of("VARCHAR", "BIGINT", "INTEGER", "HUGEINT", "DOUBLE", "DATE", "BOOLEAN");
    assertThat(warehouse().columns(file))
        .allSatisfy(column -> assertThat(known).as(column.name()).contains(column.type()));
  }

  @ParameterizedTest
  @FieldSource("CLEAN")
  void noColumnOfAPublishedTableIsOfATypeThatParquetHasNot(SqlFile file) {
    if (!file.header().key().isEmpty()) {
      assertThat(warehouse().columns(file)).extracting(ColumnType::type).doesNotContain("HUGEINT");
    }
  }

  @ParameterizedTest
  @FieldSource("PUBLISHED")
  void everyKeyIsMadeOfColumnsAndTellsRowsApart(SqlFile file) {
    List<String> key = file.header().key();
    assertThat(file.header().columns()).extracting(Column::name).containsAll(key);
    String columns = String.join(", ", key);
    assertThat(
            warehouse()
                .texts(
                    "SELECT "
                        + columns
                        + " FROM "
                        + Warehouse.tableOf(file)
                        + " GROUP BY "
                        + columns
                        + " HAVING COUNT(*) > 1"))
        .hasSize(1);
  }

  @ParameterizedTest
  @FieldSource("PORTABLE")
  void everyFileIsWrittenInWhatDuckDbAndSparkShare(SqlFile file) {
    assertThat(file.query()).as("Spark reads two quotes as none").doesNotContainPattern("\\w''\\w");
    String whole =
        Stream.of(file.query(), file.account(), file.headline())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    assertThat(whole).as("Spark reads a backslash in a text as an escape").doesNotContain("\\");
    assertThat(REPLACED_ONCE.matcher(whole).results().count())
        .as("replacements that end at an end of the text")
        .isEqualTo(Pattern.compile("REGEXP_REPLACE").matcher(whole).results().count());
    String sql = withoutTextsAndComments(whole);
    FORBIDDEN.forEach(
        (what, pattern) ->
            assertThat(pattern.matcher(sql).results().map(m -> m.group()).toList())
                .as("sql/%s/%s %s", file.folder(), file.name(), what)
                .isEmpty());
  }

  @Test
  void anUnknownWordInAHeaderIsRefusedByName() {
    assertThatThrownBy(() -> SqlFolder.parse("reports", "x.sql", "-- titel: Votes\n\nSELECT 1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("sql/reports/x.sql: header: ");
  }

  @Test
  void numberAndEndingAreNoPartOfAFilesName() {
    assertThat(SqlFolder.parse("clean", "40_votes.sql", "SELECT 1").name()).isEqualTo("votes");
    assertThat(SqlFolder.parse("clean", "40b_votes.sql", "SELECT 1").name()).isEqualTo("votes");
    assertThat(SqlFolder.parse("reports", "third-committee.sql", "SELECT 1").name())
        .isEqualTo("third-committee");
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?i)\\b(" + words + ")\\b");
  }

  private static String withoutTextsAndComments(String sql) {
    return sql.replaceAll("(?<=[^\\w])'(?:[^']|'')*'", "''").replaceAll("--[^\n]*", "");
  }
}
