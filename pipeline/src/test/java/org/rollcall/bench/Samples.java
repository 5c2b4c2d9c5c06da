package org.rollcall.bench;

import java.util.List;

/** Runs of the same thing: at least one. */
record Samples(List<Sample> all) {

  Samples {
    all = List.copyOf(all);
  }

  /** The middle one; of an even number, the mean of the two in the middle. */
  double median() {
    List<Double> sorted = all.stream().map(Sample::seconds).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double least() {
    return all.stream().mapToDouble(Sample::seconds).min().orElseThrow();
  }

  /** In millions of bytes; 0 if unknown. */
  long peakMb() {
    return Math.round(all.stream().mapToLong(Sample::peakKb).max().orElse(0) * 1024 / 1e6);
  }

  /** What came out of the last run. */
  String remark() {
    return all.get(all.size() - 1).remark();
  }
}
