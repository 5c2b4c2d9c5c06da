package org.rollcall.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that fills a file of its own, so that a database can read it as it stands, without going
 * line by line.
 *
 * @param path the file
 * @param format how it is laid out
 * @param address what precedes the number of a line in its address: "line ", "row "
 */
public record TableFile(Path path, Format format, String address) {

  /** How the file is laid out. */
  public sealed interface Format {

    /** UTF-8 text, quoted as RFC 4180 has it. */
    record Delimited(char delimiter) implements Format {}

    /** Apache Parquet. */
    record Parquet() implements Format {}
  }

  /**
   * One line of the table.
   *
   * @param number as its owner counts
   * @param texts of its fields as they stand; null for an empty one
   */
  public Row line(int number, List<@Nullable String> texts) {
    List<String> stripped = new ArrayList<>(texts.size());
    for (String text : texts) {
      stripped.add(text == null ? "" : Text.strip(text));
    }
    int end = stripped.size();
    while (end > 0 && stripped.get(end - 1).isEmpty()) {
      end--;
    }
    return new TextRow(number, List.copyOf(stripped.subList(0, end)), null, address);
  }

  /** Text of a field as readers have it: without blanks around it. */
  public static String field(@Nullable String text) {
    return text == null ? "" : Text.strip(text);
  }
}
