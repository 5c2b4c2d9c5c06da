package org.rollcall.analysis.idealpoint;

/** Pearson's correlation. */
final class Correlation {

  private Correlation() {}

  static double of(double[] a, double[] b) {
    StatePaths.Scale ofA = StatePaths.Scale.of(a);
    StatePaths.Scale ofB = StatePaths.Scale.of(b);
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += ofA.standard(a[k]) * ofB.standard(b[k]);
    }
    return sum / a.length;
  }
}
