package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words over a list of States.
 *
 * @param start where it begins in the text
 * @param end where the list begins
 * @param printed the number of States that some records print beside it, or -1
 */
record ListHeading(Position position, int start, int end, int printed) {

  /** What the States of a list did, in the records' own words. */
  enum Position {
    FAVOUR("In favour"),
    AGAINST("Against"),
    ABSTAINING("Abstaining"),
    ABSENT("Absent");

    private final String words;

    Position(String words) {
      this.words = words;
    }

    /** As it goes to the sink, whatever the record's spelling of the day. */
    String words() {
      return words;
    }
  }

  private static final String WORDS =
      "(?<words>(?:Voting |VOTING )?(?:[Ii]n\\s+[Ff]avou?r|IN\\s+FAVOU?R)|Voting against|Against|AGAINST|"
          + "Abstain(?:ing|ed)?|ABSTAIN(?:ING|ED)?|Abstentions?|ABSTENTIONS?|Absent|ABSENT|"
          + "Not voting|Non-voting|Did not vote|Not participating)";

  private static final String COUNT =
      "\\s*(?:\\(\\s*(?<count>\\d{1,3})\\s*\\)|[-–—]\\s*(?<dash>\\d{1,3}))?";

  /** With its colon anywhere, without one on a line of its own. */
  private static final Pattern HEADING =
      Pattern.compile("(?m)(?<![\\p{N}-])" + WORDS + COUNT + "(?:\\s*:|[ ]*$)");

  private static final Pattern ALONE = Pattern.compile("\\s*" + WORDS + COUNT + "\\s*:?\\s*");

  static List<ListHeading> all(String text) {
    List<ListHeading> found = new ArrayList<>();
    Matcher matcher = HEADING.matcher(text);
    while (matcher.find()) {
      boolean colon = matcher.group().endsWith(":") && apart(text, matcher.start());
      if (colon || lineOf(text, matcher.start(), matcher.end())) {
        found.add(
            new ListHeading(
                position(matcher.group("words")), matcher.start(), matcher.end(), count(matcher)));
      }
    }
    return found;
  }

  /**
   * Whether a heading may begin here: in the middle of a line it is written with a capital, though
   * the blank before it may be lost ("ZimbabweAgainst: Albania"); "he was in favour: it was good"
   * is none.
   */
  private static boolean apart(String text, int start) {
    boolean title =
        Character.isUpperCase(text.charAt(start)) && Character.isLowerCase(text.charAt(start + 1));
    int before = start - 1;
    if (before >= 0 && Character.isLetter(text.charAt(before))) {
      return title;
    }
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    boolean mayFollow = before < 0 || !Character.isLetterOrDigit(text.charAt(before));
    return mayFollow || Character.isUpperCase(text.charAt(start));
  }

  private static boolean lineOf(String text, int start, int end) {
    if (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      return false;
    }
    int line = text.lastIndexOf('\n', start) + 1;
    int stop = text.indexOf('\n', end);
    return ALONE.matcher(text.substring(line, stop < 0 ? text.length() : stop)).matches();
  }

  private static int count(Matcher matcher) {
    String count = matcher.group("count") == null ? matcher.group("dash") : matcher.group("count");
    return count == null ? -1 : Integer.parseInt(count);
  }

  private static Position position(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    if (plain.contains("favo")) {
      return Position.FAVOUR;
    }
    if (plain.contains("against")) {
      return Position.AGAINST;
    }
    return plain.startsWith("abst") ? Position.ABSTAINING : Position.ABSENT;
  }
}
