package org.rollcall.cli;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.StopRequest;

/**
 * SIGTERM, SIGHUP or Ctrl-C while a run goes on: the run is asked to stop, and the process stays
 * until it has, has said so, and is given its exit code. What else goes on ends at once.
 */
final class StopSignal {

  private static final CompletableFuture<Integer> ENDED = new CompletableFuture<>();
  private static volatile @Nullable StopRequest run;

  private StopSignal() {}

  /** Listens from now on; for the process, not for a command within another's. */
  static void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(StopSignal::received, "stop"));
  }

  private static void received() {
    StopRequest going = run;
    if (going != null && !ENDED.isDone()) {
      going.ask();
      Runtime.getRuntime().halt(ENDED.join());
    }
  }

  /** A run has begun, which stops when it is asked. */
  static void asks(StopRequest stop) {
    run = stop;
  }

  /** The command has ended and said all that it had to say. */
  static void ended(int exitCode) {
    ENDED.complete(exitCode);
  }
}
