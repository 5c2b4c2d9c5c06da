package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a text file.
 *
 * @param number the line on which it starts
 * @param address what precedes its number: "line "
 * @param problem why its fields can't be trusted, or null
 */
record TextRow(int number, List<String> texts, @Nullable String problem, String address)
    implements Row {

  /** The address of a line of a text file. */
  static final String LINE = "line ";

  /** A record of these fields, without blanks around them and empty ones behind the last. */
  static TextRow of(int number, List<@Nullable String> fields, String address) {
    List<String> texts = new ArrayList<>(fields.size());
    for (String field : fields) {
      texts.add(field == null ? "" : Text.strip(field));
    }
    int end = texts.size();
    while (end > 0 && texts.get(end - 1).isEmpty()) {
      end--;
    }
    return new TextRow(number, List.copyOf(texts.subList(0, end)), null, address);
  }

  TextRow(int number, List<String> texts, @Nullable String problem) {
    this(number, texts, problem, LINE);
  }

  /** What spreadsheet programs write where a formula has no value. */
  private static final Set<String> SPREADSHEET_ERRORS =
      Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!");

  @Override
  public int width() {
    return texts.size();
  }

  @Override
  public String text(int column) {
    return column >= 0 && column < texts.size() ? texts.get(column) : "";
  }

  @Override
  public @Nullable String comment(int column) {
    return null;
  }

  /** What a program wrote where it had no value: {@code #REF!}, {@code #N/A}. */
  @Override
  public boolean error(int column) {
    return SPREADSHEET_ERRORS.contains(text(column));
  }

  @Override
  public String ref(int column) {
    return address + number;
  }

  @Override
  public String place(int column) {
    return address;
  }
}
