package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A record as one text: page furniture left out, words that were broken at line ends mended, stray
 * characters taken out of words. Every place in it knows the line it came from.
 */
final class RecordText {

  /** A line of nothing but these belongs to the page: "19/34 A/78/PV.50", "23-40927", a date. */
  private static final String FURNITURE_WORD =
      "(?:[AES]/(?:[A-Z0-9.-]+/)*(?:PV|SR)\\.\\d+(?:/\\S+)?|\\d{2}-\\d{5,6}|\\*?\\d{7}\\*?|\\(E\\)|"
          + "\\d{1,3}/\\d{1,3}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4}|\\d{1,4}|"
          + "[Pp]age \\d+(?: of \\d+)?|[-–—_•·|]+|General Assembly|"
          + "(?:First|Second|Third|Fourth|Fifth|Sixth) Committee|"
          + "\\p{Lu}\\p{Ll}+(?:[- ]\\p{Ll}+){0,2} session|\\d+(?:st|nd|rd|th)(?: plenary)? meeting)";

  private static final Pattern FURNITURE =
      Pattern.compile("\\s*" + FURNITURE_WORD + "(?:[\\s·]+" + FURNITURE_WORD + ")*\\s*");

  /** A digit or a mark that strayed into a word: "tha0t", "Alb~ania". */
  private static final Pattern STRAY = Pattern.compile("(?<=\\p{Ll})[\\d~^|¬¦§](?=\\p{Ll})");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
  private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\t]");

  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, String> places = new TreeMap<>();

  private RecordText() {}

  static RecordText of(List<ProseLine> lines) {
    RecordText record = new RecordText();
    List<ProseLine> own = new ArrayList<>();
    lines.stream().filter(line -> !FURNITURE.matcher(line.text()).matches()).forEach(own::add);
    own.forEach(record::add);
    return record;
  }

  static String clean(String line) {
    String spaced = BLANKS.matcher(line).replaceAll(" ");
    String shown = INVISIBLE.matcher(spaced).replaceAll("");
    return STRAY.matcher(shown.replace("ﬁ", "fi").replace("ﬂ", "fl")).replaceAll("");
  }

  private void add(ProseLine line) {
    String clean = clean(line.text()).stripTrailing();
    String next = clean.stripLeading();
    if (brokenWord()) {
      if (next.isEmpty()) {
        return;
      }
      mend(next.charAt(0));
    } else if (!text.isEmpty()) {
      text.append('\n');
    }
    places.put(text.length(), line.ref());
    text.append(brokenWord() ? next : clean);
  }

  /** Whether the text ends within a word: a hyphen behind a letter. */
  private boolean brokenWord() {
    int end = text.length() - 1;
    return end > 0 && isHyphen(text.charAt(end)) && Character.isLetter(text.charAt(end - 1));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** "Herze-" + "govina" loses its hyphen, "Timor-" + "Leste" keeps it. */
  private void mend(char next) {
    if (Character.isLowerCase(next)) {
      text.setLength(text.length() - 1);
    }
  }

  String text() {
    return text.toString();
  }

  /** Address of the line that a place in the text came from. */
  String ref(int offset) {
    Map.Entry<Integer, String> place = places.floorEntry(offset);
    return place == null ? "line 1" : place.getValue();
  }
}
