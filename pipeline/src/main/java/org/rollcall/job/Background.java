package org.rollcall.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that no step waits for, done one after the other beside them while a run goes on. */
final class Background {

  private final List<CompletableFuture<Void>> begun = new ArrayList<>();

  /** Begins when what was handed in before is done. */
  void run(Runnable work) {
    CompletableFuture<Void> before =
        begun.isEmpty()
            ? CompletableFuture.completedFuture(null)
            : begun.get(begun.size() - 1).exceptionally(failed -> null);
    begun.add(before.thenRunAsync(work, Background::inThreadOfItsOwn));
  }

  private static void inThreadOfItsOwn(Runnable work) {
    Thread thread = new Thread(work, "background");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until all is done.
   *
   * @throws RuntimeException the first failure of what was done
   */
  void join() {
    List<CompletableFuture<Void>> all = List.copyOf(begun);
    begun.clear();
    try {
      CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
