package org.rollcall.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The header line of a table: which column holds what.
 *
 * @param row the line itself
 * @param columns column of each field; of two columns with one field the first
 */
record Header(Row row, Map<Field, Integer> columns) {

  /** Titles and notes may stand before the header, but not more lines than this. */
  private static final int DEEPEST = 40;

  /** The first line of a sheet whose words make a header that passes the test. */
  static Optional<Header> find(Sheet sheet, SourceSettings settings, Predicate<Header> test) {
    Set<Integer> declared = Set.copyOf(settings.headerRows());
    return sheet.head(DEEPEST).stream()
        .filter(row -> declared.isEmpty() || declared.contains(row.number()))
        .filter(row -> row.problem() == null)
        .map(Header::of)
        .filter(test)
        .findFirst();
  }

  static Header of(Row row) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (int column = 0; column < row.width(); column++) {
      Optional<Field> field = HeaderWords.field(row.text(column));
      if (field.isPresent()) {
        columns.putIfAbsent(field.get(), column);
      }
    }
    promote(columns, Field.DISSOCIATED, Field.COUNTRY);
    settleResolution(columns);
    settleNo(columns);
    return new Header(row, columns);
  }

  /** "Resolution" beside "Symbol" is what the draft became; alone it is the symbol. */
  private static void settleResolution(Map<Field, Integer> columns) {
    promote(columns, Field.RESOLUTION, Field.SYMBOL);
    promote(columns, Field.RESOLUTION, Field.LEADS_TO);
    promote(columns, Field.DRAFT, Field.SYMBOL);
  }

  /** "No." without a "Yes" is a running number; "A" alone says nothing. */
  private static void settleNo(Map<Field, Integer> columns) {
    if (!columns.containsKey(Field.YES)) {
      promote(columns, Field.NO, Field.GROUP);
      columns.remove(Field.NO);
    }
  }

  private static void promote(Map<Field, Integer> columns, Field from, Field to) {
    Integer column = columns.get(from);
    if (column != null && !columns.containsKey(to)) {
      columns.put(to, column);
      columns.remove(from);
    }
  }

  /** The same without a plain "Id": over one line per country it numbers lines, not decisions. */
  Header withoutLineIds() {
    String id = has(Field.OWN_ID) ? Text.plain(row.text(column(Field.OWN_ID))) : "";
    if (!id.equals("id") && !id.equals("identifier")) {
      return this;
    }
    Map<Field, Integer> rest = new EnumMap<>(columns);
    rest.remove(Field.OWN_ID);
    return new Header(row, rest);
  }

  boolean has(Field field) {
    return columns.containsKey(field);
  }

  boolean hasAny(Field... fields) {
    return List.of(fields).stream().anyMatch(this::has);
  }

  /** Whether the line says who voted how. */
  boolean hasVotes() {
    return hasAny(Field.COUNTRY, Field.CODE) && has(Field.VOTE);
  }

  /** Column of a field, or -1. */
  int column(Field field) {
    return columns.getOrDefault(field, -1);
  }

  /** Columns of those of the fields that there are. */
  List<Integer> columns(Field... fields) {
    return List.of(fields).stream().filter(this::has).map(this::column).toList();
  }

  /** Text of a field in a row of the table; null if there is no such column, or nothing in it. */
  @Nullable String value(Row line, Field field) {
    String text = has(field) ? line.text(column(field)) : "";
    return text.isEmpty() ? null : text;
  }

  /** The country's name, or its code where no name is given; null if both are blank. */
  @Nullable String country(Row line) {
    String name = value(line, Field.COUNTRY);
    return name == null ? code(line) : name;
  }

  private @Nullable String code(Row line) {
    String code = value(line, Field.CODE);
    return code == null ? null : CodeColumn.country(row.text(column(Field.CODE)), code);
  }

  /** Column in which the country is looked for. */
  int countryColumn() {
    return has(Field.COUNTRY) ? column(Field.COUNTRY) : column(Field.CODE);
  }

  /** Whether a later line repeats the header, as in files that were put together. */
  boolean repeatedBy(Row line) {
    for (int column : columns.values()) {
      if (!line.text(column).equalsIgnoreCase(row.text(column))) {
        return false;
      }
    }
    return !columns.isEmpty();
  }

  /** One more than the last column that has a header. */
  int width() {
    return row.width();
  }

  /** The known columns in words: "country (A), vote (C)". */
  String words() {
    StringBuilder words = new StringBuilder();
    columns.forEach(
        (field, column) -> {
          words.append(words.isEmpty() ? "" : ", ");
          words.append('"').append(Text.brief(row.text(column), 30)).append('"');
        });
    return words.toString();
  }
}
