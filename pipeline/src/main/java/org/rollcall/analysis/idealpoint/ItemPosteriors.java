package org.rollcall.analysis.idealpoint;

import java.util.Arrays;

/**
 * What is believed of each item: a normal distribution of its slope β and its cut points γ1 and γ2.
 *
 * <p>The mean follows Newton's method on the expected logarithm of likelihood and prior, the
 * covariance is the inverse of its negative second derivative: the fixed point of Opper and
 * Archambeau's equations (11) and (12) for one factor. Where only two of the three votes were cast,
 * nothing is known of the cut point beyond the third: such an item has one cut point, between the
 * two.
 */
final class ItemPosteriors {

  private static final int SIZE = 3;
  private static final int ENTRIES = 6;

  /** Of the curvature of a vote, this much is taken as if it were the largest there can be, 1. */
  // Pure Newton steps overshoot where most votes are on their side's flat end.
  private static final double CAUTION = 0.2;

  /** A step makes the zone of abstention narrower by no more than this share. */
  private static final double NARROWER = 0.5;

  private final IdealPointModel model;
  private final RollCallData data;

  /** β, γ1 and γ2 of the first item, then of the next. */
  final double[] mean;

  /** Of each item the upper triangle, row by row: ββ, βγ1, βγ2, γ1γ1, γ1γ2, γ2γ2. */
  final double[] covariance;

  ItemPosteriors(IdealPointModel model, RollCallData data) {
    this.model = model;
    this.data = data;
    mean = new double[SIZE * data.items()];
    covariance = new double[ENTRIES * data.items()];
  }

  double slope(int item) {
    return mean[SIZE * item];
  }

  double lower(int item) {
    return mean[SIZE * item + 1];
  }

  double upper(int item) {
    return mean[SIZE * item + 2];
  }

  /** Cut points as if nobody had a position. */
  void start(int item) {
    int[] count = new int[4];
    int from = data.itemStart(item);
    int to = data.itemStart(item + 1);
    for (int k = from; k < to; k++) {
      count[data.side(k)]++;
    }
    double all = to - from;
    mean[SIZE * item + 1] = StandardNormal.quantile(count[RollCallData.LOW] / all);
    mean[SIZE * item + 2] = -StandardNormal.quantile(count[RollCallData.HIGH] / all);
  }

  /** The deviation of what decides a vote, item and State believed independent. */
  double deviation(int item, double theta, double variance, byte side) {
    int c = ENTRIES * item;
    double beta = slope(item);
    double sum = beta * beta * variance + covariance[c] * (variance + theta * theta);
    switch (side) {
      case RollCallData.LOW -> sum += covariance[c + 3] - 2 * theta * covariance[c + 1];
      case RollCallData.HIGH -> sum += covariance[c + 5] - 2 * theta * covariance[c + 2];
      default ->
          sum +=
              0.25 * (covariance[c + 3] + 2 * covariance[c + 4] + covariance[c + 5])
                  - theta * (covariance[c + 1] + covariance[c + 2]);
    }
    return Math.sqrt(Math.max(0, sum));
  }

  /** E[β²]. */
  double squaredSlope(int item) {
    return slope(item) * slope(item) + covariance[ENTRIES * item];
  }

  /**
   * What the uncertainty of β adds to the gradient by θ. By Stein's lemma E[g β] is E[g] E[β] and,
   * for η, γ1 and γ2, the derivative of g by each times its covariance with β.
   */
  double slopeCorrection(int item, double theta, VoteLikelihood likelihood) {
    int c = ENTRIES * item;
    double byLower = likelihood.lowerLower + likelihood.lowerUpper;
    double byUpper = likelihood.upperUpper + likelihood.lowerUpper;
    return (byLower + byUpper) * covariance[c] * theta
        - byLower * covariance[c + 1]
        - byUpper * covariance[c + 2];
  }

  /**
   * One step of Newton's method.
   *
   * @return the expected logarithm of the likelihood of the item's votes before it
   */
  double step(int item, double[] theta, double[] variance, VoteLikelihood likelihood) {
    double[] gradient = new double[SIZE];
    double[] information = new double[ENTRIES];
    double[] missing = new double[ENTRIES];
    double beta = slope(item);
    double lower = lower(item);
    double upper = upper(item);
    for (int k = data.itemStart(item); k < data.itemStart(item + 1); k++) {
      byte side = data.side(k);
      double t = theta[data.position(k)];
      double v = variance[data.position(k)];
      double eta = beta * t;
      likelihood.of(side, lower - eta, upper - eta, deviation(item, t, v, side));
      double h = -likelihood.curvature();
      // Stein's lemma: E[g θ] = E[g] E[θ] + E[g'] Cov(η, θ)
      gradient[0] += likelihood.slope() * t - h * beta * v;
      gradient[1] += likelihood.lower;
      gradient[2] += likelihood.upper;
      information[0] += h * (t * t + v);
      information[1] += (likelihood.lowerLower + likelihood.lowerUpper) * t;
      information[2] += (likelihood.upperUpper + likelihood.lowerUpper) * t;
      information[3] -= likelihood.lowerLower;
      information[4] -= likelihood.lowerUpper;
      information[5] -= likelihood.upperUpper;
      double rest = CAUTION * (1 - h);
      missing[0] += rest * (t * t + v);
      missing[1] -= rest * t;
      missing[3] += rest;
    }
    if (data.hasMiddle(item)) {
      threeKinds(item, gradient, information, missing);
    } else {
      twoKinds(item, gradient, information, missing);
    }
    return likelihood.takeLogarithm();
  }

