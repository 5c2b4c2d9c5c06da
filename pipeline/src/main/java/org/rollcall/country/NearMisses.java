package org.rollcall.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollcall.text.EditDistance;

/** Finds known names that differ from a text by one or two letters. */
final class NearMisses {

  private static final int SHORTEST = 4;

  /**
   * A known spelling and what it leads to.
   *
   * @param letters which letters it has, see {@link #letters}
   */
  record Spelling(String text, int letters, Claim claim) {

    Spelling(String text, Claim claim) {
      this(text, NearMisses.letters(text), claim);
    }
  }

  /** A spelling and its distance from the text asked for. */
  record Hit(Spelling spelling, int distance) {}

  /** By length: only those about as long as a text can be near it. */
  private final Map<Integer, List<Spelling>> spellings;

  NearMisses(List<Spelling> spellings) {
    this.spellings =
        spellings.stream()
            .filter(spelling -> spelling.text().length() >= SHORTEST)
            .collect(Collectors.groupingBy(spelling -> spelling.text().length()));
  }

  /** At most {@code limit} spellings of different seats, nearest first. */
  List<Hit> of(String text, int limit) {
    if (text.length() < SHORTEST || text.length() > 60) {
      return List.of();
    }
    int allowed = text.length() < 7 ? 1 : 2;
    List<Hit> hits = new ArrayList<>();
    for (int length = text.length() - allowed; length <= text.length() + allowed; length++) {
      collect(text, spellings.getOrDefault(length, List.of()), allowed, hits);
    }
    hits.sort(Comparator.comparingInt(Hit::distance).thenComparing(hit -> hit.spelling().text()));
    List<Hit> best = new ArrayList<>();
    for (Hit hit : hits) {
      boolean known =
          best.stream()
              .anyMatch(h -> h.spelling().claim().seat().equals(hit.spelling().claim().seat()));
      if (!known && best.size() < limit) {
        best.add(hit);
      }
    }
    return best;
  }

  private static void collect(String text, List<Spelling> candidates, int allowed, List<Hit> hits) {
    int letters = letters(text);
    for (Spelling spelling : candidates) {
      if (Integer.bitCount(spelling.letters() ^ letters) <= 2 * allowed) {
        int distance = EditDistance.between(text, spelling.text(), allowed);
        if (distance <= allowed) {
          hits.add(new Hit(spelling, distance));
        }
      }
    }
  }

  /** One bit per letter that occurs; one change of a text changes two bits at most. */
  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << (text.charAt(i) & 31);
    }
    return letters;
  }
}
