package org.rollcall.job;

import java.util.Locale;

/** Numbers as people read them. */
final class Words {

  private Words() {}

  /** "1 file", "2,345 files". */
  static String count(long n, String thing) {
    return count(n, thing, thing + "s");
  }

  /** "1 country", "2 countries". */
  static String count(long n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  /** "812 bytes", "101 kB", "2.3 MB"; a kB is 1000 bytes. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte");
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%,d kB", Math.round(bytes / 1e3));
    }
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
