package org.rollcall.job;

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
final class Memory {

  private static final Pattern SIZE =
      Pattern.compile("(?i)\\s*(\\d+(?:\\.\\d+)?)\\s*([KMGT]i?B)\\s*");
  private static final double SHARE_OF_DUCKDB = 0.36;

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
}
