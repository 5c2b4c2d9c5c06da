package org.rollcall.source;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * One cell of an OpenDocument spreadsheet (ODF 1.3 part 3, 9.1.4): its text, its comment, its size.
 */
final class OpenDocumentCell {

  /** What programs show where a formula has no value. */
  private static final Pattern ERROR_WORD =
      Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)|Err:\\d{3}");

  private final OpenDocumentStyles styles;
  private CellText text = CellText.BLANK;
  private @Nullable String comment;
  private String style = "";
  private int repeated;
  private int columns;
  private int rows;

  private String type = "";
  private String value = "";
  private @Nullable String formula;
  private boolean error;

  OpenDocumentCell(OpenDocumentStyles styles) {
    this.styles = styles;
  }

  CellText text() {
    return text;
  }

  @Nullable String comment() {
    return comment;
  }

  String style() {
    return style;
  }

  /** How many columns hold the same. */
  int repeated() {
    return repeated;
  }

  /** How many columns and rows it is merged over. */
  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** Reads the cell at whose tag the parser stands, up to its end. */
  void read(XMLStreamReader2 xml) throws XMLStreamException {
    begin(xml);
    StringBuilder shown = new StringBuilder();
    boolean paragraphs = false;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "p" -> {
          shown.append(paragraphs ? "\n" : "");
          paragraphs = true;
          text(xml, shown, false);
        }
        case "annotation" -> annotation(xml);
        default -> xml.skipElement();
      }
    }
    text = textOf(Text.strip(shown.toString()));
  }

  private void begin(XMLStreamReader2 xml) throws XMLStreamException {
    comment = null;
    style = "";
    repeated = 1;
    columns = 1;
    rows = 1;
    type = "";
    value = "";
    formula = null;
    error = false;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
  }

  private void attribute(String name, String text) {
    switch (name) {
      case "value-type" -> {
        // LibreOffice says it a second time in its own namespace, and there calls errors so.
        error |= text.equals("error");
        type = type.isEmpty() ? text : type;
      }
      case "value", "date-value", "boolean-value", "string-value" -> value = text;
      case "formula" -> formula = text;
      case "style-name" -> style = text;
      case "number-columns-repeated" -> repeated = count(text);
      case "number-columns-spanned" -> columns = count(text);
      case "number-rows-spanned" -> rows = count(text);
      default -> {
        // Validation, protection.
      }
    }
  }

  /** A number of rows or columns; not more than any program has. */
  static int count(String text) {
    return (int) Math.max(1, Math.min(Long.parseLong(text.strip()), 1 << 24));
  }

  private CellText textOf(String shown) {
    if (error || (formula != null && ERROR_WORD.matcher(shown).matches())) {
      return new CellText(shown.isEmpty() ? "#ERROR" : shown, true);
    }
    if (formula != null && type.isEmpty() && shown.isEmpty()) {
      return new CellText("=" + formula, true);
    }
    return switch (type) {
      case "float", "percentage", "currency" -> new CellText(number(shown), false);
      case "date" -> new CellText(date(shown), false);
      case "boolean" -> new CellText(value.equals("true") ? "TRUE" : "FALSE", false);
      case "string" -> new CellText(shown.isEmpty() ? Text.strip(value) : shown, false);
      default -> new CellText(shown, false);
    };
  }

  /** Truth computed by a formula is stored as a number, and shown as a word. */
  private String number(String shown) {
    if (shown.equals("TRUE") || shown.equals("FALSE") || value.isBlank()) {
      return shown;
    }
    return CellText.number(Double.parseDouble(value.strip()));
  }

  /** A date of which the year alone is shown stands for the year. */
  private String date(String shown) {
    String day = value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value;
    return shown.length() == 4 && day.startsWith(shown + "-") ? shown : day;
  }

  /** The text within an element, up to its end. */
  private void text(XMLStreamReader2 xml, StringBuilder out, boolean raised)
      throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        within(xml, out, raised);
      } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
        int start = out.length();
        out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (raised) {
          RichText.raise(out, start, out.length());
        }
      }
    }
  }

  private void within(XMLStreamReader2 xml, StringBuilder out, boolean raised)
      throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "s" -> {
        int blanks = count(OpenDocumentStyles.attribute(xml, "c", "1"));
        out.append(" ".repeat(Math.min(blanks, 100)));
        xml.skipElement();
      }
      case "tab" -> {
        out.append(' ');
        xml.skipElement();
      }
      case "line-break" -> {
        out.append('\n');
        xml.skipElement();
      }
      case "annotation", "note", "frame" -> xml.skipElement();
      default -> {
        String name = OpenDocumentStyles.attribute(xml, "style-name", "");
        text(xml, out, raised || styles.raises(name));
      }
    }
  }

  /** A comment; who wrote it and when is left out. */
  private void annotation(XMLStreamReader2 xml) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("p") || xml.getLocalName().equals("list")) {
        out.append('\n');
        text(xml, out, false);
      } else {
        xml.skipElement();
      }
    }
    String all = Text.oneLine(out.toString());
    comment = all.isEmpty() ? null : all;
  }
}
