package org.rollcall.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private final List<Spelling> spellings;

  NearMisses(List<Spelling> spellings) {
    this.spellings = List.copyOf(spellings);
  }

  /** At most {@code limit} spellings of different seats, nearest first. */
  List<Hit> of(String text, int limit) {
    if (text.length() < SHORTEST || text.length() > 60) {
      return List.of();
    }
    int allowed = text.length() < 7 ? 1 : 2;
    List<Hit> hits = new ArrayList<>();
    int letters = letters(text);
    for (Spelling spelling : spellings) {
      if (Math.abs(spelling.text().length() - text.length()) <= allowed
          && Integer.bitCount(spelling.letters() ^ letters) <= 2 * allowed
          && spelling.text().length() >= SHORTEST) {
        int distance = EditDistance.between(text, spelling.text(), allowed);
        if (distance <= allowed) {
          hits.add(new Hit(spelling, distance));
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::distance));
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

  /** One bit per letter that occurs; one change of a text changes two bits at most. */
  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << (text.charAt(i) & 31);
    }
    return letters;
  }
}
