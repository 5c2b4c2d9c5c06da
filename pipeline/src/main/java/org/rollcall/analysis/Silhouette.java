package org.rollcall.analysis;

import java.util.Arrays;

/**
 * How much nearer each point is to its own cluster than to the nearest other one (Rousseeuw 1987):
 * (b - a) / max(a, b), where a is its mean distance from the other points of its cluster and b that
 * from the points of the nearest other cluster. 1 is perfect, below 0 it were better placed
 * elsewhere; 0 for a point alone in its cluster.
 */
public final class Silhouette {

  private Silhouette() {}

  /**
   * Of each point.
   *
   * @param distances in full, symmetric
   * @param cluster the number of each point's cluster
   * @param clusters how many there are
   */
  public static double[] widths(double[][] distances, int[] cluster, int clusters) {
    int n = distances.length;
    int[] size = new int[clusters];
    for (int own : cluster) {
      size[own]++;
    }
    double[] widths = new double[n];
    double[] sums = new double[clusters];
    for (int i = 0; i < n; i++) {
      Arrays.fill(sums, 0);
      for (int j = 0; j < n; j++) {
        sums[cluster[j]] += distances[i][j];
      }
      widths[i] = width(sums, size, cluster[i]);
    }
    return widths;
  }

  private static double width(double[] sums, int[] size, int own) {
    if (size[own] == 1) {
      return 0;
    }
    double inside = sums[own] / (size[own] - 1);
    double outside = Double.POSITIVE_INFINITY;
    for (int c = 0; c < sums.length; c++) {
      if (c != own && size[c] > 0) {
        outside = Math.min(outside, sums[c] / size[c]);
      }
    }
    double larger = Math.max(inside, outside);
    return larger == 0 || outside == Double.POSITIVE_INFINITY ? 0 : (outside - inside) / larger;
  }
}
