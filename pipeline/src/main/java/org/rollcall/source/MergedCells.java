package org.rollcall.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The merged regions of a sheet, swept from top to bottom: only those that reach the present row
 * are held, so that a sheet with as many regions as rows costs no more than its rows.
 */
final class MergedCells {

  private final Deque<CellRangeAddress> ahead;
  private final List<CellRangeAddress> open = new ArrayList<>();
  private final Map<CellAddress, CellText> anchors = new HashMap<>();

  MergedCells(List<CellRangeAddress> regions) {
    List<CellRangeAddress> sorted = new ArrayList<>(regions);
    sorted.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
    ahead = new ArrayDeque<>(sorted);
    for (CellRangeAddress region : sorted) {
      anchors.put(anchor(region), CellText.BLANK);
    }
  }

  /**
   * Refuses regions that would fill more cells than any sheet needs.
   *
   * @param width columns that the sheet uses
   * @param rows that it uses
   */
  static void refuseTraps(List<CellRangeAddress> regions, int width, int rows) {
    long most = Limits.now().repeated();
    long cells = 0;
    for (CellRangeAddress region : regions) {
      long across = Math.min(region.getLastColumn() + 1L, width) - region.getFirstColumn();
      long down = Math.min(region.getLastRow() + 1L, rows) - region.getFirstRow();
      cells += Math.max(0, across) * Math.max(0, down);
    }
    if (cells > most) {
      throw Limits.beyond(
          "The merged cells of a sheet cover %s cells, more than %s: it looks like a trap"
              .formatted(Limits.words(cells), Limits.words(most)),
          "repeated");
    }
  }

  private static CellAddress anchor(CellRangeAddress region) {
    return new CellAddress(region.getFirstRow(), region.getFirstColumn());
  }

  /** Adds the rows that hold nothing but a part of a region, within the sheet's used rows. */
  void addRowsUpTo(NavigableSet<Integer> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    int last = numbers.last();
    for (CellRangeAddress region : ahead) {
      for (int row = region.getFirstRow(); row <= Math.min(last, region.getLastRow()); row++) {
        numbers.add(row);
      }
    }
  }

  /** Remembers a cell's text if it is the upper left cell of a region. */
  void anchor(int row, int column, CellText text) {
    anchors.computeIfPresent(new CellAddress(row, column), (address, old) -> text);
  }

  /** Writes the regions' texts into the blank cells that they cover in a row. */
  void spread(int row, String[] texts, Set<Integer> errors) {
    CellRangeAddress next = ahead.peekFirst();
    while (next != null && next.getFirstRow() <= row) {
      open.add(ahead.removeFirst());
      next = ahead.peekFirst();
    }
    open.removeIf(region -> region.getLastRow() < row);
    for (CellRangeAddress region : open) {
      spread(region, texts, errors);
    }
  }

  private void spread(CellRangeAddress region, String[] texts, Set<Integer> errors) {
    CellText text = anchors.getOrDefault(anchor(region), CellText.BLANK);
    int last = Math.min(region.getLastColumn(), texts.length - 1);
    for (int column = Math.max(0, region.getFirstColumn()); column <= last; column++) {
      if (texts[column].isEmpty()) {
        texts[column] = text.text();
        if (text.error()) {
          errors.add(column);
        }
      }
    }
  }
}
