package org.rollcall.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operator sees while the job runs: a line per step, for people or for programs. */
public final class Progress {

  private final PrintWriter out;
  private final @Nullable EventLog events;

  /** For people. */
  public Progress(PrintWriter out) {
    this.out = out;
    this.events = null;
  }

  /** For programs: each line an event. */
  public Progress(PrintWriter out, EventLog events) {
    this.out = out;
    this.events = events;
  }

  /** One step is done. */
  void step(String name, JobStep.Done done, Duration took) {
    double seconds = took.toMillis() / 1000.0;
    if (events == null) {
      say(String.format(Locale.ROOT, "%-10s %-68s %6.1f s", name, done.words(), seconds));
      return;
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("step", name);
    facts.put("read", done.read());
    facts.put("written", done.written());
    facts.put("refused", done.refused());
    facts.put("seconds", seconds);
    events.info(done.words(), facts);
  }

  /** A line of its own. */
  void say(String line) {
    if (events == null) {
      out.println(line);
      out.flush();
    } else {
      events.info(line, Map.of());
    }
  }
}
