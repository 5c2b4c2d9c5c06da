package org.rollcall.spark;

import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.ClusterException;
import org.rollcall.warehouse.WarehouseException;

/** What Spark throws, in words: a fault of a query, or one of the cluster. */
final class Failures {

  /** Work that may throw what Scala does not declare. */
  @FunctionalInterface
  interface Work<T extends @Nullable Object> {
    T get() throws Exception;
  }

  /** Work that returns nothing. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  private Failures() {}

  /** As {@link #guarded}, of work that returns nothing. */
  static void run(String what, Task task) {
    guarded(
        what,
        () -> {
          task.run();
          return what;
        });
  }

  /**
   * Does it.
   *
   * @throws WarehouseException if the query is at fault
   * @throws ClusterException if the cluster is
   */
  static <T extends @Nullable Object> T guarded(String what, Work<T> work) {
    try {
      return work.get();
    } catch (WarehouseException | ClusterException e) {
      throw e;
    } catch (org.apache.spark.sql.AnalysisException e) {
      throw new WarehouseException(what + ": " + Store.firstLine(e), e);
    } catch (Exception e) {
      throw of(what, e);
    }
  }

  private static RuntimeException of(String what, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("SparkContext was shut down")
          || message.contains("stopped SparkContext")
          || message.contains("Master removed our application")
          || message.contains("ExecutorLostFailure")
          || message.contains("All masters are unresponsive")) {
        return new ClusterException(
            "The cluster gave up at " + what + ": " + Store.firstLine(cause),
            "Look at the executors' logs: they may need more memory (--conf"
                + " spark.executor.memory=4g) or another Spark; nothing was published",
            e);
      }
      if (message.contains("OutOfMemoryError")
          || message.contains("Unable to acquire")
          || message.contains("No space left on device")) {
        return new ClusterException(
            "The cluster has too little memory or disk for " + what + ": " + Store.firstLine(cause),
            "Give executors more (--conf spark.executor.memory=8g), or more of them; nothing was"
                + " published",
            e);
      }
      if (cause instanceof java.io.IOException) {
        return new ClusterException(
            "The store failed at " + what + ": " + Store.firstLine(cause),
            "Check the space and the permissions of the output; nothing was published",
            e);
      }
    }
    return new WarehouseException(what + ": " + Store.firstLine(e), e);
  }
}
