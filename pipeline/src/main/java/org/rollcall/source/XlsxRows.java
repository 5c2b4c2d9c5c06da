package org.rollcall.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of an .xlsx as its XML streams by (ISO/IEC 29500-1, 18.3.1.73). A cell
 * makes no object of its own: texts are shared, and what stands between the tags is read in place.
 */
final class XlsxRows implements RowParser {

  /** Columns that a sheet can have. */
  static final int MOST_COLUMNS = 16_384;

  /**
   * What all sheets of a workbook share.
   *
   * @param texts its shared texts
   * @param since1904 whether days count from 1904
   */
  record Shared(List<String> texts, CellFormats formats, boolean since1904) {}

  /** Columns with a style of their own. */
  private record ColumnStyle(int first, int last, int style) {}

  private final String sheet;
  private final Shared shared;
  private final ZipParts.Part part;
  private final XMLStreamReader2 xml;
  private final Consumer<MergedRows.Regions> learned;
  private final CellAttributes cell = new CellAttributes();
  private final CellValue value = new CellValue();
  private final TextCache numbers = new TextCache(XlsxRows::number);
  private final TextCache dates;
  private final TextCache years;
  private final TextCache texts = new TextCache(text -> Text.strip(RunText.unescaped(text)));
  private final List<ColumnStyle> columnStyles = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private String[] row = new String[16];
  private Set<Integer> errors = Set.of();
  private int width;
  private int widest;
  private int rowNumber;
  private boolean hiddenRow;

