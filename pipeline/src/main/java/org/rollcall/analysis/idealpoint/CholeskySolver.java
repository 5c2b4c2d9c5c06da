package org.rollcall.analysis.idealpoint;

/** Solves small systems of equations with a symmetric positive definite matrix. */
final class CholeskySolver {

  private CholeskySolver() {}

  /** The x of {@code a} x = {@code right}; both are overwritten. */
  static double[] solve(double[][] a, double[] right) {
    factor(a);
    substitute(a, right);
    return right;
  }

  /** The inverse of {@code a}, which is overwritten. */
  static double[][] inverse(double[][] a) {
    factor(a);
    double[][] inverse = new double[a.length][a.length];
    for (int k = 0; k < a.length; k++) {
      inverse[k][k] = 1;
      substitute(a, inverse[k]);
    }
    return inverse;
  }

  /** Puts L of a = L Lᵀ into the lower triangle. */
  private static void factor(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      // a direction that rounding left empty is not moved in
      a[j][j] = a[j][j] > 0 ? Math.sqrt(a[j][j]) : Double.POSITIVE_INFINITY;
      for (int i = j + 1; i < a.length; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
    }
  }

  private static void substitute(double[][] l, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= l[i][k] * right[k];
      }
      right[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        right[i] -= l[k][i] * right[k];
      }
      right[i] /= l[i][i];
    }
  }
}
