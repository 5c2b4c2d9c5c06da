package org.rollcall.job;

import java.util.HashMap;
import java.util.Map;
import org.rollcall.warehouse.Appender;

/** The distinct texts of one kind in one source; each goes into its table once, with a number. */
final class Numbered {

  private final String sourceId;
  private final Appender rows;
  private final RawNumbers run;
  private final RawNumbers.Kind kind;
  private final Map<String, Integer> numbers = new HashMap<>();
  private String last = "";
  private int lastNumber;

  Numbered(String sourceId, Appender rows, RawNumbers run, RawNumbers.Kind kind) {
    this.sourceId = sourceId;
    this.rows = rows;
    this.run = run;
    this.kind = kind;
  }

  /** The text's number; texts mostly come in runs of the same. */
  int of(String text) {
    if (lastNumber == 0 || !text.equals(last)) {
      last = text;
      lastNumber = numbers.computeIfAbsent(text, this::add);
    }
    return lastNumber;
  }

  private Integer add(String text) {
    int number = run.next(kind);
    rows.row(sourceId, number, text);
    return number;
  }
}
