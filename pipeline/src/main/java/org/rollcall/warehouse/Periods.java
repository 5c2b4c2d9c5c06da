package org.rollcall.warehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rollcall.analysis.idealpoint.RollCallData;

/**
 * Spans of sessions for each of which a State has one ideal point: one session each, or as many
 * that follow each other as it takes to have enough roll calls that divided States. A period is
 * named after its last session.
 */
final class Periods {

  private final TreeMap<Integer, Integer> ofSession = new TreeMap<>();
  private final Map<Integer, Integer> first = new HashMap<>();
  private final int[] ofRollCalls;
  private int divided;
  private int joined;

  private Periods(int rollCalls) {
    ofRollCalls = new int[rollCalls];
  }

  /**
   * Of the session of each roll call and whether it divided States; none if all sessions together
   * have too few.
   */
  static Periods of(int[] sessions, boolean[] isDivided) {
    Periods periods = new Periods(sessions.length);
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int r = 0; r < sessions.length; r++) {
      counts.merge(sessions[r], isDivided[r] ? 1 : 0, Integer::sum);
      periods.divided += isDivided[r] ? 1 : 0;
    }
    if (periods.divided >= ScopeIdealPoints.LEAST) {
      periods.cut(counts, Math.min(periods.divided, ScopeIdealPoints.FEWEST));
    }
    for (int r = 0; r < sessions.length; r++) {
      periods.ofRollCalls[r] = periods.ofSession.getOrDefault(sessions[r], 0);
    }
    return periods;
  }

  private void cut(NavigableMap<Integer, Integer> counts, int fewest) {
    int enough = 0;
    int rest = divided;
    int from = counts.firstKey();
    for (Map.Entry<Integer, Integer> session : counts.entrySet()) {
      enough += session.getValue();
      rest -= session.getValue();
      // what would be left over at the end belongs to the last period
      if (enough >= fewest && (rest >= fewest || session.getKey().equals(counts.lastKey()))) {
        close(from, session.getKey(), counts);
        enough = 0;
        Integer next = counts.higherKey(session.getKey());
        from = next == null ? from : next;
      }
    }
  }

  private void close(int from, int last, NavigableMap<Integer, Integer> counts) {
    first.put(last, from);
    counts.subMap(from, true, last, true).keySet().forEach(each -> ofSession.put(each, last));
    joined += from == last ? 0 : counts.subMap(from, true, last, true).size();
  }

  /** The period of each roll call. */
  int[] ofRollCalls() {
    return ofRollCalls;
  }

  /** The first session of a period. */
  int first(int period) {
    return first.getOrDefault(period, period);
  }

  int count() {
    return first.size();
  }

  int sessions() {
    return ofSession.size();
  }

  /** How many sessions share their period with others. */
  int joined() {
    return joined;
  }

  /** How many roll calls of each period are used. */
  Map<Integer, Integer> used(RollCallData data) {
    Map<Integer, Integer> used = new HashMap<>();
    for (int r = 0; r < ofRollCalls.length; r++) {
      if (data.itemOfRollCall(r) >= 0) {
        used.merge(ofRollCalls[r], 1, Integer::sum);
      }
    }
    return used;
  }
}
