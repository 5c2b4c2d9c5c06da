package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sheet in a thread of its own, some way ahead of whoever takes the rows, so that a
 * machine with two cores reads and stores at the same time. How far is bounded by what the rows
 * weigh.
 */
final class ReadAhead implements AutoCloseable {

  /** Weight of the rows that are handed over together, and of all that may wait, in characters. */
  private static final int BATCH = 64 << 10;

  private static final int MOST_WAITING = 12 << 20;

  /** A row's own weight, and that of each cell beside its text. */
  private static final int ROW = 64;

  private static final int CELL = 4;

  /** What is handed over; the last batch has no next, and perhaps says what went wrong. */
  private record Batch(List<GridRow> rows, int weight, boolean last, @Nullable Throwable failure) {}

  private final RowParser parser;
  private final BlockingQueue<Batch> ready = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final Thread thread;
  private Batch batch = new Batch(List.of(), 0, false, null);
  private int taken;

  ReadAhead(String name, RowParser parser) {
    this.parser = parser;
    this.thread = new Thread(this::parse, "rows of " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void parse() {
    try {
      parseAll();
    } catch (InterruptedException e) {
      // Nobody wants the rest.
      Thread.currentThread().interrupt();
    }
  }

  private void parseAll() throws InterruptedException {
    List<GridRow> rows = new ArrayList<>();
    int weight = 0;
    Throwable failure = null;
    try (parser) {
      for (GridRow row = parser.next();
          row != null && !Thread.currentThread().isInterrupted();
          row = parser.next()) {
        rows.add(row);
        weight += weight(row);
        if (weight >= BATCH) {
          hand(rows, weight, false, null);
          rows = new ArrayList<>(rows.size());
          weight = 0;
        }
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // Told in the thread that takes the rows.
      failure = e;
    }
    hand(rows, weight, true, failure);
  }

  private static int weight(GridRow row) {
    int weight = ROW;
    for (int column = 0; column < row.width(); column++) {
      weight += CELL + row.text(column).length();
    }
    return weight;
  }

  private void hand(List<GridRow> rows, int weight, boolean last, @Nullable Throwable failure)
      throws InterruptedException {
    int counted = Math.min(weight, MOST_WAITING);
    room.acquire(counted);
    ready.put(new Batch(rows, counted, last, failure));
  }

  /**
   * The next row, or null behind the last.
   *
   * @throws UnreadableSourceException if the sheet can't be read on
   */
  @Nullable GridRow next() {
    while (taken == batch.rows().size()) {
      if (batch.last()) {
        tell(batch.failure());
        return null;
      }
      room.release(batch.weight());
      batch = take();
      taken = 0;
    }
    return batch.rows().get(taken++);
  }

  private Batch take() {
    try {
      return ready.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading rows", e);
    }
  }

  private static void tell(@Nullable Throwable failure) {
    if (failure instanceof OutOfMemoryError e) {
      throw e;
    }
    if (failure != null) {
      throw StreamedSheet.refusal(failure);
    }
  }

  /** Stops the parser, wherever it is, and waits until it has let go of the file. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
