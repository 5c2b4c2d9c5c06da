package org.rollcall.source;

import java.util.regex.Pattern;

/** What a text over a column of votes looks like. */
enum CellShape {
  BLANK,
  SYMBOL,
  DATE,
  YEAR,
  SESSION,
  BODY,
  ADOPTION,
  TALLY,
  NUMBER,
  TEXT;

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec" // and in French and Spanish
          + "|f[ée]v|avr|mai|juin|juil|ao[uû]|d[ée]c|ene|abr|ago|dic)\\p{L}*\\.?";

  private static final Pattern SYMBOLS =
      Pattern.compile(
          "(?i)^([AES]/[\\w.]+/.*\\d.*|A/\\d.*|R/\\d+/\\d+.*|C\\.\\d/.*|L\\.\\s?\\d+.*"
              + "|\\d{1,3}/\\d{1,4}(\\s?[A-Z])?\\s*([*†‡#§]+|\\d{1,2}/|[⁰¹²³⁴-⁹]+)?"
              + "|(draft |GA )*(res\\.?|resolution|amendment)\\s+\\S*\\d\\S*)$");

  private static final Pattern DATES =
      Pattern.compile(
          "(?i)^((19|20)\\d\\d[-./]\\d{1,2}([-./]\\d{1,2})?([ T].*)?"
              + "|\\d{1,2}[-./]\\d{1,2}[-./](19|20)\\d\\d( .*)?"
              + "|(0?[1-9]|[12]\\d|3[01])[-./](0?[1-9]|[12]\\d|3[01])[-./]\\d\\d"
              + "|((mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?\\d{1,2}(st|nd|rd|th|er)?[ -](de )?"
              + MONTH
              + "([ ,-]+| de )((19|20)\\d\\d|\\d\\d)"
              + "|"
              + MONTH
              + "( \\d{1,2}(st|nd|rd|th)?,?)? (19|20)\\d\\d)\\W*$");

  /** "22-7-18" is a tally as the field writes it; "22-07-18" may be a date. */
  private static final Pattern HYPHENS =
      Pattern.compile("[1-9]\\d?\\s?[-–—]\\s?(0|[1-9]\\d?)\\s?[-–—]\\s?(0|[1-9]\\d?)");

  private static final Pattern YEARS = Pattern.compile("^(19[4-9]|20\\d)\\d\\W*$");

  private static final Pattern YEAR_WITHIN =
      Pattern.compile("^.{0,14}\\b(19[4-9]|20\\d)\\d\\b.{0,20}$");

  /** "2005–2011" tells no decision. */
  private static final Pattern TWO_YEARS =
      Pattern.compile(".*\\b(19|20)\\d\\d\\W+((19|20)\\d)?\\d\\d\\b.*");

  private static final Pattern SESSIONS =
      Pattern.compile(
          "(?i)^(\\d{1,3}(st|nd|rd|th)( .*)?session.*|\\d{1,3}(st|nd|rd|th)|.*\\bsession \\d+.*)$");

  private static final Pattern BODIES =
      Pattern.compile(
          "(?i)^.{0,40}\\b(committee|plenary|general assembly|council|commission|GA[1-6]?|HRC|CHR"
              + "|SC|UNGA|UNSC|C\\.?[1-6])\\b.{0,30}$");

  private static final Pattern ADOPTIONS =
      Pattern.compile(
          "(?i)^.{0,20}(recorded vote|roll-?\\s?call|without (a )?vote|consensus|adopted|non-recorded)"
              + ".{0,40}$");

  private static final Pattern NUMBERS = Pattern.compile("^[-+]?\\d+([.,]\\d+)?\\s*%?$");

  static CellShape of(String text) {
    CellShape alone = ofAlone(text);
    boolean mayHide = alone == TEXT || alone == YEAR;
    return mayHide && SymbolText.of(text).isPresent() ? SYMBOL : alone;
  }

  /** The same of a text in which no symbol is looked for that has something else beside it. */
  static CellShape ofAlone(String text) {
    if (text.isEmpty()) {
      return BLANK;
    }
    if (text.length() > 120) {
      return TEXT;
    }
    if (YEARS.matcher(text).matches()) {
      return YEAR;
    }
    boolean tally = DecisionDraft.isTally(text);
    if (DATES.matcher(text).matches() && !(tally && HYPHENS.matcher(text).matches())) {
      return DATE;
    }
    if (tally) {
      return TALLY;
    }
    if (SYMBOLS.matcher(text).matches()) {
      return SYMBOL;
    }
    return ofWords(text);
  }

  private static CellShape ofWords(String text) {
    if (NUMBERS.matcher(text).matches()) {
      return NUMBER;
    }
    if (ADOPTIONS.matcher(text).matches()) {
      return ADOPTION;
    }
    if (SESSIONS.matcher(text).matches()) {
      return SESSION;
    }
    if (BODIES.matcher(text).matches()) {
      return BODY;
    }
    return YEAR_WITHIN.matcher(text).matches() && !TWO_YEARS.matcher(text).matches() ? YEAR : TEXT;
  }

  /** Whether it tells one decision from another. */
  boolean tellsDecision() {
    return this == SYMBOL || this == DATE || this == YEAR;
  }

  /** Whether it stands over columns and never for a vote. */
  boolean standsOverColumns() {
    return tellsDecision() || this == SESSION || this == BODY || this == TALLY;
  }
}
