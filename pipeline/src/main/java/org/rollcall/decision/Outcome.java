package org.rollcall.decision;

import java.util.Locale;
import java.util.Optional;

/** What became of a proposal; where no source says so, {@code sql/clean} follows the rules. */
public enum Outcome {
  ADOPTED,
  REJECTED;

  /** As published. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads "Adopted", "rejected", "not adopted", "lost"; empty for what says neither. */
  public static Optional<Outcome> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.contains("reject") || plain.contains("not adopted") || plain.contains("lost")) {
      return Optional.of(REJECTED);
    }
    if (plain.contains("adopted") || plain.contains("carried") || plain.contains("approved")) {
      return Optional.of(ADOPTED);
    }
    return Optional.empty();
  }
}
