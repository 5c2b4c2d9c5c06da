package org.rollcall.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return sheet + "!" + CellReference.convertNumToColString(Math.max(column, 0)) + number;
  }
}
