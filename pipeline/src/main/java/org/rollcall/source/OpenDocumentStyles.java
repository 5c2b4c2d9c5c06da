package org.rollcall.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument spreadsheet say that matters (ODF 1.3 part 3, 16.2). */
final class OpenDocumentStyles {

  /** Styles may refer to each other, and a damaged file in a ring. */
  private static final int DEEPEST = 20;

  private final Set<String> hiddenSheets = new HashSet<>();
  private final Set<String> raised = new HashSet<>();
  private final Map<String, String> fills = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private String style = "";

  /** Takes an element of a style sheet. */
  void begin(XMLStreamReader2 xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "style" -> {
        style = attribute(xml, "name", "");
        String parent = attribute(xml, "parent-style-name", "");
        if (!parent.isEmpty()) {
          parents.put(style, parent);
        }
      }
      case "table-properties" -> {
        if (attribute(xml, "display", "true").equals("false")) {
          hiddenSheets.add(style);
        }
      }
      case "text-properties" -> {
        if (attribute(xml, "text-position", "").startsWith("super")) {
          raised.add(style);
        }
      }
      case "table-cell-properties" -> {
        String colour = attribute(xml, "background-color", "");
        if (!colour.isEmpty()) {
          fills.put(style, colour);
        }
      }
      default -> {
        // Fonts, borders and the like.
      }
    }
  }

  boolean hidesSheet(String name) {
    return hiddenSheets.contains(name);
  }

  boolean raises(String name) {
    return raised.contains(name);
  }

  /** Colour with which a style fills cells, as six hex digits; null if none, or white. */
  @Nullable String fill(String name) {
    String at = name;
    for (int depth = 0; depth < DEEPEST && at != null; depth++) {
      String colour = fills.get(at);
      if (colour != null) {
        boolean plain = !colour.matches("#[0-9a-fA-F]{6}") || colour.equalsIgnoreCase("#ffffff");
        return plain ? null : colour.substring(1).toUpperCase(Locale.ROOT);
      }
      at = parents.get(at);
    }
    return null;
  }

  /** An attribute by its local name, in whatever namespace. */
  static String attribute(XMLStreamReader2 xml, String name, String otherwise)
      throws XMLStreamException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return otherwise;
  }
}
