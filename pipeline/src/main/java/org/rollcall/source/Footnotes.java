package org.rollcall.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The footnotes of a sheet: "* Adopted without a vote", "1/ Intended to vote in favour." */
final class Footnotes {

  private static final String MARK =
      "\\*+|†+|‡+|#+|§+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\(?\\d{1,2}\\)|\\d{1,2}/|[a-z]/|\\([a-z]\\)|\\[\\d{1,2}]";

  private static final Pattern NOTE =
      Pattern.compile("^(" + MARK + "|\\d{1,2}\\.?(?=\\s))\\s*(\\S.{2,})$", Pattern.DOTALL);

  private static final Pattern MARKED = Pattern.compile("^(.*?\\S)\\s*(" + MARK + ")$");

  /** A vote, a symbol or a name; longer texts are prose. */
  private static final int LONGEST_MARKED = 150;

  private final Map<String, String> notes = new HashMap<>();

  /** Whether a text is a footnote, and not something marked with one. */
  static boolean isNote(String text) {
    return NOTE.matcher(text).matches();
  }

  void add(String text) {
    Matcher note = NOTE.matcher(text);
    if (note.matches()) {
      notes.putIfAbsent(key(note.group(1)), note.group(2));
    }
  }

  /** The footnote that a text's mark points to, or null. */
  @Nullable String of(String text) {
    return mark(text).map(notes::get).orElse(null);
  }

  /** The text without its mark, if a footnote belongs to it. */
  String without(String text) {
    Matcher marked = MARKED.matcher(text);
    return marked.matches() && of(text) != null ? marked.group(1) : text;
  }

  private static Optional<String> mark(String text) {
    if (text.length() > LONGEST_MARKED) {
      return Optional.empty();
    }
    Matcher marked = MARKED.matcher(text);
    return marked.matches() ? Optional.of(key(marked.group(2))) : Optional.empty();
  }

  /** "1/", "(1)" and "¹" are one mark. */
  private static String key(String mark) {
    String plain = Text.plain(mark);
    return plain.isEmpty() ? mark : plain;
  }
}
