package org.rollcall.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * Where everything stands in a sheet that is a matrix.
 *
 * @param rows all rows of the sheet
 * @param firstHeader index of the first header row in {@code rows}
 * @param firstData index of the first row below the header
 * @param countries columns of country names, one for each table that stands side by side
 * @param columns the decisions' columns
 * @param attributes columns that hold something else and say so
 * @param certainty how sure the layout is, 1 to 100
 */
record MatrixLayout(
    Sheet sheet,
    List<Row> rows,
    int firstHeader,
    int firstData,
    List<Integer> countries,
    List<MatrixColumn> columns,
    List<Integer> attributes,
    int certainty) {

  /** More rows than there ever were States, notes and all; a longer sheet is no matrix. */
  private static final int MOST_ROWS = 20_000;

  static Optional<MatrixLayout> find(Sheet sheet, SourceSettings settings) {
    if (Header.find(sheet, SourceSettings.NONE, LongTableReader::fits).isPresent()) {
      return Optional.empty();
    }
    List<Row> rows = rows(sheet);
    boolean fits = !rows.isEmpty() && rows.size() <= MOST_ROWS;
    return fits
        ? new MatrixFinder(sheet, rows, settings).find().or(() -> TransposedSheet.find(sheet, rows))
        : Optional.empty();
  }

  private static List<Row> rows(Sheet sheet) {
    try (Stream<Row> all = sheet.rows()) {
      return all.limit(MOST_ROWS + 1L).toList();
    }
  }

  /** The columns in which votes stand. */
  Set<Integer> decisionColumns() {
    return columns.stream().map(MatrixColumn::column).collect(Collectors.toSet());
  }

  /** What stands over a column of countries, at last. */
  String headerOf(int column) {
    return rows.subList(firstHeader, firstData).stream()
        .map(row -> row.text(column))
        .filter(text -> HeaderWords.is(text, Field.CODE))
        .reduce("", (above, below) -> below);
  }

  /**
   * For {@code inspect}: "sheet 'Votes': country column A, 12 decision columns, header rows 3-5".
   */
  String words() {
    String where = sheet.name().isEmpty() ? "" : "sheet '" + sheet.name() + "': ";
    if (sheet instanceof TransposedSheet turned) {
      return where + turned.words(columns.size());
    }
    List<String> letters = countries.stream().map(CellReference::convertNumToColString).toList();
    return "%scountry column %s, %d decision columns, header rows %d-%d"
        .formatted(
            where,
            String.join(" and ", letters),
            columns.size(),
            rows.get(firstHeader).number(),
            rows.get(firstData - 1).number());
  }
}
