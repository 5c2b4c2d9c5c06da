package org.rollcall.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.notice.Notice;

/** A file opened: one or more sheets of text cells, whatever it was packed in. */
public interface Document extends AutoCloseable {

  Path path();

  /** What it was packed in: {@code csv}, {@code xlsx}, {@code pdf}. */
  String container();

  /** In the file's order, hidden ones too. */
  List<Sheet> sheets();

  /**
   * The same as running text, line by line, blank lines too; close the stream. Empty for what holds
   * cells only: a workbook.
   */
  default Stream<ProseLine> prose() {
    return Stream.empty();
  }

  /** What can't be kept of it, whatever reader takes it. */
  default List<Notice> notices() {
    return List.of();
  }

  /**
   * Whether its sheets were not given as they are: something that stands behind the rows, and was
   * not known before, changes what they hold. Then nothing that was read of them holds; read again,
   * they are right. Ask when a document has been read, or could not be.
   */
  default boolean mustBeReadAgain() {
    return false;
  }

  @Override
  void close();
}
