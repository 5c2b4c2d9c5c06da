package org.rollcall.source;

import java.util.List;
import java.util.Optional;
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
    List<Row> rows;
    try (Stream<Row> all = sheet.rows()) {
      rows = all.limit(MOST_ROWS + 1L).toList();
    }
    boolean fits = !rows.isEmpty() && rows.size() <= MOST_ROWS;
    return fits ? new MatrixFinder(sheet, rows, settings).find() : Optional.empty();
  }

  /** Whether votes stand in a column. */
  boolean isDecision(int column) {
    return columns.stream().anyMatch(decision -> decision.column() == column);
  }

  /**
   * For {@code inspect}: "sheet 'Votes': country column A, 12 decision columns, header rows 3-5".
   */
  String words() {
    String where = sheet.name().isEmpty() ? "" : "sheet '" + sheet.name() + "': ";
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
