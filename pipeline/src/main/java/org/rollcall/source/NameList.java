package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the names out of a list as a record prints it: parted by commas, some of which are lost,
 * some of which belong to a name.
 */
final class NameList {

  /**
   * A name of a list.
   *
   * @param offset where it begins, from the beginning of the list
   */
  record Name(String text, int offset) {}

  private static final Pattern NOTHING =
      Pattern.compile("(?i)[\\s.*\\-–—_•·:]*(none|nil|no one|nobody|-|—)?[\\s.*\\-–—_•·]*");

  /** Page furniture in mid-line: no name of a State has a digit in it. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December) \\d{4}|[*(]?(?<![\\p{L}\\p{N}])[AES]/\\S*\\d\\S*|[*(]?(?<!\\p{L})\\d[\\d/.-]*(?:\\)|\\*|(?!\\p{L}))");

  private static final Pattern FOOTNOTE =
      Pattern.compile("[*†‡\\d¹²³]+(?=\\s|$)|(?<=\\p{L})\\d(?=\\p{L})");
  private static final Pattern BROKEN_KEEPS =
      Pattern.compile("(?<=\\p{L})[-\u2010\u2011]\\s+(?=\\p{Lu})");
  private static final Pattern BROKEN_LOSES =
      Pattern.compile("(?<=\\p{L})[-\u2010\u2011]\\s+(?=\\p{Ll})");

  /** The second half of "Korea, Republic of", where nobody can be asked. */
  private static final Pattern SECOND_HALF =
      Pattern.compile("(?i).*\\b(of|of the|the|republic|states|kingdom)");

  private static final int LONGEST_BRACKET = 80;

  /** A rule, at most; whatever is longer is refused as a name. */
  private static final int LONGEST_NOTHING = 500;

  private final NameOracle oracle;
  private final List<Name> names = new ArrayList<>();
  private final List<String> repairs = new ArrayList<>();

  private NameList(NameOracle oracle) {
    this.oracle = oracle;
  }

  static NameList of(String list, NameOracle oracle) {
    NameList read = new NameList(oracle);
    List<Name> pieces = pieces(blankOut(list));
    for (int i = 0; i < pieces.size(); i++) {
      if (i + 1 < pieces.size() && read.oneName(pieces.get(i), pieces.get(i + 1))) {
        Name first = pieces.get(i);
        read.names.add(new Name(first.text() + ", " + pieces.get(i + 1).text(), first.offset()));
        i++;
      } else {
        read.add(pieces.get(i));
      }
    }
    return read;
  }

  List<Name> names() {
    return names;
  }

  /** What was mended, in words. */
  List<String> repairs() {
    return repairs;
  }

  /** Furniture becomes blanks, so that places stay what they are. */
  private static String blankOut(String list) {
    return FURNITURE.matcher(list).replaceAll(match -> " ".repeat(match.group().length()));
  }

