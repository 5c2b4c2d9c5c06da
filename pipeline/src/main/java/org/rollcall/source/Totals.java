package org.rollcall.source;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a line of totals from a country's line, by its label and its figures. */
final class Totals {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(grand |sub-?)?(total|totals|sum|count|number|no\\.|percent|%|share)\\b.*");

  private static final Set<Field> FIELDS =
      Set.of(
          Field.TOTAL, Field.YES, Field.NO, Field.ABSTAIN, Field.ABSENT, Field.TALLY, Field.VOTE);

  private Totals() {}

  /** Whether a label and one cell beside it are a total; a blank cell proves nothing either way. */
  static boolean is(String label, String cell) {
    CellShape shape = CellShape.of(cell);
    boolean figure =
        shape == CellShape.NUMBER
            || shape == CellShape.TALLY
            || shape == CellShape.BLANK
            || shape == CellShape.YEAR;
    return figure && isLabel(label);
  }

  /** Whether a label is one of a line of totals: "Total Yes", "Abstentions". */
  static boolean isLabel(String label) {
    return LABEL.matcher(label).matches()
        || HeaderWords.field(label).filter(FIELDS::contains).isPresent();
  }
}
