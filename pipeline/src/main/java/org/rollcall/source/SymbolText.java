package org.rollcall.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that holds a symbol and something else: "A/RES/60/173 (16 December 2005)", "2009 -
 * 64/175", "60/173 88-21-60". What stands beside the symbol is cut off and kept for itself: with it
 * the symbol would be one that no other source has.
 *
 * @param symbol the symbol alone
 * @param field what the rest gives
 * @param rest the rest
 */
record SymbolText(String symbol, Field field, String rest) {

  /** Of a symbol with something beside it; what is longer is prose, and would take long to read. */
  private static final int LONGEST = 200;

  private static final String PREFIX =
      "(?:(?:UN|GA|UNGA|UNSC|SC|HRC|CHR|draft|Res\\.?|Resolution|R[ée]solution|Resoluci[óo]n"
          + "|amendment)\\s+)*";

  private static final String SYMBOL =
      PREFIX
          + "(?:[AES]/[^\\s,;()]*\\d[^\\s,;()]*|R/\\d+/\\d+|C\\.\\d/[^\\s,;()]*\\d|\\d{1,3}/\\d{1,4})"
          + "(?: ?[A-Z](?![A-Za-z\\d]))?(?: ?\\((?:E?S-)?[IVX]+\\))?"
          + "(?:/?(?:Rev|Add|Corr)\\.? ?\\d+)*";

  /** Between a symbol and the rest. */
  private static final String GAP = "(?:\\s*[,;:(\\[–—-]\\s*|\\s+)";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?i)^(?<symbol>" + SYMBOL + ")" + GAP + "(?<rest>[^()\\[\\]]+)[)\\]]?$"),
          Pattern.compile(
              "(?i)^[(\\[]?(?<rest>.+?)[)\\]]?" + GAP + "(?<symbol>" + SYMBOL + ")[)\\]]?$"));

  private static final Set<CellShape> KEPT =
      Set.of(CellShape.DATE, CellShape.YEAR, CellShape.TALLY, CellShape.SESSION);

  /** The year is a part of the Security Council's symbols: S/RES/1718 (2006). */
  private static final Pattern WITH_ITS_YEAR = Pattern.compile("(?i)S/RES/\\d+ ?\\(\\d{4}\\)\\W*");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Taken apart, if the text is a symbol with a date, a year, a session or a tally beside it. */
  static Optional<SymbolText> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (Pattern form : FORMS) {
      Matcher match = form.matcher(text);
      if (match.matches()) {
        Optional<Field> field = field(match.group("rest"));
        if (field.isPresent() && !WITH_ITS_YEAR.matcher(text).matches()) {
          String symbol = Text.strip(match.group("symbol"));
          return Optional.of(new SymbolText(symbol, field.get(), Text.strip(match.group("rest"))));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Field> field(String rest) {
    String text = Text.strip(rest);
    CellShape shape = CellShape.ofAlone(text);
    if (!KEPT.contains(shape) || (shape == CellShape.YEAR && !YEAR.matcher(text).matches())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (shape) {
          case DATE -> Field.DATE;
          case YEAR -> Field.YEAR;
          case SESSION -> Field.SESSION;
          default -> Field.TALLY;
        });
  }
}