  /**
   * Rows of a sheet.
   *
   * @param learned takes the merged regions, which the XML names behind the cells; not called if
   *     the sheet is not read to its end
   */
  XlsxRows(String sheet, ZipParts.Part part, Shared shared, Consumer<MergedRows.Regions> learned)
      throws XMLStreamException {
    this.sheet = sheet;
    this.part = part;
    this.shared = shared;
    this.learned = learned;
    this.xml = ZipParts.parser(part);
    this.dates = new TextCache(days -> date(days, false));
    this.years = new TextCache(days -> date(days, true));
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
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            value.add(xml);
        case XMLStreamConstants.END_ELEMENT -> {
          String element = xml.getLocalName();
          if (element.equals("row")) {
            part.letPass();
            if (width > 0) {
              return row();
            }
          } else if (element.equals("sheetData")) {
            finish();
            return null;
          } else {
            end(element);
          }
        }
        default -> {
          // Comments and the like.
        }
      }
    }
    return null;
  }

  /** Looks at what stands behind the cells, and at the checksum of it all. */
  private void finish() throws IOException, XMLStreamException {
    List<CellRangeAddress> regions = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("mergeCell")) {
        part.letPass();
        regions.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
      }
    }
    part.end();
    learned.accept(
        new MergedRows.Regions(List.copyOf(regions), Math.min(widest, MOST_COLUMNS), rowNumber));
  }

  private GridRow row() {
    String[] held = Arrays.copyOf(row, width);
    for (int column = 0; column < width; column++) {
      if (held[column] == null) {
        held[column] = "";
      }
    }
    return new GridRow(
        sheet, rowNumber, Arrays.asList(held), errors, Map.of(), Map.of(), hiddenRow);
  }

  private void begin(String element) throws IOException, XMLStreamException {
    switch (element) {
      case "c" -> {
        cell.read(xml);
        value.clear();
      }
      case "v" -> value.begin(CellValue.Place.VALUE);
      case "t" -> value.begin(CellValue.Place.RICH);
      case "f" -> value.begin(CellValue.Place.FORMULA);
      case "row" -> beginRow();
      case "col" -> {
        if (rowNumber == 0) {
          column();
        }
      }
      case "vertAlign" ->
          value.runs().raise("superscript".equals(xml.getAttributeValue(null, "val")));
      default -> value.runs().begin(element);
    }
  }

  private void end(String element) throws IOException {
    switch (element) {
      case "c" -> put();
      case "v", "t", "f" -> value.end();
      default -> value.runs().end(element);
    }
  }

  private void beginRow() throws XMLStreamException {
    Arrays.fill(row, 0, width, null);
    width = 0;
    errors = Set.of();
    cell.beginRow();
    rowNumber = rowNumber(xml, rowNumber);
    hiddenRow = CellAttributes.isTrue(xml.getAttributeValue(null, "hidden"));
  }

  /** Number of the row at whose tag the parser stands; one without a number follows the last. */
  static int rowNumber(XMLStreamReader2 xml, int last) throws XMLStreamException {
    String number = xml.getAttributeValue(null, "r");
    return number == null ? last + 1 : Integer.parseInt(number.strip());
  }

  private void column() throws XMLStreamException {
    int first = attribute("min", 1) - 1;
    int last = Math.min(attribute("max", first + 1), MOST_COLUMNS) - 1;
    String style = xml.getAttributeValue(null, "style");
    if (style != null) {
      columnStyles.add(new ColumnStyle(first, last, Integer.parseInt(style.strip())));
    }
    if (CellAttributes.isTrue(xml.getAttributeValue(null, "hidden"))) {
      for (int column = Math.max(0, first); column <= last; column++) {
        hiddenColumns.add(column);
      }
    }
  }

  private int attribute(String name, int otherwise) throws XMLStreamException {
    String text = xml.getAttributeValue(null, name);
    return text == null ? otherwise : Integer.parseInt(text.strip());
  }

  private void put() throws IOException {
    String text = text();
    int column = cell.column();
    widest = Math.max(widest, column + 1);
    if (text.isEmpty()) {
      return;
    }
    if (column >= MOST_COLUMNS) {
      throw new ZipException("a cell stands beyond the last column, in row " + rowNumber);
    }
    if (column >= row.length) {
      row = Arrays.copyOf(row, Math.min(MOST_COLUMNS, Math.max(column + 1, 2 * row.length)));
    }
    row[column] = text;
    width = Math.max(width, column + 1);
  }

  private String text() throws IOException {
    if (value.uncomputed(cell.type())) {
      addError();
      return "=" + value.formula();
    }
    return switch (cell.type()) {
      case SHARED -> value.isEmpty() ? "" : sharedText();
      case INLINE -> value.hasRuns() ? value.runs().text() : value.text(texts);
      case FORMULA_TEXT -> value.text(texts);
      case BOOLEAN -> value.isEmpty() ? "" : value.is('1') ? "TRUE" : "FALSE";
      case ERROR -> {
        String word = value.text(texts);
        if (!word.isEmpty()) {
          addError();
        }
        yield word;
      }
      case DATE -> isoDate(value.text(texts));
      case NUMBER -> value.isEmpty() ? "" : number();
    };
  }

  private void addError() {
    if (errors.isEmpty()) {
      errors = new HashSet<>();
    }
    errors.add(cell.column());
  }

  private String sharedText() throws IOException {
    int index = value.index();
    if (index < 0 || index >= shared.texts().size()) {
      throw new ZipException("a cell names a text that is missing, in row " + rowNumber);
    }
    return shared.texts().get(index);
  }

  private String number() {
    int style = cell.style() >= 0 ? cell.style() : columnStyle(cell.column());
    return switch (shared.formats().kind(style)) {
      case NUMBER -> value.text(numbers);
      case DATE -> value.text(dates);
      case YEAR -> value.text(years);
    };
  }

  private int columnStyle(int column) {
    for (ColumnStyle style : columnStyles) {
      if (column >= style.first() && column <= style.last()) {
        return style.style();
      }
    }
    return 0;
  }

  private static String number(String text) {
    return CellText.number(Double.parseDouble(text));
  }

  private String date(String days, boolean year) {
    return CellText.date(Double.parseDouble(days), year, shared.since1904());
  }

  /** "2005-12-16T00:00:00" is a day. */
  private static String isoDate(String text) {
    return text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
  }
}
