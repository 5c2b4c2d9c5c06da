package org.rollcall.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The tables of a web page as sheets: databases and web sites give such pages the name .xls. Tables
 * around other tables are layout, and so is one of a single column or row.
 */
final class WebTables {

  private static final int MOST_COLUMNS = 1_000;

  private WebTables() {}

  static List<Sheet> of(Element body) {
    List<Sheet> sheets = new ArrayList<>();
    for (Element table : body.select("table")) {
      if (table.select("table").size() == 1) {
        String name = "Table " + (sheets.size() + 1);
        List<GridRow> rows = rows(name, table);
        if (rows.size() > 1 && rows.stream().anyMatch(row -> row.width() > 1)) {
          sheets.add(new GridSheet(name, false, Set.of(), rows));
        }
      }
    }
    return sheets;
  }

  /** A cell that reaches down, for as many rows as are left of it. */
  private record Reaching(int column, int columns, int rowsLeft, String text) {}

  private static List<GridRow> rows(String sheet, Element table) {
    List<GridRow> rows = new ArrayList<>();
    List<Reaching> open = new ArrayList<>();
    int number = 0;
    long most = Limits.now().repeated();
    long spanned = 0;
    for (Element line : table.select("tr")) {
      number++;
      List<String> texts = texts(line, open);
      spanned += open.stream().mapToLong(Reaching::columns).sum();
      if (spanned > most) {
        throw Limits.beyond(
            "The cells of a table reach over more than %s cells: it looks like a trap"
                .formatted(Limits.words(most)),
            "repeated");
      }
      GridRow blank = new GridRow(sheet, number, List.of(), Set.of(), Map.of(), Map.of(), false);
      GridRow row = blank.with(texts.toArray(new String[0]), Set.of());
      if (row.width() > 0) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }

  private static List<String> texts(Element line, List<Reaching> open) {
    String[] texts = new String[MOST_COLUMNS];
    List<Reaching> next = new ArrayList<>();
    for (Reaching above : open) {
      Arrays.fill(texts, above.column(), above.column() + above.columns(), above.text());
      if (above.rowsLeft() > 1) {
        next.add(new Reaching(above.column(), above.columns(), above.rowsLeft() - 1, above.text()));
      }
    }
    int column = 0;
    for (Element cell : line.children()) {
      while (column < MOST_COLUMNS && texts[column] != null) {
        column++;
      }
      int columns = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
      if ((!cell.nameIs("td") && !cell.nameIs("th")) || columns == 0) {
        continue;
      }
      String text = text(cell);
      Arrays.fill(texts, column, column + columns, text);
      int rows = span(cell, "rowspan");
      if (rows > 1) {
        next.add(new Reaching(column, columns, rows - 1, text));
      }
      column += columns;
    }
    open.clear();
    open.addAll(next);
    return Arrays.stream(texts).map(text -> text == null ? "" : text).toList();
  }

  /** As a browser shows it; raised digits are footnote marks. */
  private static String text(Element cell) {
    for (Element raised : cell.select("sup")) {
      StringBuilder text = new StringBuilder(raised.text());
      RichText.raise(text, 0, text.length());
      raised.text(text.toString());
    }
    return Text.strip(cell.text());
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute).strip();
    return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
  }
}
