package org.rollcall.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One grid of cells. */
public interface Sheet {

  /** Empty for a text file. */
  String name();

  boolean hidden();

  /** Columns that the owner has hidden, from 0; they are read all the same. */
  default Set<Integer> hiddenColumns() {
    return Set.of();
  }

  /** All rows in order; close the stream. Blank rows are left out, so see {@link Row#number}. */
  Stream<Row> rows();

  /** The file that this table fills alone, if a database can read it as it stands. */
  default Optional<TableFile> file() {
    return Optional.empty();
  }

  /** The first rows, at most {@code limit}. */
  default List<Row> head(int limit) {
    try (Stream<Row> rows = rows()) {
      return rows.limit(limit).toList();
    }
  }
}
