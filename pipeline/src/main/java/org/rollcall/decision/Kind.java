package org.rollcall.decision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was decided upon. */
public enum Kind {
  RESOLUTION("resolution"),
  DRAFT_RESOLUTION("draft resolution"),
  AMENDMENT("amendment"),
  PARAGRAPH("paragraph"),
  MOTION("motion"),
  PROCEDURAL("procedural"),
  DECISION("decision"),
  UNKNOWN("unknown");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** As published. */
  public String words() {
    return words;
  }

  /**
   * Reads what the source says, and else tells it from body and symbol: what has a resolution's
   * symbol is one, and what a main committee votes on under an L. symbol is a draft.
   */
  public static Kind read(@Nullable String text, Body body, @Nullable String symbol) {
    String plain = text == null ? "" : text.toLowerCase(Locale.ROOT);
    if (plain.contains("amend")) {
      return AMENDMENT;
    }
    if (plain.contains("para")) {
      return PARAGRAPH;
    }
    if (plain.contains("draft")) {
      return DRAFT_RESOLUTION;
    }
    if (plain.contains("procedur")) {
      return PROCEDURAL;
    }
    if (plain.contains("motion")) {
      return MOTION;
    }
    if (plain.contains("resolution")) {
      return RESOLUTION;
    }
    if (plain.contains("decision")) {
      return DECISION;
    }
    return fromSymbol(body, symbol);
  }

  private static Kind fromSymbol(Body body, @Nullable String symbol) {
    if (symbol == null) {
      return UNKNOWN;
    }
    if (symbol.contains("/L.")) {
      return DRAFT_RESOLUTION;
    }
    if (body.mainCommittee()) {
      return UNKNOWN;
    }
    return symbol.contains("/RES/") ? RESOLUTION : UNKNOWN;
  }
}
