package org.rollcall.analysis.idealpoint;

/**
 * The logarithm of the probability of one vote, and its derivatives, averaged over what is believed
 * of the State and the item.
 *
 * <p>With η = β θ a State takes the low side (yes) with probability Φ(γ1 - η), the high side (no)
 * with Φ(η - γ2), and the middle (abstains) with Φ(γ2 - η) - Φ(γ1 - η): the ordered probit of the
 * paper. The logarithm is concave in η, γ1 and γ2 together. What is compared with the cut point is
 * taken as normal; the average is by the Gauss-Hermite rule of two points, which is exact for
 * cubics.
 *
 * <p>One object per thread: each call of {@link #of} overwrites the derivatives of the last.
 */
final class VoteLikelihood {

  private static final double LOG_SQRT_2_PI = Math.log(Math.sqrt(2 * Math.PI));

  /** So many deviations from the bound a vote is certain: 1 - Φ is below 1e-190. */
  private static final double CERTAIN = 30;

  /** The derivative by γ1. */
  double lower;

  /** The derivative by γ2. */
  double upper;

  /** The second derivative by γ1. */
  double lowerLower;

  /** The derivative by γ1 and γ2. */
  double lowerUpper;

  /** The second derivative by γ2. */
  double upperUpper;

  // Logarithms are dear: factors are multiplied, and one logarithm is taken of many.
  private double product = 1;
  private double logarithm;

  /**
   * Takes one vote.
   *
   * @param side low, middle or high
   * @param a the mean of γ1 - η
   * @param b the mean of γ2 - η
   * @param deviation of what decides: γ1 - η, γ2 - η, or of both alike for the middle
   */
  void of(byte side, double a, double b, double deviation) {
    lower = 0;
    upper = 0;
    lowerLower = 0;
    lowerUpper = 0;
    upperUpper = 0;
    switch (side) {
      case RollCallData.LOW -> {
        low(a - deviation);
        low(a + deviation);
      }
      case RollCallData.HIGH -> {
        high(-b - deviation);
        high(-b + deviation);
      }
      default -> {
        middle(a - deviation, b - deviation);
        middle(a + deviation, b + deviation);
      }
    }
  }

  /** The derivative by η. */
  double slope() {
    return -lower - upper;
  }

  /** The second derivative by η, never positive. */
  double curvature() {
    return lowerLower + 2 * lowerUpper + upperUpper;
  }

  /** With λ = φ/Φ the derivative of log Φ(x) is λ, the second one -λ (λ + x). */
  private void low(double x) {
    if (x < CERTAIN) {
      double ratio = MillsRatio.of(x);
      double lambda = 1 / ratio;
      lower += 0.5 * lambda;
      lowerLower -= 0.5 * lambda * (lambda + x);
      multiply(ratio, x);
    }
  }

  private void high(double x) {
    if (x < CERTAIN) {
      double ratio = MillsRatio.of(x);
      double lambda = 1 / ratio;
      upper -= 0.5 * lambda;
      upperUpper -= 0.5 * lambda * (lambda + x);
      multiply(ratio, x);
    }
  }

  /**
   * Φ(b) - Φ(a) is Φ(-a) - Φ(-b): of the two, that with its middle in the lower half is taken, as
   * φ(b) (R(b) - R(a) φ(a)/φ(b)), so that no digits are lost in the tail.
   */
  private void middle(double a, double b) {
    boolean mirrored = a + b > 0;
    double from = mirrored ? -b : a;
    double to = mirrored ? -a : b;
    if (to > CERTAIN) {
      return;
    }
    double relative = Math.exp(0.5 * (to - from) * (to + from));
    double difference = MillsRatio.of(to) - MillsRatio.of(from) * relative;
    double atFrom = relative / difference;
    double atTo = 1 / difference;
    double atA = mirrored ? atTo : atFrom;
    double atB = mirrored ? atFrom : atTo;
    lower -= 0.5 * atA;
    upper += 0.5 * atB;
    lowerLower += 0.5 * atA * (a - atA);
    lowerUpper += 0.5 * atA * atB;
    upperUpper -= 0.5 * atB * (b + atB);
    multiply(difference, to);
  }

  /** Takes the factor {@code ratio} φ(x). */
  private void multiply(double ratio, double x) {
    product *= ratio;
    logarithm -= 0.5 * x * x + LOG_SQRT_2_PI;
    if (product > 1e100 || product < 1e-100) {
      logarithm += Math.log(product);
      product = 1;
    }
  }

  /** The sum over all votes since the last call. */
  double takeLogarithm() {
    // each vote came in as two factors of weight one half
    double sum = 0.5 * (logarithm + Math.log(product));
    product = 1;
    logarithm = 0;
    return sum;
  }
}
