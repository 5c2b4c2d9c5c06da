package org.rollcall.country;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the key under which a name is looked up: no case, accents, punctuation, articles or
 * footnote marks, short forms spelled out.
 */
final class NameKeys {

  /** Articles; the English one may be added or left out anywhere. */
  private static final Set<String> ARTICLES = Set.of("the");

  /** Words that bind others and tell no country from another, in English, French and Spanish. */
  private static final Set<String> BINDERS =
      Set.of(
          "of", "and", "de", "du", "des", "la", "le", "les", "et", "del", "el", "los", "las", "y");

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ı', "i"),
          Map.entry('&', " and "),
          // Arabic: two letters that are written for each other.
          Map.entry('ة', "ه"),
          Map.entry('ى', "ي"),
          Map.entry('ـ', ""));

  private final Map<String, String> words;

  NameKeys(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  /** The key of a text from which marks are already gone. */
  NameKey of(String text) {
    List<String> written = joinInitials(split(plain(text)));
    List<String> spelled = new ArrayList<>(written.size());
    for (String word : written) {
      if (!ARTICLES.contains(word)) {
        spelled.add(words.getOrDefault(word, word));
      }
    }
    if (spelled.isEmpty()) {
      spelled = written;
    }
    boolean shortened = written.stream().anyMatch(words::containsKey);
    return new NameKey(
        String.join(" ", spelled), sorted(spelled), String.join("", spelled), shortened);
  }

  private static String sorted(List<String> spelled) {
    String[] telling =
        spelled.stream().filter(word -> !BINDERS.contains(word)).toArray(String[]::new);
    if (telling.length == 0) {
      return String.join(" ", spelled);
    }
    Arrays.sort(telling);
    return String.join(" ", telling);
  }

  /** Lower case, no accents, full-width and ligatures made plain, apostrophes and dots settled. */
  private static String plain(String text) {
    String lower = decompose(text).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length() + 4);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      String mapped = c < 0x80 && c != '&' ? null : LETTERS.get(c);
      if (mapped != null) {
        out.append(mapped);
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        out.append(c);
      } else if (isApostrophe(c)) {
        if (elided(out)) {
          out.setLength(out.length() - 1);
        } else if (!possessive(lower, i)) {
          out.append(' ');
        }
      } else if (!isMark(c)) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static String decompose(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD);
      }
    }
    return text;
  }

  /** Accents, and what can't be seen: soft hyphens, joiners, direction marks. */
  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', '′', '‛' -> true;
      default -> false;
    };
  }

  /** Whether the apostrophe stands in {@code People's}: before an s that ends a word. */
  private static boolean possessive(String text, int apostrophe) {
    int next = apostrophe + 1;
    return next < text.length()
        && text.charAt(next) == 's'
        && (next + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)));
  }

  /** Whether what stands before an apostrophe is the d or l of {@code d'Ivoire}, {@code l'Iran}. */
  private static boolean elided(StringBuilder before) {
    int last = before.length() - 1;
    return last >= 0
        && (before.charAt(last) == 'd' || before.charAt(last) == 'l')
        && (last == 0 || before.charAt(last - 1) == ' ');
  }

  private static List<String> split(String plain) {
    List<String> words = new ArrayList<>(6);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inWord = i < plain.length() && plain.charAt(i) != ' ';
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** Runs of single letters are one word: {@code U. S. A.}, {@code D.P.R. Korea}. */
  private static List<String> joinInitials(List<String> words) {
    if (words.stream().noneMatch(NameKeys::initial)) {
      return words;
    }
    List<String> joined = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int end = i;
      while (end < words.size() && initial(words.get(end))) {
        end++;
      }
      if (end - i >= 2) {
        joined.add(String.join("", words.subList(i, end)));
        i = end;
      } else {
        joined.add(words.get(i));
        i++;
      }
    }
    return joined;
  }

  private static boolean initial(String word) {
    return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
  }
}
