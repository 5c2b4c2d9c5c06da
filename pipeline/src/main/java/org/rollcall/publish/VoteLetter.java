package org.rollcall.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A vote in a matrix: a letter on a colour. The colours are told apart by those who see no red or
 * green, and as greys on paper, where they go from dark to white in the order yes, no,
 * disassociated, adopted without a vote, abstain, absent; the letter is always there.
 */
enum VoteLetter {
  YES('Y', "yes", 0x1B4F8A, 0xFFFFFF, true),
  NO('N', "no", 0xE07B39, 0x000000, true),
  ABSTAIN('A', "abstain", 0xFBE7A1, 0x000000, false),
  ABSENT('X', "absent", 0xFFFFFF, 0x595959, false),
  DISASSOCIATED('D', "disassociated itself", 0xC7A0C9, 0x000000, true),
  ADOPTED_WITHOUT_VOTE('C', "went along without a vote", 0xBFD7EA, 0x000000, false);

  private final char letter;
  private final String words;
  private final int fill;
  private final int ink;
  private final boolean bold;

  VoteLetter(char letter, String words, int fill, int ink, boolean bold) {
    this.letter = letter;
    this.words = words;
    this.fill = fill;
    this.ink = ink;
    this.bold = bold;
  }

  /** The letter of a published vote. */
  static VoteLetter of(String vote) {
    return valueOf(vote.toUpperCase(Locale.ROOT));
  }

  /** What the letters mean, in one line. */
  static String legend() {
    return Arrays.stream(values())
            .map(each -> each.letter + " " + each.words)
            .collect(Collectors.joining(" · "))
        + " · empty: no row";
  }

  String letter() {
    return String.valueOf(letter);
  }

  /** Colour of the cell, as RGB. */
  int fill() {
    return fill;
  }

  /** Colour of the letter, as RGB. */
  int ink() {
    return ink;
  }

  boolean bold() {
    return bold;
  }
}
