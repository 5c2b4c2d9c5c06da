package org.rollcall.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is not held in memory: its first rows are, since every reader looks at them; the
 * others are parsed anew each time they are asked for, in another thread.
 */
final class StreamedSheet implements Sheet {

  private static final int HELD = 64;

  /** How a sheet is read. */
  interface Opener {

    RowParser open() throws IOException, XMLStreamException;

    /** What is made of the rows as they are parsed, with what is known of the sheet by then. */
    default Rows spread(Rows rows) {
      return rows;
    }

    /**
     * Whether its rows would be given otherwise now: something stood behind them that changes what
     * they hold. Asked once, it is not asked of these rows again.
     */
    default boolean learned() throws IOException {
      return false;
    }
  }

  /** Rows one after the other, null at the end. */
  interface Rows {
    @Nullable GridRow next();
  }

  /** A sheet of which the beginning was read, and the rest is being parsed. */
  private record Begun(StreamedSheet sheet, ReadAhead parsing, Rows rest) implements AutoCloseable {
    @Override
    public void close() {
      parsing.close();
    }
  }

  /**
   * The one sheet of a document that is parsed before anyone asks for its rows, since mostly there
   * is but one; a second sheet takes its place.
   */
  static final class Ahead implements AutoCloseable {

    private @Nullable Begun waiting;

    private void keep(Begun begun) {
      close();
      waiting = begun;
    }

    /** Gives away the rest of a sheet, unless another sheet came between. */
    private @Nullable Begun take(StreamedSheet sheet) {
      Begun begun = waiting;
      if (begun == null || begun.sheet() != sheet) {
        return null;
      }
      waiting = null;
      return begun;
    }

    @Override
    public void close() {
      if (waiting != null) {
        waiting.close();
        waiting = null;
      }
    }
  }

  private record Beginning(List<Row> rows, boolean whole, Set<Integer> hiddenColumns) {}

  private final String name;
  private final boolean hidden;
  private final Ahead ahead;
  private final Opener opener;
  private @Nullable Beginning beginning;

  StreamedSheet(String name, boolean hidden, Ahead ahead, Opener opener) {
    this.name = name;
    this.hidden = hidden;
    this.ahead = ahead;
    this.opener = opener;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return beginning().hiddenColumns();
  }

  @Override
  public List<Row> head(int limit) {
    Beginning first = beginning();
    return first.whole() || limit <= first.rows().size()
        ? first.rows().subList(0, Math.min(limit, first.rows().size()))
        : Sheet.super.head(limit);
  }

  @Override
  public Stream<Row> rows() {
    Beginning first = beginning();
    if (first.whole()) {
      return first.rows().stream();
    }
    Begun begun = ahead.take(this);
    if (begun == null) {
      beginning = readBeginning();
      begun = Objects.requireNonNull(ahead.take(this), "just begun");
    }
    return stream(new All(first.rows(), begun.rest())).onClose(begun::close);
  }

  /** Whether the rows that it gave were not what they should be; they are parsed anew then. */
  boolean outdated() {
    try {
      boolean outdated = opener.learned();
      if (outdated) {
        beginning = null;
      }
      return outdated;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // what stands behind the rows that were looked at may be damaged, too
      throw refusal(e);
    }
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private Beginning beginning() {
    Beginning known = beginning;
    if (known == null) {
      known = readBeginning();
      beginning = known;
    }
    return known;
  }

  /** A short sheet is known to its end by then, so that it is at once given as it should be. */
  private Beginning readBeginning() {
    try {
      Beginning first = parseBeginning();
      return first.whole() && opener.learned() ? parseBeginning() : first;
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
      throw refusal(e);
    }
  }

  private Beginning parseBeginning() throws IOException, XMLStreamException {
    RowParser parser = opener.open();
    ReadAhead parsing = new ReadAhead(name, parser);
    boolean more = false;
    try {
      Rows all = opener.spread(parsing::next);
      List<Row> rows = new ArrayList<>();
      GridRow row = all.next();
      while (row != null) {
        rows.add(row);
        row = rows.size() < HELD ? all.next() : null;
      }
      more = rows.size() == HELD;
      if (more) {
        ahead.keep(new Begun(this, parsing, all));
      }
      return new Beginning(List.copyOf(rows), !more, Set.copyOf(parser.hiddenColumns()));
    } finally {
      if (!more) {
        parsing.close();
      }
    }
  }

  /** The first rows, and those behind them. */
  private static final class All implements Iterator<Row> {

    private final Iterator<Row> first;
    private final Rows rest;
    private @Nullable Row next;

    All(List<Row> first, Rows rest) {
      this.first = first.iterator();
      this.rest = rest;
    }

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = first.hasNext() ? first.next() : rest.next();
      }
      return next != null;
    }

    @Override
    public Row next() {
      Row row = hasNext() ? next : null;
      if (row == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return row;
    }
  }

  /** What to say of a sheet that can't be read on. */
  static UnreadableSourceException refusal(Throwable e) {
    return e instanceof UnreadableSourceException refused ? refused : WorkbookFile.damaged(e);
  }
}
