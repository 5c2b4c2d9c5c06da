package org.rollcall.analysis.idealpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the fixed point of a map sooner than by repeating it: the next point is where the last few
 * steps, taken as a linear map, would end (Anderson 1965; Walker and Ni, "Anderson Acceleration for
 * Fixed-Point Iterations", SIAM Journal on Numerical Analysis 49(4), 2011).
 */
final class AndersonMixing {

  private static final double RIDGE = 1e-10;

  /** A step is at most so many times as long as the map's own. */
  private static final double LONGEST = 20;

  private final int memory;
  private final Deque<double[]> moves = new ArrayDeque<>();
  private final Deque<double[]> changes = new ArrayDeque<>();
  private double[] lastPoint = {};
  private double[] lastStep = {};

  AndersonMixing(int memory) {
    this.memory = memory;
  }

  /** Forgets what it knows of the map. */
  void forget() {
    moves.clear();
    changes.clear();
    lastPoint = new double[0];
  }

  /** The point to try after {@code point}, which the map takes to {@code image}. */
  double[] next(double[] point, double[] image) {
    double[] step = minus(image, point);
    if (lastPoint.length > 0) {
      moves.addLast(minus(point, lastPoint));
      changes.addLast(minus(step, lastStep));
      if (moves.size() > memory) {
        moves.removeFirst();
        changes.removeFirst();
      }
    }
    lastPoint = point;
    lastStep = step;
    double[] next = image.clone();
    double[] weights = weights(step);
    double[] extra = new double[step.length];
    int k = 0;
    Iterator<double[]> change = changes.iterator();
    for (double[] move : moves) {
      add(-weights[k], move, extra);
      add(-weights[k++], change.next(), extra);
    }
    double scale = Math.min(1, LONGEST * norm(step) / Math.max(norm(extra), Double.MIN_NORMAL));
    add(scale, extra, next);
    return next;
  }

  /** Least squares: how much of each change of the step explains the step. */
  private double[] weights(double[] step) {
    int n = changes.size();
    double[][] a = new double[n][n];
    double[] right = new double[n];
    double trace = 0;
    int row = 0;
    for (double[] one : changes) {
      int column = 0;
      for (double[] other : changes) {
        a[row][column++] = dot(one, other);
      }
      right[row] = dot(one, step);
      trace += a[row][row];
      row++;
    }
    for (int k = 0; k < n; k++) {
      a[k][k] += RIDGE * trace;
    }
    return CholeskySolver.solve(a, right);
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    add(-1, b, difference);
    return difference;
  }

  private static void add(double weight, double[] what, double[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += weight * what[k];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
