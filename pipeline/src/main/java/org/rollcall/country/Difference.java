package org.rollcall.country;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says in words what tells a known name from the text that was asked for. */
final class Difference {

  private static final Pattern WORDS = Pattern.compile("[\\s,()]+");

  private Difference() {}

  /** For a spelling one or two letters off: {@code "a letter is missing: h"}. */
  static String ofSpelling(String written, String known, int distance) {
    if (distance != 1) {
      return distance + " letters differ";
    }
    int i = 0;
    while (i < Math.min(written.length(), known.length()) && written.charAt(i) == known.charAt(i)) {
      i++;
    }
    if (written.length() < known.length()) {
      return "a letter is missing: " + shown(known, i);
    }
    if (written.length() > known.length()) {
      return "a letter too many: " + shown(written, i);
    }
    if (i + 1 < written.length() && written.charAt(i) == known.charAt(i + 1)) {
      return "two letters are swapped: " + written.charAt(i) + written.charAt(i + 1);
    }
    return "one letter differs: " + shown(written, i) + " for " + shown(known, i);
  }

  private static String shown(String text, int at) {
    return text.charAt(at) == ' ' ? "a space" : String.valueOf(text.charAt(at));
  }

  /** For a longer name of which only a part was written: {@code also says "Republic of"}. */
  static String ofWords(NameKey written, String name, NameKey known) {
    List<String> asked = WORDS.splitAsStream(written.sorted()).toList();
    List<String> extra = new ArrayList<>();
    for (String word : WORDS.splitAsStream(name).toList()) {
      if (!word.isEmpty() && !containsWord(asked, word)) {
        extra.add(word);
      }
    }
    if (extra.isEmpty() || known.sorted().equals(written.sorted())) {
      return "bears this name too";
    }
    return "also says \"" + String.join(" ", extra) + "\"";
  }

  private static boolean containsWord(List<String> asked, String word) {
    return asked.stream().anyMatch(word::equalsIgnoreCase);
  }
}
