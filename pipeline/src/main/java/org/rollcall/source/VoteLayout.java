package org.rollcall.source;

import java.util.List;

/** Which columns of a table with one vote on each line hold what, and how to read them. */
interface VoteLayout {

  /** Columns whose texts together tell one decision from another. */
  List<Integer> decisionColumns();

  /** Those of them that suffice to say which decision it is: a body alone does not. */
  default List<Integer> tellingColumns() {
    return decisionColumns();
  }

  /** What tells a line's decision from others; empty if nothing does. */
  default List<String> key(Row line) {
    boolean told = tellingColumns().stream().anyMatch(column -> !line.text(column).isEmpty());
    return told ? decisionColumns().stream().map(line::text).toList() : lastResort(line);
  }

  /** What tells the decision where all telling columns are blank; empty if nothing does. */
  default List<String> lastResort(Row line) {
    return List.of();
  }

  /** Texts of columns, none if all are blank. */
  static List<String> texts(Row line, List<Integer> columns) {
    List<String> texts = columns.stream().map(line::text).toList();
    return texts.stream().allMatch(String::isEmpty) ? List.of() : texts;
  }

  /** Columns that the country is told by: its name, its code. */
  List<Integer> countryColumns();

  int voteColumn();

  /** Column of footnotes, or -1. */
  default int noteColumn() {
    return -1;
  }

  /** The name as written, or a code as {@link RawSink#countryCode} marks it; empty if none. */
  String country(Row line);

  /** What a line says of its decision. */
  RawDecision decision(Row line);
}
