package org.rollcall.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Spreads merged cells over the rows of a sheet that streams by. */
final class MergedRows implements StreamedSheet.Rows {

  /**
   * The merged regions of a sheet, and what it uses.
   *
   * @param width columns that it uses
   * @param lastRow its last row, from 1
   */
  record Regions(List<CellRangeAddress> regions, int width, int lastRow) {}

  private final String sheet;
  private final StreamedSheet.Rows rows;
  private final Regions regions;
  private final MergedCells merged;
  private final Set<Integer> anchorRows = new HashSet<>();
  private @Nullable GridRow pending;
  private boolean started;
  private int number;

  MergedRows(String sheet, Regions regions, StreamedSheet.Rows rows) {
    this.sheet = sheet;
    this.rows = rows;
    this.regions = regions;
    MergedCells.refuseTraps(regions.regions(), regions.width(), regions.lastRow());
    this.merged = new MergedCells(regions.regions());
    regions.regions().forEach(region -> anchorRows.add(region.getFirstRow() + 1));
  }

  @Override
  public @Nullable GridRow next() {
    if (!started) {
      started = true;
      pending = rows.next();
    }
    while (pending != null || number < regions.lastRow()) {
      GridRow written = pending;
      GridRow row;
      if (written != null && written.number() <= number + 1) {
        pending = rows.next();
        number = Math.max(number, written.number());
        row = spread(written);
      } else {
        number++;
        row = spread(new GridRow(sheet, number, List.of(), Set.of(), Map.of(), Map.of(), false));
      }
      if (row.width() > 0) {
        return row;
      }
    }
    return null;
  }

  private GridRow spread(GridRow row) {
    String[] texts =
        Arrays.copyOf(row.texts().toArray(new String[0]), Math.max(regions.width(), row.width()));
    Arrays.fill(texts, row.width(), texts.length, "");
    if (anchorRows.contains(row.number())) {
      for (int column = 0; column < row.width(); column++) {
        if (!texts[column].isEmpty()) {
          CellText text = new CellText(texts[column], row.error(column));
          merged.anchor(row.number() - 1, column, text);
        }
      }
    }
    Set<Integer> errors = new HashSet<>(row.errors());
    merged.spread(row.number() - 1, texts, errors);
    return row.with(texts, errors);
  }
}
