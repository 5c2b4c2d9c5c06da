package org.rollcall.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Hierarchical clustering by average linkage (UPGMA: Sokal and Michener 1958): the two clusters are
 * joined whose members are nearest on average, until one is left.
 *
 * <p>Nearest neighbours are followed as a chain (Benzécri 1982, Juan 1982; see Murtagh 1983), which
 * joins the same clusters in time and space of the square of the number of points, where looking
 * through all pairs at each step takes its cube. Of equally near clusters the one whose first point
 * comes first is taken, so that the same distances always give the same clusters.
 */
public final class AverageLinkage {

  /** Joins {@code second} into {@code first}: both the first points of their clusters. */
  private record Join(int first, int second, double height) {}

  private final int points;
  private final Join[] joins;

  private AverageLinkage(int points, Join[] joins) {
    this.points = points;
    this.joins = joins;
  }

  /** Of points whose distances are given in full, symmetric. */
  public static AverageLinkage of(double[][] distances) {
    int n = distances.length;
    double[][] between = new double[n][];
    for (int i = 0; i < n; i++) {
      between[i] = distances[i].clone();
    }
    int[] size = new int[n];
    Arrays.fill(size, 1);
    double[] height = new double[n];
    Join[] joins = new Join[Math.max(0, n - 1)];
    int[] chain = new int[n];
    int length = 0;
    for (int done = 0; done < joins.length; ) {
      if (length == 0) {
        chain[length++] = firstLeft(size);
      }
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(between[last], size, last, before);
      if (nearest == before) {
        int first = Math.min(last, before);
        int second = Math.max(last, before);
        // Rounding must not put a join below those that made its clusters.
        double at = Math.max(between[first][second], Math.max(height[first], height[second]));
        joins[done++] = new Join(first, second, at);
        height[first] = at;
        join(between, size, first, second);
        length -= 2;
      } else {
        chain[length++] = nearest;
      }
    }
    // The order of equal heights is that of the joins, in which clusters come before their union.
    Arrays.sort(joins, Comparator.comparingDouble(Join::height));
    return new AverageLinkage(n, joins);
  }

  private static int firstLeft(int[] size) {
    return IntStream.range(0, size.length).filter(i -> size[i] > 0).findFirst().orElseThrow();
  }

  /** The nearest cluster; the one before in the chain if none is nearer. */
  private static int nearest(double[] distances, int[] size, int self, int before) {
    int nearest = before;
    for (int i = 0; i < size.length; i++) {
      if (i != self && size[i] > 0 && (nearest < 0 || distances[i] < distances[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static void join(double[][] between, int[] size, int first, int second) {
    int both = size[first] + size[second];
    for (int i = 0; i < size.length; i++) {
      if (size[i] > 0 && i != first && i != second) {
        double mean = (size[first] * between[first][i] + size[second] * between[second][i]) / both;
        between[first][i] = mean;
        between[i][first] = mean;
      }
    }
    size[first] = both;
    size[second] = 0;
  }

  /**
   * The last {@code count} clusters before they were joined: for each point the number of its
   * cluster, from 0 in the order of their first points.
   */
  public int[] clusters(int count) {
    int[] first = IntStream.range(0, points).toArray();
    for (int j = 0; j < points - count; j++) {
      first[joins[j].second()] = joins[j].first();
    }
    int[] number = new int[points];
    int next = 0;
    for (int i = 0; i < points; i++) {
      // A cluster's first point is its smallest, so that its number is known by now.
      number[i] = first[i] == i ? next++ : number[first[i]];
    }
    return number;
  }
}
