package org.rollcall.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.Authority;

/** One row of raw_decision: what a source says of a decision, as written. */
record DecisionRow(
    String source, int claim, int authority, Map<String, String> fields, String ref) {

  /** Whether it speaks of a decision only to correct votes in it. */
  boolean isCorrection() {
    return authority == Authority.CORRECTION.rank();
  }

  @Nullable String get(String field) {
    return fields.get(field);
  }
}
