package org.rollcall.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of a proposal; where no source says so, {@code sql/clean} follows the rules. */
public enum Outcome {
  ADOPTED,
  REJECTED;

  /** As published. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final Pattern LOST =
      Pattern.compile(
          "reject|\\b(lost|failed|defeated)\\b|\\b(not|un)[ -]?(be )?(adopted|carried|approved)");

  private static final Pattern WON = Pattern.compile("\\b(adopted|carried|approved)\\b");

  /** Reads "Adopted", "rejected", "not adopted", "lost"; empty for what says neither. */
  public static Optional<Outcome> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (LOST.matcher(plain).find()) {
      return Optional.of(REJECTED);
    }
    if (WON.matcher(plain).find()) {
      return Optional.of(ADOPTED);
    }
    return Optional.empty();
  }
}
