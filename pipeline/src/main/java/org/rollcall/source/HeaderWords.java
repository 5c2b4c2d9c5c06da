package org.rollcall.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.reference.ReferenceTable;

/** The words that people write over columns and before values, from {@code headers.csv}. */
final class HeaderWords {

  private static final Map<String, Field> FIELDS = load();

  private HeaderWords() {}

  private static Map<String, Field> load() {
    Map<String, Field> fields = new HashMap<>();
    ReferenceTable.load("headers")
        .records()
        .forEach(
            row ->
                fields.put(
                    Text.plain(row.getOrDefault("word", "")),
                    Field.of(row.getOrDefault("field", ""))));
    return Map.copyOf(fields);
  }

  /**
   * The field that a header names, whatever its case, punctuation and plural; what stands in
   * brackets is left out where the whole is not known: "Vote (Y/N/A)".
   */
  static Optional<Field> field(String header) {
    if (header.length() > 60) {
      return Optional.empty();
    }
    Optional<Field> whole = lookUp(header);
    return whole.isPresent() ? whole : lookUp(header.replaceAll("[(\\[].*$", ""));
  }

  private static Optional<Field> lookUp(String header) {
    String plain = Text.plain(header);
    Field field = FIELDS.get(plain);
    if (field == null && plain.endsWith(" s")) {
      // "Member State(s)"
      field = FIELDS.get(plain.substring(0, plain.length() - 2));
    }
    return Optional.ofNullable(field);
  }

  static boolean is(String header, Field field) {
    return field(header).filter(field::equals).isPresent();
  }
}
