package org.rollcall.source;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads a sheet's rows one after the other, each once. */
interface RowParser extends AutoCloseable {

  /** The next row that holds something, or null at the end. */
  @Nullable GridRow next() throws IOException, XMLStreamException;

  /** Hidden columns, known from the first row on. */
  Set<Integer> hiddenColumns();

  @Override
  void close() throws IOException;
}
