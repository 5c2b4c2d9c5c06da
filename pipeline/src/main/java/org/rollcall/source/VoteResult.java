package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that says how a vote ended: "Draft resolution III was adopted by 78 votes to 30,
 * with 68 abstentions (resolution 78/220)."
 *
 * @param subject what was voted on, in the sentence's words
 * @param adopted whether it was carried
 * @param yes in favour, whatever the order of the figures in the sentence
 * @param firstUnnamed whether the order follows from the verb alone, so that the lists may correct
 *     it
 * @param start where the sentence begins
 * @param end where what belongs to it ends
 * @param tail what follows in the sentence: "(resolution 78/220)"
 */
record VoteResult(
    String subject,
    boolean adopted,
    int yes,
    int no,
    @Nullable Integer abstain,
    boolean firstUnnamed,
    int start,
    int end,
    String tail) {

  private static final String NUMBER =
      "(?:\\d{1,3}(?!\\d)|none|no|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
          + "|twelve|thirteen|fourteen|fifteen)";

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("none", 0),
          Map.entry("no", 0),
          Map.entry("nil", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("zero", 0));

  /** Press releases name the few in brackets behind the figure. */
  private static final String NAMES = "(?:\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?";

  private static final String SIDE = "(?:\\s*votes?)?(?:\\s*(?<%s>in\\s+favou?r|against))?" + NAMES;

  private static final String FIGURES =
      "(?<a>"
          + NUMBER
          + ")"
          + SIDE.formatted("aside")
          + "(?:\\s*,)?\\s*(?:to|and|with)?\\s*(?<b>"
          + NUMBER
          + ")"
          + SIDE.formatted("bside")
          + "(?:\\s*,?\\s*(?:with|and|and\\s+with)?\\s*(?<c>"
          + NUMBER
          + ")\\s*(?:abstentions?|abstaining|members?\\s+abstaining))?"
          + NAMES;

  private static final String VERB =
      "(?<verb>(?:not\\s+)?(?:adopted|approved|rejected|retained|carried|maintained|deleted|defeated|lost|failed))";

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)(?:\\b(?:was|were)\\s+(?:therefore\\s+|thus\\s+)?)?"
              + "(?:\\b(?:decided\\s+to|voted\\s+to)\\s+(?<decided>retain|reject|adopt|approve|delete)|\\b"
              + VERB
              + ")\\b(?<object>(?:[^.;:]|\\.(?=\\S)|\\.(?=\\s+\\d)){0,400}?)\\s*,?\\s*"
              + "(?:\\bas (?:a whole|orally \\p{L}+|amended)[^.;:]{0,60}?)?\\bby\\s+(?:a\\s+|an\\s+)?(?:unanimous\\s+)?"
              + "(?:(?:recorded|separate|roll-call|non-recorded)\\s+)?(?:vote\\s+of\\s+|vote,?\\s+)?"
              + FIGURES);

  /** "By 89 votes to 69, with 13 abstentions, the motion was carried." */
  private static final Pattern FIGURES_FIRST =
      Pattern.compile(
          "(?i)\\bBy\\s+(?:a\\s+)?(?:(?:recorded|separate|roll-call)\\s+)?(?:vote\\s+of\\s+)?"
              + FIGURES
              + "\\s*,\\s*(?<object>(?:[^.;:]|\\.(?=\\S)){0,300}?)\\b(?:(?:was|were)\\s+|decided\\s+to\\s+|voted\\s+to\\s+)?"
              + "(?<verb>(?:not\\s+)?(?:adopt|approv|reject|retain|carri|maintain|delet|defeat|lost|fail)\\p{L}*)");

  private static final Pattern RECEIVED =
      Pattern.compile(
          "(?i)(?:\\breceived|\\bthere\\s+were|\\bresults?\\s+of\\s+the\\s+(?:roll-call\\s+)?vot(?:e|ing)\\s+"
              + "(?:was|were|is|are)(?:\\s+as\\s+follows)?:?)\\s+(?<a>"
              + NUMBER
              + ")\\s+(?:votes?\\s+)?in\\s+favou?r(?:\\s*,?\\s*(?:and\\s+|to\\s+)?(?<b>"
              + NUMBER
              + ")\\s+(?:votes?\\s+)?against)?(?:\\s*,?\\s*(?:and|with)?\\s*(?<c>"
              + NUMBER
              + ")\\s+(?:abstentions?|abstaining))?");

  /** What a sentence of figures alone leaves to the next one. */
  private static final Pattern NOT_ADOPTED =
      Pattern.compile("(?i)\\bnot\\s+(?:been\\s+)?adopted|\\bfail(?:ed|ing)\\b|\\brejected\\b");

  private static final Pattern REFUSED =
      Pattern.compile("(?i)not\\s|reject|delet|defeat|lost|fail");

  private static final Pattern TAIL =
      Pattern.compile("\\s*(?:[,.]?\\s*\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))*");
  private static final Pattern STOP =
      Pattern.compile("\\.(?=\\s+[\\p{Lu}\\[“\"]|\\s*$)|\\n\\s*\\n|:\\s*\\n|\\]");

  /**
   * All that a text says, in its order.
   *
   * @param floors places behind which a sentence begins at the earliest: the ends of lists
   */
  static List<VoteResult> all(String text, NavigableSet<Integer> floors) {
    List<VoteResult> found = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      found.add(of(text, matcher, floors));
    }
    Matcher first = FIGURES_FIRST.matcher(text);
    while (first.find()) {
      found.add(figuresFirst(text, first, floors));
    }
    Matcher received = RECEIVED.matcher(text);
    while (received.find()) {
      found.add(received(text, received, floors));
    }
    return found;
  }

  private static VoteResult received(String text, Matcher m, NavigableSet<Integer> floors) {
    int start = begin(text, m.start(), floors);
    String next = after(text, m.end(), 300);
    String c = m.group("c");
    return new VoteResult(
        Text.oneLine(text.substring(start, m.start())),
        !NOT_ADOPTED.matcher(next).find(),
        number(m.group("a")),
        m.group("b") == null ? 0 : number(m.group("b")),
        c == null ? null : number(c),
        false,
        start,
        m.end(),
        Text.oneLine(next));
  }

  private static VoteResult figuresFirst(String text, Matcher m, NavigableSet<Integer> floors) {
    boolean adopted = !REFUSED.matcher(m.group("verb")).lookingAt();
    int first = number(m.group("a"));
    int second = number(m.group("b"));
    String side = m.group("aside") == null ? "" : m.group("aside").toLowerCase(Locale.ROOT);
    boolean againstFirst = side.isEmpty() ? !adopted : side.equals("against");
    String c = m.group("c");
    Matcher tail = TAIL.matcher(text).region(m.end(), text.length());
    int end = tail.lookingAt() ? tail.end() : m.end();
    return new VoteResult(
        Text.oneLine(m.group("object") + after(text, m.end(), 160).replaceAll("(?s)[.;\\n].*", "")),
        adopted,
        againstFirst ? second : first,
        againstFirst ? first : second,
        c == null ? null : number(c),
        side.isEmpty(),
        begin(text, m.start(), floors),
        end,
        Text.oneLine(text.substring(m.end(), end)));
  }

  private static VoteResult of(String text, Matcher m, NavigableSet<Integer> floors) {
    int start = begin(text, m.start(), floors);
    String verb = m.group("verb") == null ? m.group("decided") : m.group("verb");
    boolean adopted = !REFUSED.matcher(verb).lookingAt();
    int first = number(m.group("a"));
    int second = number(m.group("b"));
    String side = m.group("aside") == null ? "" : m.group("aside").toLowerCase(Locale.ROOT);
    boolean againstFirst = side.isEmpty() ? !adopted : side.equals("against");
    String c = m.group("c");
    Matcher tail = TAIL.matcher(text).region(m.end(), text.length());
    int end = tail.lookingAt() ? tail.end() : m.end();
    String subject = text.substring(start, m.start()) + " " + m.group("object");
    return new VoteResult(
        Text.oneLine(subject),
        adopted,
        againstFirst ? second : first,
        againstFirst ? first : second,
        c == null ? null : number(c),
        side.isEmpty(),
        start,
        end,
        Text.oneLine(text.substring(m.start("a"), end)));
  }

  private static String after(String text, int from, int length) {
    return text.substring(from, Math.min(text.length(), from + length));
  }

  /** Beginning of the sentence. */
  private static int begin(String text, int at, NavigableSet<Integer> floors) {
    Integer floor = floors.floor(at);
    int from = Math.max(floor == null ? 0 : floor, at - 600);
    Matcher stop = STOP.matcher(text).region(from, at);
    int start = from;
    while (stop.find()) {
      start = stop.end();
    }
    return start;
  }

  private static int number(String word) {
    Integer known = WORDS.get(word.toLowerCase(Locale.ROOT));
    return known == null ? Integer.parseInt(word) : known;
  }

  /** The same with the two figures the other way round. */
  VoteResult turned() {
    return new VoteResult(subject, adopted, no, yes, abstain, false, start, end, tail);
  }

  String tally() {
    return yes + "-" + no + "-" + (abstain == null ? "?" : abstain);
  }

  boolean says(int inFavour, int against, int abstaining) {
    return yes == inFavour && no == against && (abstain == null || abstain == abstaining);
  }
}
