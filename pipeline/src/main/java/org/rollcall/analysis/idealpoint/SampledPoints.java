package org.rollcall.analysis.idealpoint;

import java.util.Arrays;
import java.util.List;

/**
 * How far the points of samples are spread, in the order of positions.
 *
 * <p>The interval of 90 % is that between the percentiles (Efron and Tibshirani, "An Introduction
 * to the Bootstrap", 1993, section 13.3): the values at the places 0.05 (n + 1) and 0.95 (n + 1) of
 * n in order, between two of them in proportion.
 *
 * @param mean of a position's points
 * @param standardError their standard deviation; NaN of fewer than two
 * @param lower where the 90 % interval begins; NaN with fewer than {@value #FEWEST} points
 * @param upper where it ends; NaN likewise
 * @param samples how many samples have a point for the position
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SampledPoints(
    double[] mean, double[] standardError, double[] lower, double[] upper, int[] samples) {

  /** Of fewer the place of the 5th percentile is before the first. */
  public static final int FEWEST = 19;

  private static final double TAIL = 0.05;

  /**
   * Of samples that have the same positions.
   *
   * @throws IllegalArgumentException if there is none, or their positions differ in number
   */
  public static SampledPoints of(List<IdealPointBootstrap.Sample> samples) {
    int positions = samples.isEmpty() ? -1 : samples.get(0).point().length;
    if (samples.stream().anyMatch(sample -> sample.point().length != positions) || positions < 0) {
      throw new IllegalArgumentException("Samples of the same positions are needed, at least one");
    }
    SampledPoints all =
        new SampledPoints(
            new double[positions],
            new double[positions],
            new double[positions],
            new double[positions],
            new int[positions]);
    double[] points = new double[samples.size()];
    for (int p = 0; p < positions; p++) {
      int count = 0;
      for (IdealPointBootstrap.Sample sample : samples) {
        points[count] = sample.point()[p];
        count += Double.isNaN(points[count]) ? 0 : 1;
      }
      all.set(p, Arrays.copyOf(points, count));
    }
    return all;
  }

  private void set(int p, double[] points) {
    // in order, so that sums too are the same whatever samples came first
    Arrays.sort(points);
    int n = points.length;
    samples[p] = n;
    double sum = 0;
    for (double each : points) {
      sum += each;
    }
    mean[p] = sum / n;
    double squares = 0;
    for (double each : points) {
      squares += (each - mean[p]) * (each - mean[p]);
    }
    standardError[p] = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
    lower[p] = n < FEWEST ? Double.NaN : atPlace(points, TAIL * (n + 1));
    upper[p] = n < FEWEST ? Double.NaN : atPlace(points, (1 - TAIL) * (n + 1));
  }

  /** The value at a place from 1 on, which may lie between two. */
  private static double atPlace(double[] ordered, double place) {
    int below = (int) Math.max(1, Math.min(ordered.length, Math.floor(place)));
    int above = Math.min(ordered.length, below + 1);
    double share = Math.max(0, place - below);
    return ordered[below - 1] + share * (ordered[above - 1] - ordered[below - 1]);
  }
}
