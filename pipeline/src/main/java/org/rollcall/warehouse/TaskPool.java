package org.rollcall.warehouse;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks on threads of this process. */
final class TaskPool {

  private TaskPool() {}

  /** As {@link Warehouse#spread}; what is not begun when one fails is left undone. */
  static <I extends Serializable, O extends Serializable> List<O> spread(
      int threads, String what, I shared, List<Integer> numbers, Task<I, O> task) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Outcome<O>>> going = new ArrayList<>();
      for (int number : numbers) {
        going.add(pool.submit(() -> Outcome.of(task, shared, number)));
      }
      List<O> found = new ArrayList<>();
      for (Future<Outcome<O>> each : going) {
        found.add(await(what, each).get(what));
      }
      return found;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T await(String what, Future<T> going) {
    try {
      return going.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WarehouseException(what + ": the work was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error; // want of memory is no fault of the work
      }
      throw new WarehouseException(what + ": " + e.getMessage(), e);
    }
  }
}
