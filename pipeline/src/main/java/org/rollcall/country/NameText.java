package org.rollcall.country;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Ways to read a name as it stands in a cell: repaired, without marks, across a line break. */
final class NameText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern MARK_AFTER =
      Pattern.compile(
          "(?iu)(?:[\\s\\u00a0*†‡§¶#^~•,;:]+"
              + "|[¹²³⁰-⁹ᵃ-ᶜ]+"
              + "|(?<=[\\s\\p{L})])\\d{1,2}/"
              + "|(?<=[\\s)])[a-h]/"
              + "|\\[(?:\\d{1,3}|[a-h]|note \\d{1,2}|nb \\d{1,2})]"
              + "|\\((?:\\d{1,2}|\\*+|vc|chair|vice-chair|rapporteur)\\)"
              + "|(?<=\\p{L}{4}|\\))\\d{1,2})$");
  private static final Pattern MARK_BEFORE =
      Pattern.compile("^(?:[\\s\\u00a0*†‡§¶#^~•,;:]+|[¹²³⁰-⁹]+|\\d{1,2}/)");
  private static final Pattern BROKEN_WORD = Pattern.compile("[-\\u00ad‐]\\s*[\\r\\n]+\\s*");

  private NameText() {}

  /**
   * The text, or what it was before UTF-8 was taken for Windows-1252, once or twice. Accented text
   * that is right can't be taken for broken: its bytes are no UTF-8.
   */
  static String repaired(String text) {
    String once = undoubled(text);
    return once.equals(text) ? text : undoubled(once);
  }

  /** Without footnote marks, officers' marks and stray punctuation at either end. */
  static String unmarked(String text) {
    String before;
    String now = text;
    do {
      before = now;
      now = MARK_AFTER.matcher(now).replaceFirst("");
      now = MARK_BEFORE.matcher(now).replaceFirst("");
    } while (!now.equals(before));
    return now;
  }

  /** The readings to try, in order: as it stands, then without marks and across line breaks. */
  static Set<String> readings(String text) {
    String bare = unmarked(text);
    String joined = BROKEN_WORD.matcher(bare).replaceAll("");
    Set<String> readings = new LinkedHashSet<>(List.of(text));
    readings.add(bare);
    readings.add(joined);
    return readings;
  }

  private static String undoubled(String text) {
    byte[] bytes = new byte[text.length()];
    boolean wide = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int single = singleByte(c);
      if (single < 0) {
        return text;
      }
      wide |= single >= 0x80;
      bytes[i] = (byte) single;
    }
    if (!wide) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }

  /** The character's byte in Windows-1252, its holes filled as in Latin-1; -1 if it has none. */
  private static int singleByte(char c) {
    if (c < 0x100) {
      return c;
    }
    try {
      return WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get() & 0xff;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
