package org.rollcall.decision;

import java.util.Locale;
import java.util.regex.Pattern;
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

  /** "OP 5", "PP12": operative and preambular paragraphs. */
  private static final Pattern PARAGRAPH_IN_SHORT = Pattern.compile("\\b[op]p ?\\d");

  private static final Pattern AS_AMENDED = Pattern.compile("\\bas (orally )?(amended|revised)");

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
   * symbol is one, and what a main committee votes on under an L. symbol is a draft. Of a part the
   * symbol says nothing: it may be a paragraph, an amendment, or the whole after all.
   *
   * @param part the part that is voted on, in the source's words or by its number, or null
   */
  public static Kind read(
      @Nullable String text, @Nullable String part, Body body, @Nullable String symbol) {
    Kind said = fromWords(text);
    if (said != UNKNOWN) {
      return said;
    }
    return part == null ? fromSymbol(body, symbol) : fromWords(part);
  }

  private static Kind fromWords(@Nullable String text) {
    String plain =
        text == null ? "" : AS_AMENDED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    if (plain.contains("amend")) {
      return AMENDMENT;
    }
    if (plain.contains("para") || PARAGRAPH_IN_SHORT.matcher(plain).find()) {
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
    return UNKNOWN;
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
