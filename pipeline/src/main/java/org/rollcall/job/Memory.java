package org.rollcall.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much memory a run may use as a whole, and the share of it that DuckDB may plan with: it holds
 * up to a half more than it counts, and Java's heap, to which the launcher gives as much, stays as
 * large as it once was (measured on a hundred times the history: 4.3 GB in all with 1.6 GB for
 * DuckDB and 1.8 GB for the heap).
 */
public final class Memory {

  private static final Pattern SIZE =
      Pattern.compile("(?i)\\s*(\\d+(?:\\.\\d+)?)\\s*(([KMGT])(i?)B)\\s*");
  private static final double SHARE_OF_DUCKDB = 0.36;

  /** Java alone takes as much; the shipped input does with a little more. */
  private static final double LEAST = 200e6;

  private Memory() {}

  /**
   * DuckDB's limit.
   *
   * @param whole as the operator gives it ({@code 4GB}); null for DuckDB's own default
   */
  static @Nullable String ofDuckDb(@Nullable String whole) {
    Matcher size = SIZE.matcher(whole == null ? "" : whole);
    return size.matches()
        ? String.format(
            Locale.ROOT,
            "%.3f%s",
            Double.parseDouble(size.group(1)) * SHARE_OF_DUCKDB,
            size.group(2))
        : whole;
  }

  /**
   * Refuses what cannot work.
   *
   * @param whole as the operator gives it
   * @throws IllegalArgumentException if it is no size, too little for any run, or more than this
   *     machine has, in words
   */
  public static void requireSense(String whole) {
    Matcher size = SIZE.matcher(whole);
    if (!size.matches()) {
      throw new IllegalArgumentException("write a size such as 500MB or 4GB");
    }
    double bytes = bytes(size);
    double there = ofMachine();
    if (bytes < LEAST) {
      throw new IllegalArgumentException("too little for any run; give at least 250MB");
    }
    if (bytes > there) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "more than this machine's %.1f GB; without the option a run takes what is there",
              there / 1e9));
    }
  }

  private static double bytes(Matcher size) {
    int base = size.group(4).isEmpty() ? 1000 : 1024;
    int power = 1 + "KMGT".indexOf(size.group(3).toUpperCase(Locale.ROOT));
    return Double.parseDouble(size.group(1)) * Math.pow(base, power);
  }

  /** Of the container, if the run is within one. */
  private static double ofMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