  private static List<Name> pieces(String list) {
    List<Name> pieces = new ArrayList<>();
    int start = 0;
    int bracket = -1;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      if (c == '(') {
        bracket = i;
      } else if (c == ')') {
        bracket = -1;
      }
      boolean inside = bracket >= 0 && i < list.length() && i - bracket < LONGEST_BRACKET;
      if ((c == ',' || c == ';') && !inside) {
        add(pieces, list.substring(start, i), start);
        start = i + 1;
        bracket = -1;
      }
    }
    return pieces;
  }

  private static void add(List<Name> pieces, String piece, int start) {
    String name = tidy(piece);
    if (name.length() > LONGEST_NOTHING || !NOTHING.matcher(name).matches()) {
      pieces.add(new Name(name, start + piece.length() - piece.stripLeading().length()));
    }
  }

  static String tidy(String piece) {
    String joined = BROKEN_KEEPS.matcher(piece.strip()).replaceAll("-");
    String whole = BROKEN_LOSES.matcher(joined).replaceAll("");
    String plain = FOOTNOTE.matcher(whole).replaceAll("");
    return Text.oneLine(plain).replaceAll("^[.:•·\\s]+|[.:•·\\s]+$", "");
  }

  /** Whether the comma between two pieces belongs to a name: "Korea, Republic of". */
  private boolean oneName(Name first, Name second) {
    if (oracle == NameOracle.NONE) {
      return SECOND_HALF.matcher(second.text()).matches() && second.text().endsWith("of");
    }
    return !oracle.isName(second.text())
        && oracle.isName(first.text() + ", " + second.text())
        && split(second.text()).isEmpty();
  }

  private void add(Name piece) {
    String text = piece.text().replaceFirst("^and\\s+(?=\\p{Lu})", "");
    if (oracle == NameOracle.NONE || oracle.isName(text)) {
      names.add(new Name(text, piece.offset()));
      return;
    }
    String dense = text.replaceAll("\\s+|(?<=\\p{L})-(?=\\p{L})", "");
    String unbroken = text.replaceAll("(?<=\\p{L})-(?=\\p{L})", "");
    List<String> several = split(text);
    if (!several.isEmpty()) {
      several.forEach(name -> names.add(new Name(name, piece.offset())));
      if (!text.contains(" and ")) {
        repairs.add("\"" + text + "\" read as " + String.join(", ", several));
      }
    } else if (oracle.isName(unbroken) || oracle.isName(dense)) {
      String mended = oracle.isName(unbroken) ? unbroken : dense;
      names.add(new Name(mended, piece.offset()));
      repairs.add("\"" + text + "\" read as " + mended);
    } else {
      names.add(new Name(text, piece.offset()));
    }
  }

  /** Names that stand side by side without a comma, as few as possible; empty if they are none. */
  private List<String> split(String text) {
    List<String> words = List.of(text.split("[\\s.]+"));
    return words.size() > MOST_WORDS ? List.of() : new Partition(words, oracle).names();
  }

  private static final int MOST_WORDS = 24;

  /** Finds the way of cutting words into the fewest names. */
  private static final class Partition {

    private static final Pattern JOINT = Pattern.compile("(?i)and|&");
    private static final Pattern NO_END = Pattern.compile("(?i)and|&|the");
    private static final int LONGEST_NAME = 9;
    private final List<String> words;
    private final NameOracle oracle;
    private final List<List<String>> best = new ArrayList<>();

    Partition(List<String> words, NameOracle oracle) {
      this.words = words;
      this.oracle = oracle;
    }

    List<String> names() {
      best.add(List.of());
      for (int end = 1; end <= words.size(); end++) {
        best.add(List.of());
        reach(end);
      }
      List<String> names = best.get(words.size());
      return names.size() > 1 ? names : List.of();
    }

    private void reach(int end) {
      for (int start = Math.max(0, end - LONGEST_NAME); start < end; start++) {
        int first = start;
        while (first < end - 1 && JOINT.matcher(words.get(first)).matches()) {
          first++;
        }
        String name = String.join(" ", words.subList(first, end));
        boolean joint = NO_END.matcher(words.get(end - 1)).matches();
        boolean reached = start == 0 || !best.get(start).isEmpty();
        if (reached
            && !joint
            && name.chars().anyMatch(Character::isUpperCase)
            && oracle.isName(name)) {
          offer(start, end, name);
        }
      }
    }

    /** Of two ways the one with fewer names, then that whose first name is the longer. */
    private void offer(int start, int end, String name) {
      List<String> names = new ArrayList<>(best.get(start));
      names.add(name);
      List<String> other = best.get(end);
      if (other.isEmpty() || names.size() < other.size() || longerFirst(names, other)) {
        best.set(end, names);
      }
    }

    private static boolean longerFirst(List<String> names, List<String> other) {
      return names.size() == other.size() && names.get(0).length() > other.get(0).length();
    }
  }
}
