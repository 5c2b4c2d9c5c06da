package org.rollcall.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the published data, after Semantic Versioning: MAJOR counts changes of the schema,
 * MINOR corrections and removals of what was published, PATCH additions.
 *
 * <p>It depends on what was published before, so it stands in {@code run.json} and {@code
 * CITATION.cff} alone.
 */
record DataVersion(int major, int minor, int patch) {

  /** That of the first run. */
  static final DataVersion FIRST = new DataVersion(1, 0, 0);

  private static final Pattern WORDS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");

  /** What became of the data since another version. */
  enum Change {
    /** Nothing in {@code data/} differs. */
    NONE,
    /** Rows were added, or only where a value comes from is told otherwise. */
    ADDED,
    /** Values that were published were corrected, or rows removed. */
    CORRECTED,
    /** Tables, columns or their types are others, or nothing can be told of the data before. */
    SCHEMA
  }

  /** Reads {@code 1.2.3}; empty for what is no version. */
  static Optional<DataVersion> read(String text) {
    Matcher words = WORDS.matcher(text);
    return words.matches()
        ? Optional.of(
            new DataVersion(
                Integer.parseInt(words.group(1)),
                Integer.parseInt(words.group(2)),
                Integer.parseInt(words.group(3))))
        : Optional.empty();
  }

  /** The version of the data after a change. */
  DataVersion after(Change change) {
    return switch (change) {
      case NONE -> this;
      case ADDED -> new DataVersion(major, minor, patch + 1);
      case CORRECTED -> new DataVersion(major, minor + 1, 0);
      case SCHEMA -> new DataVersion(major + 1, 0, 0);
    };
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
