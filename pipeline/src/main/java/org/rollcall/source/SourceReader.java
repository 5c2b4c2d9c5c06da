package org.rollcall.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one raw format. It knows a layout, and nothing of countries or votes: texts go to the sink
 * as written, each with its address.
 */
public interface SourceReader {

  /** Short and stable, as {@code sources.yaml} and {@code inspect} name it: {@code matrix}. */
  String name();

  /** One line for people: what such a file looks like. */
  String description();

  /** Name of the code book that the votes of this format follow, or null if words say it. */
  default @Nullable String codeBook() {
    return null;
  }

  /** What kind of source a file of this format is, where {@code sources.yaml} does not say. */
  default Authority authority() {
    return Authority.HAND_MADE;
  }

  /**
   * What this reader sees in the document, or nothing if it is not of its format. Judged by content
   * alone; must be cheap (the first rows of each sheet).
   */
  Optional<Recognition> recognise(Document document, SourceSettings settings);

  /**
   * Reads all of it. What is wrong with a part becomes a notice in the sink, and the rest goes on.
   *
   * @throws UnreadableSourceException if nothing of the file can be used
   */
  void read(Document document, SourceSettings settings, RawSink sink);
}