  private void threeKinds(int item, double[] gradient, double[] information, double[] missing) {
    int m = SIZE * item;
    gradient[0] -= mean[m] / model.slopeVariance();
    gradient[1] -= mean[m + 1] / model.cutVariance();
    gradient[2] -= mean[m + 2] / model.cutVariance();
    information[0] += 1 / model.slopeVariance();
    information[3] += 1 / model.cutVariance();
    information[5] += 1 / model.cutVariance();
    System.arraycopy(inverse(information), 0, covariance, ENTRIES * item, ENTRIES);
    // caution moves both cut points alike, against β
    information[0] += missing[0];
    information[1] += missing[1] / 2;
    information[2] += missing[1] / 2;
    information[3] += missing[3] / 4;
    information[4] += missing[3] / 4;
    information[5] += missing[3] / 4;
    double[] a = inverse(information);
    double[] step = {
      a[0] * gradient[0] + a[1] * gradient[1] + a[2] * gradient[2],
      a[1] * gradient[0] + a[3] * gradient[1] + a[4] * gradient[2],
      a[2] * gradient[0] + a[4] * gradient[1] + a[5] * gradient[2]
    };
    double narrower = step[1] - step[2];
    double width = mean[m + 2] - mean[m + 1];
    double scale = narrower > NARROWER * width ? NARROWER * width / narrower : 1;
    for (int p = 0; p < SIZE; p++) {
      mean[m + p] += scale * step[p];
    }
  }

  /** γ1 and γ2 are one. */
  private void twoKinds(int item, double[] gradient, double[] information, double[] missing) {
    int m = SIZE * item;
    double[] both = {
      gradient[0] - mean[m] / model.slopeVariance(),
      gradient[1] + gradient[2] - mean[m + 1] / model.cutVariance()
    };
    double slopes = information[0] + 1 / model.slopeVariance();
    double mixed = information[1] + information[2];
    double cuts = information[3] + information[5] + 1 / model.cutVariance();
    double determinant = slopes * cuts - mixed * mixed;
    double withCut = -mixed / determinant;
    double ofCut = slopes / determinant;
    double[] all = {cuts / determinant, withCut, withCut, ofCut, ofCut, ofCut};
    System.arraycopy(all, 0, covariance, ENTRIES * item, ENTRIES);
    slopes += missing[0];
    mixed += missing[1];
    cuts += missing[3];
    determinant = slopes * cuts - mixed * mixed;
    mean[m] += (cuts * both[0] - mixed * both[1]) / determinant;
    mean[m + 1] += (slopes * both[1] - mixed * both[0]) / determinant;
    mean[m + 2] = mean[m + 1];
  }

  /** Of a symmetric matrix of three rows. */
  private static double[] inverse(double[] a) {
    double c00 = a[3] * a[5] - a[4] * a[4];
    double c01 = a[2] * a[4] - a[1] * a[5];
    double c02 = a[1] * a[4] - a[2] * a[3];
    double c11 = a[0] * a[5] - a[2] * a[2];
    double c12 = a[1] * a[2] - a[0] * a[4];
    double c22 = a[0] * a[3] - a[1] * a[1];
    double determinant = a[0] * c00 + a[1] * c01 + a[2] * c02;
    double[] all = {c00, c01, c02, c11, c12, c22};
    return Arrays.stream(all).map(each -> each / determinant).toArray();
  }

  /**
   * Takes means that were guessed from earlier ones; those of the last step for an item whose zone
   * of abstention the guess would make much narrower, or turn inside out.
   */
  void set(double[] guess, double[] last) {
    for (int item = 0; item < data.items(); item++) {
      int m = SIZE * item;
      double width = last[m + 2] - last[m + 1];
      boolean sound = guess[m + 2] - guess[m + 1] >= NARROWER * width;
      System.arraycopy(sound ? guess : last, m, mean, m, SIZE);
    }
  }

  /** How far an item's posterior is from its prior (Kullback-Leibler divergence). */
  double divergence(int item) {
    int m = SIZE * item;
    int c = ENTRIES * item;
    double sum = ofPrior(mean[m], covariance[c], model.slopeVariance());
    sum += ofPrior(mean[m + 1], covariance[c + 3], model.cutVariance());
    if (!data.hasMiddle(item)) {
      double determinant =
          covariance[c] * covariance[c + 3] - covariance[c + 1] * covariance[c + 1];
      return 0.5 * (sum - Math.log(determinant));
    }
    sum += ofPrior(mean[m + 2], covariance[c + 5], model.cutVariance());
    double[] v = Arrays.copyOfRange(covariance, c, c + ENTRIES);
    double determinant =
        v[0] * (v[3] * v[5] - v[4] * v[4])
            - v[1] * (v[1] * v[5] - v[2] * v[4])
            + v[2] * (v[1] * v[4] - v[2] * v[3]);
    return 0.5 * (sum - Math.log(determinant));
  }

  private static double ofPrior(double mean, double variance, double prior) {
    return (variance + mean * mean) / prior - 1 + Math.log(prior);
  }
}
