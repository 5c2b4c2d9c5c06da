package org.rollcall.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as lines for a terminal, and as Markdown for {@code docs/benchmarks.md}. */
final class ResultTable {

  private static final String LINE = "%-18s %9s %9s %7s  %-17s %-4s %8s";

  private ResultTable() {}

  static String head() {
    return String.format(
        Locale.ROOT, LINE, "what", "seconds", "floor", "ratio", "target", "met", "peak MB");
  }

  static String line(Measurement.Result result) {
    return String.format(
            Locale.ROOT,
            LINE,
            result.of().name(),
            seconds(result.work().median()),
            seconds(result.floor().median()),
            ratio(result),
            result.of().target().words(),
            met(result),
            peak(result))
        .stripTrailing();
  }

  /** The table, and below it what each floor is and what came out. */
  static String markdown(List<Measurement.Result> results) {
    String head =
        """
        | what | seconds | floor | ratio | target | met | peak MB |
        |---|---|---|---|---|---|---|
        """;
    String rows = results.stream().map(ResultTable::row).collect(Collectors.joining());
    String notes = results.stream().map(ResultTable::notes).collect(Collectors.joining());
    return head + rows + "\n" + notes;
  }

  private static String row(Measurement.Result result) {
    return Stream.of(
            result.of().what() + " (`" + result.of().name() + "`)",
            both(result.work()),
            both(result.floor()),
            ratio(result),
            result.of().target().words(),
            met(result),
            peak(result))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String notes(Measurement.Result result) {
    String remark = result.work().remark();
    return "- `%s`: the floor is %s%s\n"
        .formatted(
            result.of().name(),
            result.of().floorIs(),
            remark.isEmpty() ? "." : "; " + remark + ".");
  }

  /** {@code 4.21 (4.05)}: the median, and the least of several. */
  private static String both(Samples samples) {
    String median = seconds(samples.median());
    return samples.all().size() == 1 ? median : median + " (" + seconds(samples.least()) + ")";
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  private static String ratio(Measurement.Result result) {
    return String.format(Locale.ROOT, "%.2f", result.ratio());
  }

  private static String met(Measurement.Result result) {
    return result.of().target().any() ? (result.met() ? "yes" : "no") : "";
  }

  private static String peak(Measurement.Result result) {
    long mb = result.work().peakMb();
    return mb == 0 ? "" : String.format(Locale.ROOT, "%,d", mb);
  }
}
