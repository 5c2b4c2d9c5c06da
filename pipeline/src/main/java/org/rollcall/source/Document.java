package org.rollcall.source;

import java.nio.file.Path;
import java.util.List;

/** A file opened: one or more sheets of text cells, whatever it was packed in. */
public interface Document extends AutoCloseable {

  Path path();

  /** What it was packed in: {@code csv}, {@code xlsx}, {@code xls}. */
  String container();

  /** In the file's order, hidden ones too. */
  List<Sheet> sheets();

  @Override
  void close();
}
