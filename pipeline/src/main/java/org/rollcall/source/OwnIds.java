package org.rollcall.source;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The decisions of a file by the source's own number; made when a number is first met. */
final class OwnIds {

  private final RawSink sink;
  private final Map<String, Long> keys = new HashMap<>();
  private String last = "";
  private long lastKey;

  OwnIds(RawSink sink) {
    this.sink = sink;
  }

  /** Key of the decision with a number; lines of one decision mostly stand together. */
  long key(String ownId, Supplier<RawDecision> decision) {
    if (!ownId.equals(last)) {
      Long known = keys.get(ownId);
      lastKey = known == null ? sink.decision(decision.get()) : known;
      keys.put(ownId, lastKey);
      last = ownId;
    }
    return lastKey;
  }
}
