package org.rollcall.source;

import org.jspecify.annotations.Nullable;

/** A row of text cells. Columns count from 0. */
public interface Row {

  /** As the owner of the file counts: the first row, or the first line, is 1. */
  int number();

  /** One more than the last column that holds something. */
  int width();

  /**
   * Text of a cell, stripped, never null; a merged cell's text stands in every cell it covers.
   * Dates are {@code yyyy-MM-dd}, whole numbers have no decimals.
   */
  String text(int column);

  /** The cell's comment, or null. */
  @Nullable String comment(int column);

  /** Whether the cell holds an error such as {@code #REF!}; its text is that word. */
  boolean error(int column);

  /** Whether the owner has hidden the row; it is read all the same. */
  default boolean hidden() {
    return false;
  }

  /**
   * Fill colour of a cell that holds no text, as six hex digits, or null: some owners mark votes by
   * colour alone.
   */
  default @Nullable String fill(int column) {
    return null;
  }

  /**
   * What is wrong with the row as a whole, in words, or null: a quote that is never closed, so that
   * its cells can't be trusted.
   */
  default @Nullable String problem() {
    return null;
  }

  /** Address of a cell as the owner would name it: {@code Votes!C7}, {@code line 7}. */
  String ref(int column);

  /**
   * The address without the row's number at its end, which the cells of other rows share: {@code
   * Votes!C}; null if it does not end in that number.
   */
  default @Nullable String place(int column) {
    return null;
  }
}
