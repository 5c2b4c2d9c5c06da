package org.rollcall.decision;

import java.util.Locale;
import java.util.Optional;

/** How a body decides. */
public enum Adoption {
  RECORDED_VOTE("recorded vote"),
  WITHOUT_A_VOTE("without a vote");

  private final String words;

  Adoption(String words) {
    this.words = words;
  }

  /** As published. */
  public String words() {
    return words;
  }

  /** Reads "Adopted without a vote", "consensus", "RECORDED", "recorded vote"; empty for others. */
  public static Optional<Adoption> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.contains("without") || plain.contains("consensus") || plain.contains("sans vote")) {
      return Optional.of(WITHOUT_A_VOTE);
    }
    if (plain.contains("non-recorded") || plain.contains("non recorded")) {
      return Optional.empty();
    }
    if (plain.contains("record") || plain.contains("roll") || plain.equals("vote")) {
      return Optional.of(RECORDED_VOTE);
    }
    return Optional.empty();
  }
}
