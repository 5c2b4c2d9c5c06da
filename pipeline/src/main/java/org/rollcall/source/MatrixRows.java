package org.rollcall.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rows below a matrix's header, sorted: countries' rows, legend, footnotes, and what was set
 * aside.
 */
final class MatrixRows {

  /** "USA" and "DPRK" are short; a longer name in capitals among others stands over them. */
  private static final int SHORT_NAME = 4;

  private final MatrixLayout layout;
  private final List<Row> data = new ArrayList<>();
  private final List<Row> broken = new ArrayList<>();
  private final Map<String, List<String>> skipped = new LinkedHashMap<>();
  private final Footnotes footnotes = new Footnotes();
  private final List<Legend.Entry> legend = new ArrayList<>();
  private final Set<Integer> legendColumns = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private int lastVotes = -1;
  private int lastData;
  private boolean mostlyCapitals;

  private MatrixRows(MatrixLayout layout) {
    this.layout = layout;
  }

  static MatrixRows sort(MatrixLayout layout) {
    MatrixRows rows = new MatrixRows(layout);
    rows.look();
    rows.legendBeside();
    rows.sortAll();
    return rows;
  }

  List<Row> data() {
    return data;
  }

  List<Row> broken() {
    return broken;
  }

  /** Rows without votes by what they are: "totals", "notes". */
  Map<String, List<String>> skipped() {
    return skipped;
  }

  Footnotes footnotes() {
    return footnotes;
  }

  List<Legend.Entry> legend() {
    return legend;
  }

  /** Columns right of the table that hold its legend. */
  Set<Integer> legendColumns() {
    return legendColumns;
  }

  private List<Row> below() {
    return layout.rows().subList(layout.firstData(), layout.rows().size());
  }

  /** A first pass: the last row with votes, the texts of votes, whether names are in capitals. */
  private void look() {
    int capitals = 0;
    int names = 0;
    for (int i = 0; i < below().size(); i++) {
      Row row = below().get(i);
      String label = label(row);
      if (!label.isEmpty() && hasVotes(row) && !Totals.isLabel(label)) {
        names++;
        capitals += RowLabel.isCapitals(label) ? 1 : 0;
      }
      if (names > 0 && hasVotes(row) && !label.isEmpty()) {
        lastVotes = i;
      }
    }
    mostlyCapitals = capitals * 2 > names;
  }

