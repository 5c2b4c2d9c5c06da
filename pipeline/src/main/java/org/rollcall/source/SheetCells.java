package org.rollcall.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** Turns one sheet of a POI workbook into rows of text: merged cells spread, formulas by value. */
final class SheetCells {

  private final org.apache.poi.ss.usermodel.Sheet sheet;
  private final MergedCells merged;
  private final Map<Integer, Map<Integer, String>> comments = new HashMap<>();
  private int width;

  SheetCells(org.apache.poi.ss.usermodel.Sheet sheet) {
    this.sheet = sheet;
    this.merged = new MergedCells(sheet.getMergedRegions());
    for (Map.Entry<CellAddress, ? extends Comment> entry : sheet.getCellComments().entrySet()) {
      addComment(entry.getKey(), entry.getValue());
    }
  }

  private void addComment(CellAddress address, Comment comment) {
    String text = comment.getString() == null ? null : comment.getString().getString();
    if (text != null && !text.isBlank()) {
      comments
          .computeIfAbsent(address.getRow(), row -> new HashMap<>())
          .put(address.getColumn(), Text.oneLine(text));
    }
  }

  GridSheet read(boolean hidden) {
    Set<Integer> hiddenColumns = new TreeSet<>();
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (org.apache.poi.ss.usermodel.Row row : sheet) {
      numbers.add(row.getRowNum());
      width = Math.max(width, row.getLastCellNum());
    }
    int lastRow = numbers.isEmpty() ? 0 : numbers.last() + 1;
    MergedCells.refuseTraps(sheet.getMergedRegions(), width, lastRow);
    merged.addRowsUpTo(numbers);
    for (int column = 0; column < width; column++) {
      if (sheet.isColumnHidden(column)) {
        hiddenColumns.add(column);
      }
    }
    List<GridRow> rows = new ArrayList<>();
    for (int number : numbers) {
      GridRow row = row(number);
      if (!isBlank(row)) {
        rows.add(row);
      }
    }
    return new GridSheet(name(), hidden, hiddenColumns, List.copyOf(rows));
  }

  /** In a damaged workbook a sheet may have lost its name. */
  private String name() {
    return Objects.requireNonNullElse(sheet.getSheetName(), "");
  }

  private static boolean isBlank(GridRow row) {
    return row.width() == 0 && row.fills().isEmpty();
  }

  private GridRow row(int number) {
    org.apache.poi.ss.usermodel.Row source = sheet.getRow(number);
    String[] texts = new String[width];
    Arrays.fill(texts, "");
    Set<Integer> errors = new HashSet<>();
    Map<Integer, String> fills = new HashMap<>();
    if (source != null) {
      for (Cell cell : source) {
        put(cell, texts, errors, fills);
      }
    }
    merged.spread(number, texts, errors);
    return new GridRow(
        name(),
        number + 1,
        trimmed(texts),
        Set.copyOf(errors),
        Map.copyOf(comments.getOrDefault(number, Map.of())),
        Map.copyOf(fills),
        source != null && source.getZeroHeight());
  }

  /** POI counts columns in 16 bits: a column far beyond the last one would become another. */
  private static void refuseBeyond(Cell cell) {
    if (cell instanceof XSSFCell xlsx
        && xlsx.getReference().chars().takeWhile(Character::isLetter).count() > 3) {
      throw new IllegalArgumentException(
          "a cell stands beyond the last column, in row " + (cell.getRowIndex() + 1));
    }
  }

  private void put(Cell cell, String[] texts, Set<Integer> errors, Map<Integer, String> fills) {
    refuseBeyond(cell);
    int column = cell.getColumnIndex();
    CellText text = CellText.of(cell);
    texts[column] = text.text();
    if (text.error()) {
      errors.add(column);
    }
    if (text.text().isEmpty()) {
      String fill = CellText.fill(cell);
      if (fill != null) {
        fills.put(column, fill);
      }
    } else {
      merged.anchor(cell.getRowIndex(), column, text);
    }
  }

  private static List<String> trimmed(@Nullable String[] texts) {
    int end = texts.length;
    while (end > 0 && "".equals(texts[end - 1])) {
      end--;
    }
    List<String> list = new ArrayList<>(end);
    for (int i = 0; i < end; i++) {
      list.add(String.valueOf(texts[i]));
    }
    return List.copyOf(list);
  }
}
