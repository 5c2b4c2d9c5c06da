package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record as one text: page furniture left out, words that were broken at line ends mended, stray
 * characters taken out of words, footnotes put behind the lists that they interrupt. Every place in
 * it knows the line it came from.
 */
final class RecordText {

  /** A digit or a mark that strayed into a word: "tha0t", "Alb~ania". */
  private static final Pattern STRAY = Pattern.compile("(?<=\\p{Ll})[\\d~^|¬¦§](?=\\p{Ll})");

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");
  private static final Pattern BLANKS =
      Pattern.compile("[\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u3000\\t]");

  /** What a word processor leaves of a link when its text is copied out. */
  private static final Pattern LINK = Pattern.compile("HYPERLINK\\s+\"[^\"]*\"\\s*");

  private static final Map<String, String> LIGATURES =
      Map.of("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st");
  private static final Pattern LIGATURE = Pattern.compile("[ﬀ-ﬆ]");

  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, String> places = new TreeMap<>();

  private RecordText() {}

  static RecordText of(List<ProseLine> lines, @Nullable String symbol) {
    RecordText record = new RecordText();
    PageFurniture furniture = PageFurniture.of(lines, symbol);
    Footers footers = new Footers();
    List<ProseLine> own = new ArrayList<>();
    for (ProseLine line : lines) {
      boolean belongsToPage = furniture.is(line);
      if (!footers.takes(line, belongsToPage) && !belongsToPage) {
        own.addAll(footers.due(line));
        own.add(line);
      }
    }
    own.addAll(footers.rest());
    own.forEach(record::add);
    return record;
  }

  static String clean(String line) {
    String spaced = BLANKS.matcher(line).replaceAll(" ");
    String shown = INVISIBLE.matcher(spaced).replaceAll("");
    String plain =
        LIGATURE.matcher(shown).replaceAll(m -> LIGATURES.getOrDefault(m.group(), m.group()));
    return STRAY.matcher(LINK.matcher(plain).replaceAll("")).replaceAll("");
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
