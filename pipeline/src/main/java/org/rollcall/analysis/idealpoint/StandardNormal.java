package org.rollcall.analysis.idealpoint;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution. */
final class StandardNormal {

  private StandardNormal() {}

  /** Φ(x). */
  static double probability(double x) {
    return 0.5 * Erfc.value(-x / Math.sqrt(2));
  }

  /** The x below which a draw is with this probability. */
  static double quantile(double probability) {
    return -Math.sqrt(2) * InverseErfc.value(2 * probability);
  }
}
