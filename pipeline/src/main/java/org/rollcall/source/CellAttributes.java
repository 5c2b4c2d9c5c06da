package org.rollcall.source;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/** Address, type and style of a cell in the XML of an .xlsx, read without making texts of them. */
final class CellAttributes {

  /** What a cell's value is (ISO/IEC 29500-1, 18.18.11). */
  enum Type {
    NUMBER,
    SHARED,
    INLINE,
    FORMULA_TEXT,
    BOOLEAN,
    ERROR,
    DATE
  }

  private final Address address = new Address();
  private final TypeWord typeWord = new TypeWord();
  private final WholeNumber number = new WholeNumber();
  private int column;
  private int style;
  private Type type = Type.NUMBER;

  static boolean isTrue(@Nullable String text) {
    return "1".equals(text) || "true".equals(text);
  }

  void beginRow() {
    column = -1;
  }

  /** Reads the attributes of the cell at which the parser stands. */
  void read(XMLStreamReader2 xml) throws XMLStreamException {
    column++;
    style = -1;
    type = Type.NUMBER;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      switch (xml.getAttributeLocalName(i)) {
        case "r" -> xml.getAttributeAs(i, address);
        case "t" -> xml.getAttributeAs(i, typeWord);
        case "s" -> {
          xml.getAttributeAs(i, number);
          style = number.value;
        }
        default -> {
          // Phonetics, metadata.
        }
      }
    }
  }

  /** From 0. A cell without an address stands right of the last one. */
  int column() {
    return column;
  }

  Type type() {
    return type;
  }

  /** Number of its style, or -1. */
  int style() {
    return style;
  }

  /** The letters of "AB12". */
  private final class Address extends Decoder {
    @Override
    public void decode(char[] characters, int start, int end) {
      int value = 0;
      for (int i = start; i < end && characters[i] > '9' && value < 1 << 20; i++) {
        value = value * 26 + (characters[i] & ~0x20) - 'A' + 1;
      }
      if (value < 1) {
        throw new IllegalArgumentException("a cell's address has no column");
      }
      column = value - 1;
    }
  }

  private final class TypeWord extends Decoder {
    @Override
    public void decode(char[] characters, int start, int end) {
      type =
          switch (characters[start]) {
            case 's' -> end - start == 1 ? Type.SHARED : Type.FORMULA_TEXT;
            case 'i' -> Type.INLINE;
            case 'b' -> Type.BOOLEAN;
            case 'e' -> Type.ERROR;
            case 'd' -> Type.DATE;
            default -> Type.NUMBER;
          };
    }
  }

  /** A whole number. */
  static final class WholeNumber extends Decoder {
    private int value;

    @Override
    public void decode(char[] characters, int start, int end) {
      value = 0;
      for (int i = start; i < end; i++) {
        int digit = characters[i] - '0';
        if (digit < 0 || digit > 9 || value > 100_000_000) {
          throw new IllegalArgumentException("not a whole number");
        }
        value = value * 10 + digit;
      }
    }
  }

  private abstract static class Decoder extends TypedValueDecoder {
    @Override
    public void decode(String text) {
      decode(text.toCharArray(), 0, text.length());
    }

    @Override
    public void handleEmptyValue() {
      // As if the attribute were not there.
    }
  }
}
