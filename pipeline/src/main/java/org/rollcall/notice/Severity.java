package org.rollcall.notice;

import java.util.Locale;

/** How much a notice matters, gravest first. */
public enum Severity {
  /** Votes were lost or may be wrong. */
  ERROR,
  /** Published, but look. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /** The word used in files and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity that a word names, whatever its case.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Severity of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether this is as grave as {@code bar}, or graver. */
  public boolean atLeast(Severity bar) {
    return compareTo(bar) <= 0;
  }
}
