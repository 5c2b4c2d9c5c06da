package org.rollcall.vote;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a vote without case, accents, dots and needless spaces. */
final class VoteKey {

  private static final Pattern DECIMALS = Pattern.compile("^([+-]?\\d+)\\.0+$");
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern QUOTES = Pattern.compile("[\"“”«»‹›]");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´ʼ]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern DOTS = Pattern.compile("(?<=\\p{L})\\.");

  private VoteKey() {}

  static String of(String text) {
    String key = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    key = ACCENTS.matcher(key).replaceAll("");
    key = QUOTES.matcher(key).replaceAll("");
    key = APOSTROPHES.matcher(key).replaceAll("'");
    key = DASHES.matcher(key).replaceAll("-");
    key = SPACES.matcher(key).replaceAll(" ").strip();
    key = DECIMALS.matcher(key).replaceFirst("$1");
    return DOTS.matcher(key).replaceAll("").strip();
  }
}
