package org.rollcall.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The texts of an .xlsx, each stored once and named by its number. */
final class SharedStrings {

  /** So many characters fit into the memory of a usual run beside all else. */
  private static final long MOST_CHARACTERS = 64L << 20;

  private SharedStrings() {}

  static List<String> read(ZipParts parts, String name) throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    RunText text = new RunText();
    long characters = 0;
    boolean within = false;
    try (ZipParts.Part part = parts.open(name)) {
      XMLStreamReader2 xml = ZipParts.parser(part);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          within = begin(xml, text);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          within = false;
          text.end(xml.getLocalName());
          if (xml.getLocalName().equals("si")) {
            characters += text.length();
            texts.add(text.text());
            part.letPass();
          }
        } else if (within) {
          text.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        if (characters > MOST_CHARACTERS) {
          throw new ZipException("its texts take more than " + (MOST_CHARACTERS >> 20) + " MB");
        }
      }
    }
    return texts;
  }

  /** Whether what follows is text. */
  private static boolean begin(XMLStreamReader2 xml, RunText text) {
    String element = xml.getLocalName();
    switch (element) {
      case "si" -> text.clear();
      case "vertAlign" -> text.raise("superscript".equals(xml.getAttributeValue(null, "val")));
      default -> text.begin(element);
    }
    return element.equals("t");
  }
}
