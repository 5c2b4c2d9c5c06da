package org.rollcall.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A workbook's sheet, held in memory. */
record GridSheet(String name, boolean hidden, Set<Integer> hiddenColumns, List<GridRow> content)
    implements Sheet {

  @Override
  public Stream<Row> rows() {
    return content.stream().map(Row.class::cast);
  }
}
