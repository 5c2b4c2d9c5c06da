package org.rollcall.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a workbook in the course of being read: its runs put together, raised digits as
 * superscripts as {@link RichText} gives them, phonetic guides left out.
 */
final class RunText {

  /** How a workbook writes what XML has no character for (ISO/IEC 29500-1, 22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private boolean raised;
  private int phonetic;

  /** Begins a new text. */
  void clear() {
    text.setLength(0);
    raised = false;
    phonetic = 0;
  }

  /** An element begins that says something of the runs. */
  void begin(String element) {
    if (element.equals("r")) {
      raised = false;
    } else if (element.equals("rPh")) {
      phonetic++;
    }
  }

  void end(String element) {
    if (element.equals("rPh")) {
      phonetic--;
    }
  }

  /** The present run is set in superscript, or not. */
  void raise(boolean superscript) {
    raised = superscript;
  }

  /** Text of the present run. */
  void add(char[] characters, int start, int length) {
    if (phonetic > 0) {
      return;
    }
    int from = text.length();
    text.append(characters, start, length);
    if (raised) {
      RichText.raise(text, from, text.length());
    }
  }

  int length() {
    return text.length();
  }

  /** The whole, stripped. */
  String text() {
    return Text.strip(unescaped(text.toString()));
  }

  /** With the characters that {@code _x000D_} stands for. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