  private String label(Row row) {
    return layout.countries().stream()
        .map(row::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether a cell of a decision's column holds something other than the label spread over it. */
  private boolean hasVotes(Row row) {
    String label = label(row);
    return layout.columns().stream()
        .map(column -> row.text(column.column()))
        .anyMatch(text -> !text.isEmpty() && !text.equals(label));
  }

  private void sortAll() {
    boolean inLegend = false;
    for (int i = 0; i < below().size(); i++) {
      Row row = below().get(i);
      if (row.problem() != null) {
        broken.add(row);
        continue;
      }
      boolean opensLegend = HeaderWords.is(label(row), Field.LEGEND) && !hasVotes(row);
      List<Legend.Entry> entries = legendLine(row, inLegend || opensLegend);
      if (!entries.isEmpty() && !opensLegend) {
        legend.addAll(entries);
      } else if (opensLegend) {
        inLegend = true;
        skip("a legend's title", row);
      } else {
        inLegend = false;
        sort(row, i);
      }
    }
  }

  private List<Legend.Entry> legendLine(Row row, boolean inLegend) {
    int column = layout.countries().get(0);
    String label = row.text(column);
    boolean aVote = seen.contains(label.toLowerCase(Locale.ROOT));
    if (inLegend || aVote) {
      return Legend.entries(row, column, nextText(row, column), false);
    }
    List<Legend.Entry> inOneCell = Legend.inOneCell(label, row.ref(column));
    boolean explainsVotes =
        inOneCell.stream().anyMatch(e -> seen.contains(e.text().toLowerCase(Locale.ROOT)));
    return explainsVotes && !hasVotes(row) ? inOneCell : List.of();
  }

  private static int nextText(Row row, int column) {
    int next = column + 1;
    while (next < row.width() && row.text(next).isEmpty()) {
      next++;
    }
    return next;
  }

  private void sort(Row row, int index) {
    String label = label(row);
    if (row.width() == 0) {
      return;
    }
    if (label.isEmpty()) {
      sortUnlabelled(row);
    } else if (HeaderWords.is(label, Field.COUNTRY) || repeatsHeader(row)) {
      skip("a header repeated", row);
    } else if (isTotals(row, label)) {
      skip("totals", row);
    } else if (hasVotes(row)) {
      sortWithVotes(row, label);
    } else {
      sortWithoutVotes(row, label, index);
    }
  }

  private void sortWithVotes(Row row, String label) {
    CellShape shape = CellShape.of(label);
    boolean figure = shape.standsOverColumns() && shape != CellShape.BODY;
    boolean code = layout.countries().stream().anyMatch(column -> holdsCode(row, column));
    if ((figure || shape == CellShape.NUMBER) && !code) {
      skip("labelled by a figure, not a country", row);
    } else {
      addData(row);
    }
  }

  /** Whether the column's header says that its numbers, or small letters, are codes of States. */
  private boolean holdsCode(Row row, int column) {
    String text = row.text(column);
    return !CodeColumn.country(layout.headerOf(column), text).equals(text);
  }

  private void addData(Row row) {
    data.add(row);
    lastData = row.number();
    for (MatrixColumn column : layout.columns()) {
      seen.add(row.text(column.column()).toLowerCase(Locale.ROOT));
    }
    seen.remove("");
  }

  /** Every cell of votes is blank: a note, a group's name, or a State that never voted. */
  private void sortWithoutVotes(Row row, String label, int index) {
    boolean apart = index > lastVotes && row.number() != lastData + 1;
    if (RowLabel.isNote(label) || apart) {
      footnotes.add(label);
      skip("notes", row);
    } else if (isGroupName(row, label)) {
      skip("names of groups", row);
    } else {
      addData(row);
    }
  }

  private boolean isGroupName(Row row, String label) {
    boolean spread =
        layout.columns().stream().anyMatch(column -> row.text(column.column()).equals(label));
    boolean louder = RowLabel.isCapitals(label) && !mostlyCapitals && label.length() > SHORT_NAME;
    return spread || louder || RowLabel.isGroup(label);
  }

  /** No country beside: totals, a header repeated, a footnote elsewhere; else votes of nobody. */
  private void sortUnlabelled(Row row) {
    if (repeatsHeader(row)) {
      skip("a header repeated", row);
    } else if (layout.columns().stream().noneMatch(c -> !row.text(c.column()).isEmpty())) {
      for (int column = 0; column < row.width(); column++) {
        footnotes.add(row.text(column));
      }
      skip("notes", row);
    } else if (isFigures(row) && !data.isEmpty() && figuresAreRare()) {
      skip("totals", row);
    } else {
      data.add(row);
    }
  }

  private boolean repeatsHeader(Row row) {
    return layout.columns().stream()
            .map(column -> CellShape.of(row.text(column.column())))
            .filter(shape -> shape != CellShape.BLANK)
            .allMatch(CellShape::tellsDecision)
        && hasVotes(row);
  }

  private boolean isTotals(Row row, String label) {
    return Totals.isLabel(label) && isFigures(row);
  }

  private boolean isFigures(Row row) {
    return layout.columns().stream()
        .map(column -> CellShape.of(row.text(column.column())))
        .allMatch(
            shape ->
                shape == CellShape.BLANK
                    || shape == CellShape.NUMBER
                    || shape == CellShape.TALLY
                    || shape == CellShape.YEAR);
  }

  /** Where votes are written as numbers, a row of numbers proves nothing. */
  private boolean figuresAreRare() {
    return seen.stream().noneMatch(text -> CellShape.of(text) == CellShape.NUMBER);
  }

  /** A legend right of the table, or under it in columns of its own: from a cell "Legend" down. */
  private void legendBeside() {
    int lastDecision = layout.columns().stream().mapToInt(MatrixColumn::column).max().orElse(0);
    for (int i = 0; i < layout.rows().size(); i++) {
      Row row = layout.rows().get(i);
      for (int column = lastDecision + 1; column < row.width(); column++) {
        if (HeaderWords.is(row.text(column), Field.LEGEND) && !legendColumns.contains(column)) {
          takeLegend(i, column);
        }
      }
    }
  }

  private void takeLegend(int title, int column) {
    legendColumns.add(column);
    legendColumns.add(column + 1);
    for (Row row : layout.rows().subList(title, layout.rows().size())) {
      boolean header = HeaderWords.is(row.text(column + 1), Field.MEANING);
      boolean over = row.text(column).isEmpty() && row.text(column + 1).isEmpty();
      if (over) {
        return;
      }
      if (!header && !HeaderWords.is(row.text(column), Field.LEGEND)) {
        legend.addAll(Legend.entries(row, column, column + 1, false));
      }
    }
  }

  private void skip(String what, Row row) {
    String texts = LayoutNotices.texts(row);
    if (!texts.isEmpty()) {
      skipped.computeIfAbsent(what, key -> new ArrayList<>()).add(texts);
    }
  }
}
