package org.rollcall.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of a matrix that holds a decision's votes, and what stands over it.
 *
 * @param country column of the countries that its votes belong to
 * @param texts what stands over it, from top to bottom
 */
record MatrixColumn(int column, int country, List<HeaderText> texts) {

  /**
   * A text over a column.
   *
   * @param field what it gives, null for a text of which nothing is known
   */
  record HeaderText(String text, @Nullable Field field, @Nullable String comment, String ref) {}

  /** Headers of columns that stand between countries and votes, or after them. */
  private static final Set<Field> ATTRIBUTES =
      Set.of(Field.GROUP, Field.CODE, Field.NOTE, Field.TOTAL, Field.EVIDENCE, Field.COUNTRY);

  private static final Set<Field> COUNTS =
      Set.of(Field.YES, Field.NO, Field.ABSTAIN, Field.ABSENT, Field.TALLY);

  private static final Set<Field> TELLING =
      Set.of(Field.SYMBOL, Field.DATE, Field.YEAR, Field.DRAFT, Field.OWN_ID, Field.LEADS_TO);

  /** A column that describes the country, or counts its votes; it holds no votes. */
  boolean isAttribute() {
    boolean symbol = has(Field.SYMBOL) || has(Field.DATE);
    return !symbol
        && texts.stream()
            .map(text -> HeaderWords.field(text.text()))
            .flatMap(Optional::stream)
            .anyMatch(field -> ATTRIBUTES.contains(field) || COUNTS.contains(field));
  }

  /** Whether its header tells a decision from others. */
  boolean tellsDecision() {
    boolean told =
        texts.stream().anyMatch(text -> text.field() != null && TELLING.contains(text.field()));
    boolean vote = texts.stream().anyMatch(text -> HeaderWords.is(text.text(), Field.VOTE));
    return told || (vote && has(Field.BODY));
  }

  boolean has(Field field) {
    return texts.stream().anyMatch(text -> text.field() == field);
  }

  /** All that stands over it, for messages. */
  String words() {
    return Text.brief(
        String.join(" / ", texts.stream().map(HeaderText::text).distinct().toList()), 120);
  }

  /** Address of its symbol, else of its first header. */
  String ref() {
    return texts.stream()
        .filter(text -> text.field() == Field.SYMBOL)
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(HeaderText::ref)
        .orElse("");
  }
}
