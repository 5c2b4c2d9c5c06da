package org.rollcall.job;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.rollcall.notice.Severity;
import org.rollcall.publish.RunRecord;

/** The quality gate: which notices make a published run end with exit code 3. */
public enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  /** As the operator writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a run with these numbers of notices by severity passes. */
  public boolean passes(Map<Severity, Long> notices) {
    return switch (this) {
      case NEVER -> true;
      case ERROR -> none(notices, Severity.ERROR);
      case WARNING -> none(notices, Severity.ERROR) && none(notices, Severity.WARNING);
    };
  }

  /** The same for a run that was published. */
  public boolean passes(RunRecord record) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    record.notices().forEach((word, count) -> counts.put(Severity.of(word), count));
    return passes(counts);
  }

  private static boolean none(Map<Severity, Long> notices, Severity severity) {
    return notices.getOrDefault(severity, 0L) == 0;
  }
}
