package org.rollcall.analysis.idealpoint;

/** Solves small systems of equations with a symmetric positive definite matrix. */
final class CholeskySolver {

  private CholeskySolver() {}

  /** The x of {@code a} x = {@code right}; both are overwritten. */
  static double[] solve(double[][] a, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      // a direction that rounding left empty is not moved in
      a[j][j] = a[j][j] > 0 ? Math.sqrt(a[j][j]) : Double.POSITIVE_INFINITY;
      for (int i = j + 1; i < n; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        right[i] -= a[i][k] * right[k];
      }
      right[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        right[i] -= a[k][i] * right[k];
      }
      right[i] /= a[i][i];
    }
    return right;
  }
}
