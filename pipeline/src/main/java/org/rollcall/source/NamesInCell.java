package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;

/** The States that one cell names: apart by semicolons, or by commas that belong to no name. */
final class NamesInCell {

  private NamesInCell() {}

  /**
   * The names. Commas part them only where that leaves nothing but names that are known: one may
   * hold a comma itself.
   */
  static List<String> of(String cell, NameOracle known) {
    List<String> names = new ArrayList<>();
    for (String part : cell.split(";", -1)) {
      names.addAll(apart(Text.strip(part), known));
    }
    return names;
  }

  private static List<String> apart(String text, NameOracle known) {
    if (text.indexOf(',') < 0 || known.isName(text)) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    List<String> names =
        NameList.of(text, known).names().stream().map(NameList.Name::text).toList();
    return names.stream().allMatch(known::isName) ? names : List.of(text);
  }
}
