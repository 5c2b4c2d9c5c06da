package org.rollcall.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final Pattern NOT_RECORDED = Pattern.compile("\\b(non|not|un)[ -]?recorded");
  private static final Pattern RECORDED = Pattern.compile("\\brecord|\\broll[ -]?call");

  /** Reads "Adopted without a vote", "consensus", "RECORDED", "recorded vote"; empty for others. */
  public static Optional<Adoption> read(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (plain.contains("without") || plain.contains("sans vote")) {
      return Optional.of(WITHOUT_A_VOTE);
    }
    if (NOT_RECORDED.matcher(plain).find()) {
      return Optional.empty();
    }
    if (RECORDED.matcher(plain).find() || plain.strip().equals("vote")) {
      return Optional.of(RECORDED_VOTE);
    }
    if (plain.contains("consensus")) {
      return Optional.of(WITHOUT_A_VOTE);
    }
    return Optional.empty();
  }
}
