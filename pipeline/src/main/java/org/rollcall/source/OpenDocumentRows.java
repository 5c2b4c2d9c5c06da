package org.rollcall.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of an OpenDocument spreadsheet. A row or cell that is repeated stands once
 * in the file: programs fill a sheet up to its million rows so, and what is blank must cost
 * nothing.
 */
final class OpenDocumentRows implements RowParser {

  /** Blank but coloured cells and rows that are repeated more often are the sheet's background. */
  private static final int MOST_COLOURED = 256;

  /** One row as written, for all rows that it stands for. */
  private record Written(GridRow row, int last) {
    boolean blank() {
      return row.width() == 0 && row.fills().isEmpty();
    }
  }

  /** A merged cell, for as long as its rows last. */
  private record Merged(int row, int lastRow, int column, int lastColumn, CellText text) {}

  private record ColumnStyle(int first, int last, String style) {}

  private final String sheet;
  private final ZipParts.Part part;
  private final XMLStreamReader2 xml;
  private final OpenDocumentStyles styles;
  private final OpenDocumentCell cell;
  private final Deque<Written> ready = new ArrayDeque<>();
  private final Deque<Written> covered = new ArrayDeque<>();
  private final List<Merged> merged = new ArrayList<>();
  private final List<ColumnStyle> columnStyles = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private String[] texts = new String[16];
  private Set<Integer> errors = new HashSet<>();
  private Map<Integer, String> comments = new HashMap<>();
  private Map<Integer, String> fills = new HashMap<>();
  private int column;
  private int columnsSeen;
  private int given;
  private int read;
  private int hiddenGroups;
  private boolean ended;
  private final long mostRepeated = Limits.now().repeated();
  private long repeated;

