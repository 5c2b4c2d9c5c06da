package org.rollcall.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of raw_decision: what a source says of a decision, as written. */
record DecisionRow(String source, long key, int authority, Map<String, String> fields, String ref) {

  @Nullable String get(String field) {
    return fields.get(field);
  }
}
