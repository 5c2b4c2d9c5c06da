package org.rollcall.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A row of a workbook's sheet, held in memory.
 *
 * @param sheet name of its sheet
 * @param number as the owner counts, from 1
 * @param texts texts of its cells, merged cells spread
 * @param errors columns whose cell holds an error
 * @param comments comments by column
 * @param fills fill colours of cells without text, by column
 */
record GridRow(
    String sheet,
    int number,
    List<String> texts,
    Set<Integer> errors,
    Map<Integer, String> comments,
    Map<Integer, String> fills,
    boolean hidden)
    implements Row {

  private static final List<String> LETTERS =
      IntStream.range(0, 256).mapToObj(CellReference::convertNumToColString).toList();

  private record Place(String sheet, int column, String text) {}

  /** The cells of a long table are asked for column by column: a million times the same. */
  private static volatile @Nullable Place lastAsked;

  /** A row of the same address and other texts, blank ones at its end left out. */
  GridRow with(String[] cells, Set<Integer> wrong) {
    int end = cells.length;
    while (end > 0 && cells[end - 1].isEmpty()) {
      end--;
    }
    List<String> used = Arrays.asList(Arrays.copyOf(cells, end));
    return new GridRow(sheet, number, used, wrong, comments, fills, hidden);
  }

  /** The same as another row of its sheet. */
  GridRow at(int other) {
    return other == number
        ? this
        : new GridRow(sheet, other, texts, errors, comments, fills, hidden);
  }

  @Override
  public int width() {
    return texts.size();
  }

  @Override
  public String text(int column) {
    return column >= 0 && column < texts.size() ? texts.get(column) : "";
  }

  @Override
  public @Nullable String comment(int column) {
    return comments.get(column);
  }

  @Override
  public boolean error(int column) {
    return errors.contains(column);
  }

  @Override
  public @Nullable String fill(int column) {
    return fills.get(column);
  }

  @Override
  public String ref(int column) {
    return place(column) + number;
  }

  @Override
  public String place(int column) {
    Place place = lastAsked;
    if (place == null || place.column() != column || !place.sheet().equals(sheet)) {
      place = new Place(sheet, column, sheet + "!" + letters(Math.max(column, 0)));
      lastAsked = place;
    }
    return place.text();
  }

  private static String letters(int column) {
    return column < LETTERS.size()
        ? LETTERS.get(column)
        : CellReference.convertNumToColString(column);
  }
}
