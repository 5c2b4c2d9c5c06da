package org.rollcall.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * What the styles of an .xlsx say of its cells: which numbers are dates, and whether colours are in
 * use.
 *
 * @param kinds kind of number by number of the style
 * @param filled whether some style fills its cells with a colour
 */
record CellFormats(List<Kind> kinds, boolean filled) {

  /** What a number in a cell stands for. */
  enum Kind {
    NUMBER,
    DATE,
    /** A date of which the year alone is shown. */
    YEAR
  }

  /** Of a workbook without styles. */
  static final CellFormats NONE = new CellFormats(List.of(), false);

  static CellFormats read(ZipParts parts, String name) throws IOException, XMLStreamException {
    Styles styles = new Styles();
    try (ZipParts.Part part = parts.open(name)) {
      XMLStreamReader2 xml = ZipParts.parser(part);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          styles.begin(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          styles.end(xml.getLocalName());
        }
      }
    }
    return styles.formats();
  }

  /** The kind of numbers in cells of a style. */
  Kind kind(int style) {
    return style >= 0 && style < kinds.size() ? kinds.get(style) : Kind.NUMBER;
  }

  /** The parts of the style sheet that matter, in their order. */
  private static final class Styles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final Set<Integer> solid = new HashSet<>();
    private final List<Kind> kinds = new ArrayList<>();
    private int fills = -1;
    private boolean ofCells;
    private boolean filled;

    void begin(XMLStreamReader2 xml) {
      switch (xml.getLocalName()) {
        case "numFmt" -> {
          String code = xml.getAttributeValue(null, "formatCode");
          formats.put(number(xml, "numFmtId"), code == null ? "" : code);
        }
        case "fill" -> fills++;
        case "patternFill" -> {
          if ("solid".equals(xml.getAttributeValue(null, "patternType"))) {
            solid.add(fills);
          }
        }
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) {
            add(number(xml, "numFmtId"), number(xml, "fillId"));
          }
        }
        default -> {
          // Fonts, borders and the like.
        }
      }
    }

    void end(String element) {
      ofCells &= !element.equals("cellXfs");
    }

    private void add(int format, int fill) {
      String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
      boolean date = code != null && DateUtil.isADateFormat(format, code);
      boolean year = date && CellText.isYearOnly(code);
      kinds.add(year ? Kind.YEAR : date ? Kind.DATE : Kind.NUMBER);
      filled |= solid.contains(fill);
    }

    private static int number(XMLStreamReader2 xml, String attribute) {
      String text = xml.getAttributeValue(null, attribute);
      return text == null ? 0 : Integer.parseInt(text.strip());
    }

    CellFormats formats() {
      return new CellFormats(List.copyOf(kinds), filled);
    }
  }
}
