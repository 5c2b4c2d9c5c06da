package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a process ended.
 *
 * @param exitCode that it gave
 * @param out what it said on the standard output
 * @param err what it said on the standard error
 * @param took how long it lived
 */
record Ended(int exitCode, String out, String err, Duration took) {

  private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");

  List<String> errors() {
    return err.lines().filter(line -> line.startsWith("Failed: ")).toList();
  }

  List<String> advice() {
    return err.lines().filter(line -> line.startsWith("What to do: ")).toList();
  }

  /** Failed in good order: one line says what is wrong, another what to do, in time. */
  Ended failedIn(Duration atMost) {
    assertThat(exitCode).as(toString()).isEqualTo(1);
    assertThat(errors()).as(err).hasSize(1);
    assertThat(advice()).as(err).hasSize(1);
    return withoutStackTrace(atMost);
  }

  /** Refused as wrong usage, in time. */
  Ended refusedIn(Duration atMost) {
    assertThat(exitCode).as(toString()).isEqualTo(2);
    assertThat(err).isNotBlank();
    return withoutStackTrace(atMost);
  }

  private Ended withoutStackTrace(Duration atMost) {
    assertThat(STACK_TRACE.matcher(err).find()).as(err).isFalse();
    assertThat(took).isLessThan(atMost);
    return this;
  }
}
