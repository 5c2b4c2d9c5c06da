package org.rollcall.source;

import java.nio.file.Path;
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
    return TextRow.of(number, texts, address);
  }
}
