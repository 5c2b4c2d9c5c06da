package org.rollcall.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a measurement should not exceed; 0 for what has no bound.
 *
 * @param ratio to the floor
 * @param seconds as such
 * @param peakMb memory, in millions of bytes
 */
record Target(double ratio, double seconds, int peakMb) {

  static final Target NONE = new Target(0, 0, 0);

  static Target ratio(double ratio) {
    return new Target(ratio, 0, 0);
  }

  static Target seconds(double seconds) {
    return new Target(0, seconds, 0);
  }

  Target andPeak(int mb) {
    return new Target(ratio, seconds, mb);
  }

  boolean any() {
    return !equals(NONE);
  }

  boolean met(Samples floor, Samples work) {
    return (ratio == 0 || work.median() <= ratio * floor.median())
        && (seconds == 0 || work.median() <= seconds)
        && (peakMb == 0 || work.peakMb() <= peakMb);
  }

  /** {@code 2.0 ×, 1,500 MB}. */
  String words() {
    List<String> words = new ArrayList<>();
    if (ratio > 0) {
      words.add(String.format(Locale.ROOT, "%.1f ×", ratio));
    }
    if (seconds > 0) {
      words.add(String.format(Locale.ROOT, "%.1f s", seconds));
    }
    if (peakMb > 0) {
      words.add(String.format(Locale.ROOT, "%,d MB", peakMb));
    }
    return String.join(", ", words);
  }
}
