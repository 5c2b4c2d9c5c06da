package org.rollcall.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What the operator sees while the job runs: a line per step. */
public final class Progress {

  private final PrintWriter out;

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** One step is done. */
  void step(String name, String words, Duration took) {
    say(String.format(Locale.ROOT, "%-10s %-68s %6.1f s", name, words, took.toMillis() / 1000.0));
  }

  /** A line of its own. */
  void say(String line) {
    out.println(line);
    out.flush();
  }
}
