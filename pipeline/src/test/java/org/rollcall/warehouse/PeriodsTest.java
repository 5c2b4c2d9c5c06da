package org.rollcall.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodsTest {

  private static final int MANY = ScopeIdealPoints.FEWEST;

  /** The period of each session that has so many roll calls that divided States. */
  private static Map<Integer, Integer> periods(int... counts) {
    int[] sessions = new int[Arrays.stream(counts).sum()];
    int next = 0;
    for (int s = 0; s < counts.length; s++) {
      Arrays.fill(sessions, next, next + counts[s], s + 1);
      next += counts[s];
    }
    boolean[] divided = new boolean[sessions.length];
    Arrays.fill(divided, true);
    Periods periods = Periods.of(sessions, divided);
    Map<Integer, Integer> found = new TreeMap<>();
    if (periods.count() > 0) {
      for (int r = 0; r < sessions.length; r++) {
        found.put(sessions[r], periods.ofRollCalls()[r]);
      }
    }
    return found;
  }

  @Test
  void aSessionOfEnoughRollCallsStandsAlone() {
    assertThat(periods(MANY, MANY + 5)).isEqualTo(Map.of(1, 1, 2, 2));
  }

  @Test
  void oneOfFewerIsTakenTogetherWithTheNext() {
    assertThat(periods(MANY, 1, MANY)).isEqualTo(Map.of(1, 1, 2, 3, 3, 3));
  }

  @Test
  void whatIsLeftAtTheEndBelongsToTheLastPeriod() {
    assertThat(periods(MANY, MANY, 1, 1)).isEqualTo(Map.of(1, 1, 2, 4, 3, 4, 4, 4));
  }

  @Test
  void ofAFewInAllThereIsOnePeriodAndOfFewerNone() {
    assertThat(periods(3, 2, 1)).isEqualTo(Map.of(1, 3, 2, 3, 3, 3));
    assertThat(periods(2, 2)).isEmpty();
  }

  @Test
  void rollCallsInWhichAllVotedAlikeDoNotCount() {
    int[] sessions = new int[MANY];
    assertThat(Periods.of(sessions, new boolean[MANY]).count()).isZero();
  }
}
