package org.rollcall.shipped;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a printed record: as pages and programs do, or as an accident would. */
final class RecordMutator {

  private static final Pattern BLANK = Pattern.compile("(?<=[\\p{L},]) (?=[\\p{L}(])");

  /** A line with a symbol or a page's number in it, and a footnote, are the page's. */
  private static final Pattern PAGES_OWN = Pattern.compile("/|issued in five parts");

  private static final Pattern LIST =
      Pattern.compile(
          "(?s)(?:In favour|Against|Abstaining)[^:]{0,8}:.*?(?=\\n\\n\\*|\\[Subs|\\.\\n[MDT])");

  /** A blank within a page's furniture, at which no line breaks. */
  private static final char KEPT = '\u0001';

  private static final List<String> FURNITURE =
      List.of(
          "19/34",
          "14-64913 3/12",
          "23-41087",
          "12",
          "18/11/2014",
          "GE.14-08844 61",
          "Page 12 of 34",
          "- 12 -");

  private final Random random;

  RecordMutator(long seed) {
    this.random = new Random(seed);
  }

  /** Lines broken and joined anywhere at blanks, pages that end anywhere: nothing is lost by it. */
  String asPagesDo(String record) {
    Matcher list = LIST.matcher(record);
    if (!list.find()) {
      throw new IllegalStateException("No list in " + record);
    }
    String lists = record.substring(list.start(), list.end());
    int times = 1 + random.nextInt(12);
    for (int i = 0; i < times; i++) {
      lists =
          switch (random.nextInt(4)) {
            case 0 -> atOneOf(lists, BLANK, "\n");
            case 1 -> atOneOf(lists, BLANK, " \n\n");
            case 2 -> atOneOf(lists, BLANK, "\n" + anyOf(FURNITURE).replace(' ', KEPT) + "\n");
            default -> atOneOf(lists, BLANK, "\u00a0");
          };
    }
    return record.substring(0, list.start())
        + lists.replace(KEPT, ' ')
        + record.substring(list.end());
  }

  /** Letters, commas, words, lines lost or doubled anywhere behind the head. */
  String asAccidentsDo(String record) {
    StringBuilder text = new StringBuilder(record);
    int head = Math.min(text.length() - 1, record.indexOf("recorded vote"));
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int at = head + random.nextInt(text.length() - head - 1);
      int end = Math.min(text.length(), at + 1 + random.nextInt(40));
      switch (random.nextInt(5)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, (char) (' ' + random.nextInt(94)));
        case 3 -> text.insert(at, text.substring(at, end));
        default -> {
          int comma = text.indexOf(",", at);
          text.deleteCharAt(comma < 0 ? at : comma);
        }
      }
    }
    return text.toString();
  }

  private String atOneOf(String text, Pattern place, String instead) {
    List<Integer> places = new ArrayList<>();
    place
        .matcher(text)
        .results()
        .map(MatchResult::start)
        .filter(start -> !PAGES_OWN.matcher(line(text, start)).find())
        .forEach(places::add);
    int at = places.get(random.nextInt(places.size()));
    return text.substring(0, at) + instead + text.substring(at + 1);
  }

  /** The line around a place. */
  private static String line(String text, int at) {
    int end = text.indexOf('\n', at);
    return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
  }

  private String anyOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
