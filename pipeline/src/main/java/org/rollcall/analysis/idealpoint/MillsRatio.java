package org.rollcall.analysis.idealpoint;

import org.apache.commons.numbers.gamma.Erfcx;

/**
 * R(x) = Φ(x) / φ(x), the ratio of the standard normal distribution function to its density: what
 * the moments of truncated normal distributions are made of, exact far into the tails, where Φ
 * itself vanishes.
 *
 * <p>R(x) = √(π/2) erfcx(-x/√2). Between the points of a table it is interpolated by the cubic that
 * has R's values and derivatives there, R'(x) = 1 + x R(x); the relative error is below 3e-9. A
 * round of the estimator asks for it some two million times, and this takes a tenth of the time.
 */
final class MillsRatio {

  private static final double FROM = -16;
  private static final double TO = 8;
  private static final int PER_UNIT = 256;
  private static final double STEP = 1.0 / PER_UNIT;
  private static final double[] TABLE = new double[(int) ((TO - FROM) * PER_UNIT) + 1];

  static {
    for (int n = 0; n < TABLE.length; n++) {
      TABLE[n] = exact(FROM + n * STEP);
    }
  }

  private MillsRatio() {}

  /** By the function itself. */
  static double exact(double x) {
    return Math.sqrt(Math.PI / 2) * Erfcx.value(-x / Math.sqrt(2));
  }

  /** Of any x; infinite above 37. */
  static double of(double x) {
    if (!(x > FROM && x < TO)) {
      return exact(x);
    }
    double at = (x - FROM) * PER_UNIT;
    int n = (int) at;
    double f = at - n;
    double left = FROM + n * STEP;
    double y0 = TABLE[n];
    double y1 = TABLE[n + 1];
    double d0 = (1 + left * y0) * STEP;
    double d1 = (1 + (left + STEP) * y1) * STEP;
    double square = 3 * (y1 - y0) - 2 * d0 - d1;
    double cube = 2 * (y0 - y1) + d0 + d1;
    return y0 + f * (d0 + f * (square + f * cube));
  }
}
