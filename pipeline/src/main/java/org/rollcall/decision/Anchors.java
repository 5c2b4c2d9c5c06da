package org.rollcall.decision;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of which every text that a pattern finds has one at least: to look for them is much cheaper
 * than to try the pattern.
 *
 * <p>Between two bars of a pattern without groups in groups stands a piece; whatever alternatives a
 * match takes, it goes through one piece from end to end. So one word that is not optional from
 * each piece will do. Where a piece has none, nothing can be said.
 */
final class Anchors {

  private static final Pattern OPTIONAL_GROUP = Pattern.compile("\\([^()]*\\)(?:[?*]|\\{[^}]*})");
  private static final Pattern NO_LETTERS =
      Pattern.compile("\\\\.|\\[[^\\]]*](?:[?*+]|\\{[^}]*})?|.(?:[?*]|\\{[^}]*})");
  private static final Pattern TOO_DEEP = Pattern.compile("\\([^()]*\\(|\\)[?*{]|\\(\\?");
  private static final Pattern WORDS = Pattern.compile("[a-z][a-z ]{2,}[a-z]");
  private static final String GAP = "\u0000";

  private Anchors() {}

  /**
   * Such words.
   *
   * @param pattern in small letters
   * @return none if the pattern gives no such guarantee
   */
  static Set<String> of(String pattern) {
    String mandatory = pattern;
    String before = "";
    while (!before.equals(mandatory)) {
      before = mandatory;
      mandatory = OPTIONAL_GROUP.matcher(mandatory).replaceAll(GAP);
    }
    if (TOO_DEEP.matcher(mandatory).find()) {
      return Set.of();
    }
    Set<String> anchors = new LinkedHashSet<>();
    for (String piece : NO_LETTERS.matcher(mandatory).replaceAll(GAP).split("\\|", -1)) {
      Optional<String> longest =
          WORDS
              .matcher(piece)
              .results()
              .map(MatchResult::group)
              .max(Comparator.comparingInt(String::length));
      if (longest.isEmpty()) {
        return Set.of();
      }
      anchors.add(longest.get());
    }
    return anchors;
  }
}
