package org.rollcall.cli;

import java.util.Locale;

/** For whom a run says how it goes. */
enum LogFormat {
  /** People. */
  TEXT,
  /** Programs: one line of JSON per event. */
  JSON;

  /** As the operator writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
