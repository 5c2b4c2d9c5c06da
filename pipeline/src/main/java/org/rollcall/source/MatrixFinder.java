package org.rollcall.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.MatrixColumn.HeaderText;

/**
 * Finds the header block, the country column and the decisions' columns of a matrix. It goes by
 * what stands over the columns (symbols, dates, years, bodies), and needs to know no country and no
 * vote.
 */
final class MatrixFinder {

  /** Titles and notes may stand before the header, but not more rows than this. */
  private static final int DEEPEST = 40;

  /** The country column is one of the first. */
  private static final int RIGHTMOST_COUNTRY = 8;

  /** So few names may still be a table where no header says which column holds the countries. */
  private static final int FEWEST_NAMES = 5;

  private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2,3}");

  /** Labels that can stand beside a header row. */
  private static final Set<Field> ROW_LABELS =
      Set.of(
          Field.SYMBOL,
          Field.RESOLUTION,
          Field.DRAFT,
          Field.LEADS_TO,
          Field.BODY,
          Field.DATE,
          Field.YEAR,
          Field.SESSION,
          Field.TITLE,
          Field.KIND,
          Field.PART,
          Field.ADOPTION,
          Field.OUTCOME,
          Field.TALLY,
          Field.OWN_ID,
          Field.EVIDENCE,
          Field.YES,
          Field.NO,
          Field.ABSTAIN,
          Field.ABSENT,
          Field.VOTE);

  private final Sheet sheet;
  private final List<Row> rows;
  private final SourceSettings settings;
  private final int width;
  private boolean named;
  private boolean sideBySide;

  MatrixFinder(Sheet sheet, List<Row> rows, SourceSettings settings) {
    this.sheet = sheet;
    this.rows = rows;
    this.settings = settings;
    this.width = rows.stream().mapToInt(Row::width).max().orElse(0);
  }

  Optional<MatrixLayout> find() {
    List<Integer> countries = countryColumns();
    if (countries.isEmpty()) {
      return Optional.empty();
    }
    sideBySide = countries.size() > 1;
    int country = countries.get(0);
    int first = declaredHeader(true).orElseGet(() -> firstHeader(country));
    if (first < 0) {
      return Optional.empty();
    }
    int firstData = declaredHeader(false).orElseGet(() -> firstData(first, country));
    if (firstData >= rows.size()) {
      return Optional.empty();
    }
    return layout(countries, first, firstData);
  }

  private Optional<MatrixLayout> layout(List<Integer> countries, int first, int firstData) {
    List<MatrixColumn> decisions = new ArrayList<>();
    List<Integer> attributes = new ArrayList<>();
    for (int column = countries.get(0) + 1; column < width; column++) {
      if (!countries.contains(column)) {
        MatrixColumn found = column(column, countries, first, firstData);
        if (found.isAttribute()) {
          attributes.add(column);
        } else if (found.tellsDecision() || declaredWithTitle(found)) {
          decisions.add(found);
        }
      }
    }
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    int certainty = named ? 80 : 55;
    return Optional.of(
        new MatrixLayout(
            sheet, rows, first, firstData, countries, decisions, attributes, certainty));
  }

  /** Where the owner says which rows are the header, a title is enough. */
  private boolean declaredWithTitle(MatrixColumn column) {
    return !settings.headerRows().isEmpty() && column.has(Field.TITLE);
  }

  private List<Integer> countryColumns() {
    String declared = settings.countryColumn();
    if (declared != null && declared.matches("(?i)[A-Z]{1,3}")) {
      named = true;
      return List.of(CellReference.convertColStringToIndex(declared));
    }
    Set<Integer> found = new TreeSet<>();
    for (Row row : rows.subList(0, Math.min(DEEPEST, rows.size()))) {
      if (!found.isEmpty() && !continuesBlock(row, found)) {
        break;
      }
      addCountryCells(row, found);
    }
    named = !found.isEmpty();
    return found.isEmpty() ? columnWithoutKnownHeader() : List.copyOf(found);
  }

  /** Names that nothing announces; else codes, which stand in for them where there are none. */
  private List<Integer> columnWithoutKnownHeader() {
    List<Integer> names = likeliestCountryColumn();
    if (!names.isEmpty()) {
      return names;
    }
    List<Integer> headed = codeColumn();
    named = !headed.isEmpty();
    return headed.isEmpty() ? likeliestCodeColumn() : headed;
  }

  /** The first column with a header such as ISO3. */
  private List<Integer> codeColumn() {
    for (Row row : rows.subList(0, Math.min(DEEPEST, rows.size()))) {
      for (int column = 0; column < row.width(); column++) {
        if (HeaderWords.is(row.text(column), Field.CODE)) {
          return List.of(column);
        }
      }
    }
    return List.of();
  }

  /** Codes of countries come once each; letters of votes come again and again. */
  private List<Integer> likeliestCodeColumn() {
    return IntStream.range(0, Math.min(RIGHTMOST_COUNTRY, width))
        .filter(this::holdsCodes)
        .boxed()
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  private boolean holdsCodes(int column) {
    List<String> codes =
        rows.stream().map(row -> row.text(column)).filter(ISO_CODE.asMatchPredicate()).toList();
    return codes.size() >= FEWEST_NAMES && codes.size() == Set.copyOf(codes).size();
  }

  /** A header cell merged over several rows is met again on each of them. */
  private static boolean continuesBlock(Row row, Set<Integer> found) {
    return found.stream().anyMatch(column -> HeaderWords.is(row.text(column), Field.COUNTRY));
  }

  private void addCountryCells(Row row, Set<Integer> found) {
    String left = "";
    for (int column = 0; column < row.width(); column++) {
      String text = row.text(column);
      if (HeaderWords.is(text, Field.COUNTRY) && !text.equals(left)) {
        found.add(column);
      }
      left = text;
    }
  }

  private List<Integer> likeliestCountryColumn() {
    return IntStream.range(0, Math.min(RIGHTMOST_COUNTRY, width))
        .boxed()
        .filter(column -> names(column) >= FEWEST_NAMES)
        .max(Comparator.comparingInt(this::names).thenComparing(Comparator.reverseOrder()))
        .map(List::of)
        .orElse(List.of());
  }

  /** How many different texts of letters stand in a column; votes and codes are short or repeat. */
  private int names(int column) {
    Set<String> names = new HashSet<>();
    for (Row row : rows) {
      String text = row.text(column);
      if (text.length() > 3 && CellShape.of(text) == CellShape.TEXT) {
        names.add(text);
      }
    }
    return names.size();
  }

  /** Index of the first or behind the last declared header row, if any is declared. */
  private Optional<Integer> declaredHeader(boolean first) {
    if (settings.headerRows().isEmpty()) {
      return Optional.empty();
    }
    int number =
        first
            ? settings.headerRows().stream().min(Comparator.naturalOrder()).orElseThrow()
            : settings.headerRows().stream().max(Comparator.naturalOrder()).orElseThrow() + 1;
    int index = 0;
    while (index < rows.size() && rows.get(index).number() < number) {
      index++;
    }
    return index < rows.size() ? Optional.of(index) : Optional.empty();
  }

  private int firstHeader(int country) {
    for (int i = 0; i < Math.min(DEEPEST, rows.size()); i++) {
      if (isHeader(rows.get(i), country)) {
        return i;
      }
    }
    return -1;
  }

  /** The header ends where a label stands that is no header's, once a row told the decisions. */
  private int firstData(int first, int country) {
    boolean told = false;
    for (int i = first; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean header = isHeader(row, country);
      told |= header && tellsDecisions(row, country);
      boolean labelled = !row.text(country).isEmpty();
      if (told && !header && (labelled || looksLikeVotes(i, country))) {
        return i;
      }
    }
    return rows.size();
  }

  /** Without a label a row may be a header, or votes of nobody: then its texts come again below. */
  private boolean looksLikeVotes(int index, int country) {
    Row row = rows.get(index);
    List<Row> below =
        rows.subList(index + 1, rows.size()).stream()
            .filter(next -> !next.text(country).isEmpty() && !isHeader(next, country))
            .toList();
    List<Integer> filled =
        IntStream.range(country + 1, row.width())
            .filter(column -> !row.text(column).isEmpty())
            .boxed()
            .toList();
    long again =
        filled.stream()
            .filter(c -> below.stream().anyMatch(next -> next.text(c).equals(row.text(c))))
            .count();
    return again * 2 > filled.size();
  }

  private boolean isHeader(Row row, int country) {
    String label = label(row, country);
    if (HeaderWords.is(row.text(country), Field.COUNTRY)) {
      return true;
    }
    Field field = HeaderWords.field(label).orElse(null);
    Map<CellShape, Integer> shapes = shapes(row, country, label);
    int all = shapes.values().stream().mapToInt(Integer::intValue).sum();
    int over =
        shapes.entrySet().stream()
            .filter(entry -> entry.getKey().standsOverColumns())
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (all == 0) {
      return false;
    }
    return (field != null && ROW_LABELS.contains(field)) || over * 2 > all;
  }

  private boolean tellsDecisions(Row row, int country) {
    String label = label(row, country);
    return shapes(row, country, label).keySet().stream()
        .anyMatch(shape -> shape.tellsDecision() || shape == CellShape.BODY);
  }

  /** The shapes of the cells right of the country column that aren't the label over again. */
  private Map<CellShape, Integer> shapes(Row row, int country, String label) {
    Map<CellShape, Integer> shapes = new EnumMap<>(CellShape.class);
    for (int column = country + 1; column < row.width(); column++) {
      String text = row.text(column);
      if (!text.isEmpty() && (!text.equals(label) || isBlockTitle(text))) {
        shapes.merge(CellShape.of(text), 1, Integer::sum);
      }
    }
    return shapes;
  }

  /**
   * Where several tables stand side by side, a body or symbol may be merged over a table's column
   * of countries too; over a single table, what is merged with that column is the sheet's title.
   */
  private boolean isBlockTitle(String text) {
    return sideBySide && CellShape.of(text).standsOverColumns();
  }

  /** What stands at the left of a row: in the country column, else left of it. */
  private static String label(Row row, int country) {
    String label = row.text(country);
    for (int column = country - 1; column >= 0 && label.isEmpty(); column--) {
      boolean number = HeaderWords.is(row.text(column), Field.NO); // "No.", over running numbers
      label = number ? "" : row.text(column);
    }
    return label;
  }

  private MatrixColumn column(int column, List<Integer> countries, int first, int firstData) {
    int country =
        countries.stream().filter(c -> c < column).max(Comparator.naturalOrder()).orElseThrow();
    List<HeaderText> texts = new ArrayList<>();
    for (Row row : rows.subList(first, firstData)) {
      String text = row.text(column);
      String label = label(row, countries.get(0));
      if (!text.isEmpty()
          && (!text.equals(label) || isBlockTitle(text) || HeaderWords.is(text, Field.COUNTRY))) {
        Field field = field(text, label, row, countries.get(0));
        texts.add(new HeaderText(text, field, row.comment(column), row.ref(column)));
      }
    }
    MatrixColumn found = new MatrixColumn(column, country, List.copyOf(texts));
    if (found.has(Field.BODY) && !found.tellsDecision()) {
      yearFromTheLeft(column, country, first, firstData)
          .or(this::yearOfSheet)
          .ifPresent(texts::add);
    }
    return new MatrixColumn(column, country, List.copyOf(texts));
  }

  /** A year centred over several columns without merging them stands in the first of them only. */
  private Optional<HeaderText> yearFromTheLeft(int column, int country, int first, int firstData) {
    for (Row row : rows.subList(first, firstData)) {
      int left = column;
      while (left > country && row.text(left).isEmpty()) {
        left--;
      }
      if (left > country && CellShape.of(row.text(left)) == CellShape.YEAR) {
        return Optional.of(new HeaderText(row.text(left), Field.YEAR, null, row.ref(left)));
      }
    }
    return Optional.empty();
  }

  /** In a workbook with a sheet per year the sheet's name is the year of all its columns. */
  private Optional<HeaderText> yearOfSheet() {
    return CellShape.of(sheet.name()) == CellShape.YEAR
        ? Optional.of(new HeaderText(sheet.name(), Field.YEAR, null, sheet.name()))
        : Optional.empty();
  }

  /** What a header text gives: by the row's label, else by its own looks. */
  private @Nullable Field field(String text, String label, Row row, int country) {
    Field labelled = HeaderWords.field(label).orElse(null);
    if (labelled != null && ROW_LABELS.contains(labelled) && labelled != Field.VOTE) {
      boolean noYear = labelled == Field.YEAR && CellShape.of(text) != CellShape.YEAR;
      return noYear ? null : labelled == Field.RESOLUTION ? Field.SYMBOL : labelled;
    }
    Field own = HeaderWords.field(text).orElse(null);
    if (own != null) {
      return null;
    }
    return switch (CellShape.of(text)) {
      case SYMBOL -> Field.SYMBOL;
      case DATE -> Field.DATE;
      case YEAR -> Field.YEAR;
      case SESSION -> Field.SESSION;
      case BODY -> Field.BODY;
      case ADOPTION -> Field.ADOPTION;
      case TALLY -> Field.TALLY;
      case TEXT -> mostlySymbols(row, country) ? Field.SYMBOL : Field.TITLE;
      default -> null;
    };
  }

  private boolean mostlySymbols(Row row, int country) {
    Map<CellShape, Integer> shapes = shapes(row, country, label(row, country));
    int symbols = shapes.getOrDefault(CellShape.SYMBOL, 0);
    return symbols * 2 > shapes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
