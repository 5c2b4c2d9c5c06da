package org.rollcall.source;

import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** What stands within a cell of an .xlsx: its value, its formula, its runs of text. */
final class CellValue {

  /** In which element of the cell the parser is. */
  enum Place {
    ELSEWHERE,
    VALUE,
    FORMULA,
    RICH
  }

  private final RunText runs = new RunText();
  private final StringBuilder formula = new StringBuilder();
  private char[] value = new char[64];
  private int length;
  private boolean hasFormula;
  private boolean hasValue;
  private boolean hasRuns;
  private Place place = Place.ELSEWHERE;

  void clear() {
    length = 0;
    place = Place.ELSEWHERE;
    hasValue = false;
    if (hasRuns) {
      runs.clear();
      hasRuns = false;
    }
    if (hasFormula) {
      formula.setLength(0);
      hasFormula = false;
    }
  }

  void begin(Place element) {
    place = element;
    hasValue |= element == Place.VALUE;
    hasFormula |= element == Place.FORMULA;
    hasRuns |= element == Place.RICH;
  }

  void end() {
    place = Place.ELSEWHERE;
  }

  /** Text where the parser stands, a part of an element's or all. */
  void add(XMLStreamReader2 xml) throws XMLStreamException {
    if (place == Place.ELSEWHERE) {
      return;
    }
    char[] characters = xml.getTextCharacters();
    int start = xml.getTextStart();
    int count = xml.getTextLength();
    switch (place) {
      case FORMULA -> formula.append(characters, start, count);
      case RICH -> runs.add(characters, start, count);
      default -> {
        if (length + count > value.length) {
          value = Arrays.copyOf(value, 2 * (length + count));
        }
        System.arraycopy(characters, start, value, length, count);
        length += count;
      }
    }
  }

  RunText runs() {
    return runs;
  }

  boolean hasRuns() {
    return hasRuns;
  }

  String formula() {
    return formula.toString();
  }

  /** Whether it is a formula of which no value was stored. */
  boolean uncomputed(CellAttributes.Type type) {
    return hasFormula
        && (!hasValue || (type == CellAttributes.Type.NUMBER && isEmpty()))
        && !hasRuns;
  }

  boolean isEmpty() {
    for (int i = 0; i < length; i++) {
      if (value[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  boolean is(char only) {
    return length == 1 && value[0] == only;
  }

  /** The value as the number of a shared text; -1 if it is none. */
  int index() {
    int index = 0;
    for (int i = 0; i < length; i++) {
      int digit = value[i] - '0';
      if (digit < 0 || digit > 9 || index > 100_000_000) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return index;
  }

  /** The value as what a cache makes of it. */
  String text(TextCache cache) {
    return cache.of(value, length);
  }
}
