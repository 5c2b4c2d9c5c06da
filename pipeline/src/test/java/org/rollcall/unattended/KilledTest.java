package org.rollcall.unattended;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A run that is killed at any instant: what was published before stays whole, and the next run ends
 * with the same bytes as one that nobody disturbed.
 */
class KilledTest extends KilledRuns {

  /** How many kills at random instants: {@code -Drollcall.kills=200} for a longer hunt. */
  private static final int KILLS = Integer.getInteger("rollcall.kills", 6);

  /** Which instants: said with each failure, so that it can be tried again. */
  private static final long SEED = Long.getLong("rollcall.kills.seed", 20051216);

  private static final List<String> STEPS =
      List.of("inventory", "read", "resolve", "reconcile", "checks", "reports", "publish");

  @Test
  void atRandomInstants() throws IOException {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long millis = 150 + (long) (random.nextDouble() * whole.toMillis());
      String when = "killed after %d ms, kill %d of seed %d".formatted(millis, kill, SEED);
      try (RunProcess run = run(output)) {
        if (!run.endsWithin(Duration.ofMillis(millis))) {
          run.kill();
        }
      }
      lastGoodOutputIsWhole(when);
    }
    nextRunEndsAsIfNothingHadHappened(KILLS + " kills of seed " + SEED);
  }

  /** By turns before and after the job repository learns that the step has ended. */
  @Test
  void atTheEdgeOfEachStepOneAfterTheOther() throws IOException {
    List<String> went = new ArrayList<>();
    for (String step : STEPS) {
      try (RunProcess run = run(output)) {
        int millis = went.size() % 2 == 0 ? 12 : 0;
        if (run.readTo(step) && !run.endsWithin(Duration.ofMillis(millis))) {
          run.kill();
          went.add(step);
        }
      }
      lastGoodOutputIsWhole("killed after " + step);
    }
    assertThat(went).contains("inventory", "read", "resolve", "reconcile", "checks", "reports");
    nextRunEndsAsIfNothingHadHappened("killed after " + went);
  }
}
