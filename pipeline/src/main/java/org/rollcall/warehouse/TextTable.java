package org.rollcall.warehouse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of a table file as they stand: every field as text, in columns {@code c0}, {@code
 * c1} and so on as the file numbers them, null where it is empty; whole lines are had one by one. A
 * line that has more or fewer fields than the others is null in all of them. It lasts until it is
 * closed, and is part of no published warehouse.
 */
public interface TextTable extends AutoCloseable {

  /**
   * One line of the table.
   *
   * @param number as its owner counts
   * @param key texts of the columns asked for, as they stand in the table
   * @param fields texts of all its fields, as they stand in the file
   */
  record Line(int number, List<@Nullable String> key, List<@Nullable String> fields) {}

  /** Name of a column. */
  static String field(int column) {
    return "c" + column;
  }

  /** Its name in SQL. */
  String name();

  /** The number of a row's line, as an expression of SQL. */
  String line();

  /** What tells rows apart, in the order of the lines, as a column of SQL. */
  String row();

  /**
   * The lines that meet a condition, in their order.
   *
   * @param key columns of which the texts are wanted as they stand in the table
   * @param limit no more than so many
   * @return nothing if a line turns out to be no UTF-8, or damaged
   * @throws IOException if the file cannot be read any more
   */
  Optional<List<Line>> lines(String condition, List<Integer> key, long limit) throws IOException;

  @Override
  void close();
}
