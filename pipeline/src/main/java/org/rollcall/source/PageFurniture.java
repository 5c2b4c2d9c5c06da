package org.rollcall.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines that belong to a page and not to the record: "19/34 A/78/PV.50", "23-40927", a
 * running title with date and symbol, and whatever stands at the edge of page after page.
 */
final class PageFurniture {

  private static final String WORD =
      "(?:[AES]/(?:[A-Z0-9.-]+/)*(?:PV|SR)\\.\\d+(?:/\\S+)?|(?:GE\\.)?\\d{2}-\\d{5,6}|\\*?\\d{6,8}\\*?"
          + "|\\(E\\)|\\d{1,3}/\\d{1,3}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4}|\\d{1,4}"
          + "|(?:English )?[Pp]age \\d+(?: of \\d+)?|[-–—_•·|]+|/?(?:\\.\\.\\.|…)|\\(more\\)"
          + "|General Assembly|Security Council|(?:First|Second|Third|Fourth|Fifth|Sixth) Committee"
          + "|\\p{Lu}\\p{Ll}+(?:[- ]\\p{Ll}+){0,2} session|\\d+(?:st|nd|rd|th)(?: plenary)? meeting"
          + "|Press Release|(?:GA|SC|HR|ECOSOC)(?:/[A-Z&]+)?/\\d{3,5}%s)";

  private static final String DATE = "\\d{1,2}/\\d{1,2}/\\d{4}";
  private static final String MEETING = "[AES]/(?:[A-Z0-9.-]+/)*(?:PV|SR)\\.\\d+(?:/\\S+)?";

  /** "08/12/2023 The situation in the Middle East S/PV.9499", or the other way round. */
  private static final Pattern RUNNING_TITLE =
      Pattern.compile(
          "\\s*(?:%1$s\\s+\\S.{2,240}\\s%2$s|%2$s\\s+\\S.{2,240}\\s%1$s)\\s*"
              .formatted(DATE, MEETING));

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int PAGES = 3;
  private static final int EDGE = 2;

  private final Pattern words;
  private final Set<String> repeated;

  private PageFurniture(Pattern words, Set<String> repeated) {
    this.words = words;
    this.repeated = repeated;
  }

  /**
   * What is furniture in a record.
   *
   * @param symbol the record's own symbol, which stands on each of its pages, or null
   */
  static PageFurniture of(List<ProseLine> lines, @Nullable String symbol) {
    String own = symbol == null ? "" : "|" + Pattern.quote(symbol) + "\\*?";
    String word = WORD.formatted(own);
    return new PageFurniture(
        Pattern.compile("\\s*" + word + "(?:[\\s·]+" + word + ")*\\s*"), repeated(lines));
  }

  boolean is(ProseLine line) {
    String text = line.text();
    return words.matcher(text).matches()
        || RUNNING_TITLE.matcher(text).matches()
        || (line.page() > 0 && repeated.contains(shape(text)));
  }

  /** Lines with a number in them that stand at the edges of several pages. */
  private static Set<String> repeated(List<ProseLine> lines) {
    List<ProseLine> full = lines.stream().filter(line -> !line.text().isBlank()).toList();
    Map<String, Set<Integer>> pages = new HashMap<>();
    for (int i = 0; i < full.size(); i++) {
      ProseLine line = full.get(i);
      boolean edge =
          i < EDGE
              || i >= full.size() - EDGE
              || full.get(i - EDGE).page() != line.page()
              || full.get(i + EDGE).page() != line.page();
      if (line.page() > 0 && edge && DIGIT.matcher(line.text()).find()) {
        pages.computeIfAbsent(shape(line.text()), key -> new HashSet<>()).add(line.page());
      }
    }
    pages.values().removeIf(on -> on.size() < PAGES);
    return Set.copyOf(pages.keySet());
  }

  private static String shape(String text) {
    return Text.oneLine(text).replaceAll("\\d+", "#");
  }
}