  /**
   * @param index how many sheets stand before it
   */
  OpenDocumentRows(String sheet, int index, ZipParts.Part part, OpenDocumentStyles styles)
      throws XMLStreamException {
    this.sheet = sheet;
    this.part = part;
    this.styles = styles;
    this.xml = ZipParts.parser(part);
    this.cell = new OpenDocumentCell(styles);
    for (int before = 0; before <= index; before++) {
      if (OpenDocumentWorkbook.nextSheet(xml, part) && before < index) {
        OpenDocumentWorkbook.skip(xml, part);
      }
    }
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  @Override
  public @Nullable GridRow next() throws IOException, XMLStreamException {
    while (true) {
      Written written = ready.peekFirst();
      if (written == null) {
        if (ended || !readRow()) {
          ended = true;
          return null;
        }
        continue;
      }
      given = Math.max(given + 1, written.row().number());
      GridRow row = spread(written.row(), given);
      repeat(given > written.row().number() ? 1L + row.width() : 0);
      if (given >= written.last()) {
        ready.removeFirst();
      }
      if (row.width() > 0 || !row.fills().isEmpty()) {
        return row;
      }
    }
  }

  /** Reads on to the next row, whatever it holds; false at the end of the sheet. */
  private boolean readRow() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("table")) {
          return false;
        }
        hiddenGroups -= hiddenGroups > 0 && xml.getLocalName().equals("table-row-group") ? 1 : 0;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("table-row")) {
          row();
          return true;
        }
        aroundRows(xml.getLocalName());
      }
    }
    return false;
  }

  private void aroundRows(String element) throws XMLStreamException {
    switch (element) {
      case "table-column" -> column();
      case "table-row-group" ->
          hiddenGroups += hiddenGroups > 0 || attribute("display").equals("false") ? 1 : 0;
      case "table-header-rows",
          "table-rows",
          "table-header-columns",
          "table-columns",
          "table-column-group" -> {
        // The rows and columns stand within.
      }
      default -> xml.skipElement();
    }
  }

  private String attribute(String name) throws XMLStreamException {
    return OpenDocumentStyles.attribute(xml, name, "");
  }

  private void column() throws XMLStreamException {
    int count =
        OpenDocumentCell.count(OpenDocumentStyles.attribute(xml, "number-columns-repeated", "1"));
    int last = Math.min(columnsSeen + count, XlsxRows.MOST_COLUMNS) - 1;
    String style = attribute("default-cell-style-name");
    if (read == 0 && styles.fill(style) != null) {
      columnStyles.add(new ColumnStyle(columnsSeen, last, style));
    }
    if (read == 0 && isHidden()) {
      for (int hidden = columnsSeen; hidden <= last; hidden++) {
        hiddenColumns.add(hidden);
      }
    }
    columnsSeen = last + 1;
  }

  /** "collapse" is hidden by hand, "filter" by a filter. */
  private boolean isHidden() throws XMLStreamException {
    String visibility = attribute("visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private void row() throws IOException, XMLStreamException {
    int count =
        OpenDocumentCell.count(OpenDocumentStyles.attribute(xml, "number-rows-repeated", "1"));
    boolean hidden = hiddenGroups > 0 || isHidden();
    int number = read + 1;
    Arrays.fill(texts, "");
    errors = new HashSet<>();
    comments = new HashMap<>();
    fills = new HashMap<>();
    column = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().endsWith("table-cell")) {
          cell.read(xml);
          put(number);
        } else {
          xml.skipElement();
        }
      }
    }
    part.letPass();
    read = (int) Math.min(Integer.MAX_VALUE - 1L, (long) read + count);
    GridRow row =
        new GridRow(
                sheet,
                number,
                List.of(),
                Set.of(),
                comments,
                count > MOST_COLOURED ? Map.of() : fills,
                hidden)
            .with(texts, errors);
    take(new Written(row, read));
  }

  /** Blank rows count only as far as a merged cell covers them, and only if others follow. */
  private void take(Written written) {
    if (!written.blank()) {
      ready.addAll(covered);
      covered.clear();
      ready.add(written);
      return;
    }
    int number = written.row().number();
    merged.removeIf(region -> covered.isEmpty() && region.lastRow() < number);
    int last = merged.stream().mapToInt(Merged::lastRow).max().orElse(0);
    if (last >= number) {
      covered.add(new Written(written.row(), Math.min(last, written.last())));
    }
  }

  private void put(int row) throws IOException {
    int last = column + Math.max(cell.repeated(), 1) - 1;
    CellText text = cell.text();
    if (!text.text().isEmpty()) {
      if (last >= XlsxRows.MOST_COLUMNS) {
        throw new ZipException("a cell stands beyond the last column, in row " + row);
      }
      write(text, last);
      if (cell.columns() > 1 || cell.rows() > 1) {
        int lastColumn = Math.min(column + cell.columns(), XlsxRows.MOST_COLUMNS) - 1;
        merged.add(new Merged(row, row + cell.rows() - 1, column, lastColumn, text));
      }
    } else if (last - column < MOST_COLOURED) {
      colour(last);
    }
    if (cell.comment() != null) {
      comments.put(column, cell.comment());
    }
    column = Math.min(last + 1, XlsxRows.MOST_COLUMNS);
  }

  private void write(CellText text, int last) {
    if (last >= texts.length) {
      int old = texts.length;
      texts = Arrays.copyOf(texts, Math.max(last + 1, Math.min(XlsxRows.MOST_COLUMNS, 2 * old)));
      Arrays.fill(texts, old, texts.length, "");
    }
    for (int at = column; at <= last; at++) {
      texts[at] = text.text();
      if (text.error()) {
        errors.add(at);
      }
    }
  }

  private void colour(int last) {
    for (int at = column; at <= last; at++) {
      String fill = styles.fill(cell.style().isEmpty() ? columnStyle(at) : cell.style());
      if (fill != null) {
        fills.put(at, fill);
      }
    }
  }

  private String columnStyle(int at) {
    return columnStyles.stream()
        .filter(style -> at >= style.first() && at <= style.last())
        .map(ColumnStyle::style)
        .findFirst()
        .orElse("");
  }

  /** Counts cells that do not stand in the file. */
  private void repeat(long cells) {
    repeated += cells;
    if (repeated > mostRepeated) {
      throw Limits.beyond(
          "A sheet repeats its cells, or has merged cells, over more than %s cells: it looks like a"
                  .formatted(Limits.words(mostRepeated))
              + " trap",
          "repeated");
    }
  }

  /** The row with a number of its own, and the merged cells that reach into it. */
  private GridRow spread(GridRow row, int number) {
    GridRow numbered = row.at(number);
    merged.removeIf(region -> region.lastRow() < number);
    if (merged.isEmpty()) {
      return numbered;
    }
    int width =
        merged.stream().mapToInt(region -> region.lastColumn() + 1).reduce(row.width(), Math::max);
    repeat(width - row.width());
    String[] cells = row.texts().toArray(new String[width]);
    Arrays.fill(cells, row.width(), width, "");
    Set<Integer> wrong = new HashSet<>(row.errors());
    for (Merged region : merged) {
      for (int at = region.column(); at <= region.lastColumn() && region.row() <= number; at++) {
        if (cells[at].isEmpty()) {
          cells[at] = region.text().text();
          if (region.text().error()) {
            wrong.add(at);
          }
        }
      }
    }
    return numbered.with(cells, wrong);
  }
}
