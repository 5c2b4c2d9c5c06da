package org.rollcall.analysis.idealpoint;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well the sessions are tied to each other: the uncertainty that all positions of a session
 * share.
 *
 * <p>If all States of session s move from θ to θ + a(s) + k(s) θ, and the slopes and cut points of
 * its items with them, every vote stays as probable as it was. Only three things hold a session in
 * its place: that States move little between sessions, texts put to the vote in several sessions,
 * and the priors. Posteriors of single items and States, believed independent, know nothing of such
 * moves in common. Here their covariance is found by Laplace's method.
 *
 * <p>With φ = (1, θ), u(s) = (a(s), k(s)) and w the change of an item's cut points and slope, an
 * item's votes give ½ Σ(s) (β u(s) + w)ᵀ M(s) (β u(s) + w), where M(s) sums their information times
 * φ φᵀ over session s; w is eliminated. Two positions of a State in a row give ½ (φ u(t) - φ u(s))²
 * / (q + 1/I(s) + 1/I(t)), where q is the variance of the step between them and I the information
 * of the votes on each. Last, the covariance is conditioned on the mean and variance of all
 * positions, which are fixed.
 */
final class SessionScales {

  private static final double RIDGE = 1e-9;

  private final RollCallData data;
  private final IdealPointModel model;
  private final ItemPosteriors items;
  private final double[] theta;
  private final int[] sessionOf;
  private final int size;
  private final double[][] precision;

  SessionScales(RollCallData data, IdealPointModel model, ItemPosteriors items, double[] theta) {
    this.data = data;
    this.model = model;
    this.items = items;
    this.theta = theta;
    int[] numbers = IntStream.range(0, data.positions()).map(data::session).toArray();
    int[] distinct = Arrays.stream(numbers).distinct().sorted().toArray();
    sessionOf = Arrays.stream(numbers).map(s -> Arrays.binarySearch(distinct, s)).toArray();
    size = 2 * distinct.length;
    precision = new double[size][size];
    for (int k = 0; k < size; k++) {
      precision[k][k] = RIDGE;
    }
  }

  /**
   * The variance that each position shares with its session.
   *
   * @param information of the votes on each position
   * @param paths what each position's prior is around, and how closely
   */
  double[] variances(double[] information, StatePaths paths) {
    double[] stepVariance = paths.walkVariance();
    for (int item = 0; item < data.items(); item++) {
      addItem(item);
    }
    for (int p = 0; p < theta.length; p++) {
      addStep(p, paths.leansBack(p), information, stepVariance);
    }
    double[][] covariance = CholeskySolver.inverse(precision);
    condition(covariance);
    double[] variances = new double[theta.length];
    for (int p = 0; p < variances.length; p++) {
      int a = 2 * sessionOf[p];
      variances[p] =
          covariance[a][a]
              + 2 * theta[p] * covariance[a][a + 1]
              + theta[p] * theta[p] * covariance[a + 1][a + 1];
    }
    return variances;
  }

  /** A symmetric matrix of two rows. */
  private static final class Two {
    private double aa;
    private double ak;
    private double kk;

    void add(double weight, double t) {
      aa += weight;
      ak += weight * t;
      kk += weight * t * t;
    }
  }

  private void addItem(int item) {
    int from = data.itemStart(item);
    int to = data.itemStart(item + 1);
    int[] sessions =
        IntStream.range(from, to).map(k -> sessionOf[data.position(k)]).distinct().toArray();
    Two[] own = new Two[sessions.length];
    Two all = new Two();
    all.aa = 1 / model.cutVariance();
    all.kk = 1 / model.slopeVariance();
    int at = 0;
    for (int s = 0; s < own.length; s++) {
      own[s] = new Two();
    }
    VoteLikelihood likelihood = new VoteLikelihood();
    for (int k = from; k < to; k++) {
      int p = data.position(k);
      while (sessions[at] != sessionOf[p]) {
        at = (at + 1) % sessions.length;
      }
      double eta = items.slope(item) * theta[p];
      likelihood.of(data.side(k), items.lower(item) - eta, items.upper(item) - eta, 0);
      own[at].add(-likelihood.curvature(), theta[p]);
      all.add(-likelihood.curvature(), theta[p]);
    }
    double square = items.slope(item) * items.slope(item);
    for (int s = 0; s < own.length; s++) {
      add(2 * sessions[s], 2 * sessions[s], square, own[s].aa, own[s].ak, own[s].ak, own[s].kk);
      for (int t = 0; t < own.length; t++) {
        subtractEliminated(sessions[s], sessions[t], square, own[s], own[t], all);
      }
    }
  }

  /** - β² M(s) (Σ M + prior)⁻¹ M(t). */
  private void subtractEliminated(int s, int t, double square, Two one, Two other, Two all) {
    double determinant = all.aa * all.kk - all.ak * all.ak;
    double aa = all.kk / determinant;
    double ak = -all.ak / determinant;
    double kk = all.aa / determinant;
    double left0 = one.aa * aa + one.ak * ak;
    double left1 = one.aa * ak + one.ak * kk;
    double right0 = one.ak * aa + one.kk * ak;
    double right1 = one.ak * ak + one.kk * kk;
    add(
        2 * s,
        2 * t,
        -square,
        left0 * other.aa + left1 * other.ak,
        left0 * other.ak + left1 * other.kk,
        right0 * other.aa + right1 * other.ak,
        right0 * other.ak + right1 * other.kk);
  }

  private void add(int row, int column, double weight, double aa, double ak, double ka, double kk) {
    precision[row][column] += weight * aa;
    precision[row][column + 1] += weight * ak;
    precision[row + 1][column] += weight * ka;
    precision[row + 1][column + 1] += weight * kk;
  }

  private void addStep(int p, boolean hasBefore, double[] information, double[] stepVariance) {
    int t = 2 * sessionOf[p];
    double noise = 1 / Math.max(information[p], RIDGE);
    if (!hasBefore) {
      if (model.path() == IdealPointModel.Path.RANDOM_WALK) {
        double weight = 1 / (1 + noise);
        add(t, t, weight, 1, theta[p], theta[p], theta[p] * theta[p]);
      }
      return;
    }
    int s = 2 * sessionOf[p - 1];
    double weight = 1 / (stepVariance[p] + noise + 1 / Math.max(information[p - 1], RIDGE));
    double now = theta[p];
    double then = theta[p - 1];
    add(t, t, weight, 1, now, now, now * now);
    add(s, s, weight, 1, then, then, then * then);
    add(t, s, -weight, 1, then, now, now * then);
    add(s, t, -weight, 1, now, then, now * then);
  }

  /** On the mean and the variance of all positions: they are 0 and 1 whatever moves. */
  private void condition(double[][] covariance) {
    double[] mean = new double[size];
    double[] spread = new double[size];
    for (int p = 0; p < theta.length; p++) {
      int a = 2 * sessionOf[p];
      mean[a] += 1;
      mean[a + 1] += theta[p];
      spread[a] += theta[p];
      spread[a + 1] += theta[p] * theta[p];
    }
    conditionOn(covariance, mean);
    conditionOn(covariance, spread);
  }

  private static void conditionOn(double[][] covariance, double[] fixed) {
    int n = fixed.length;
    double[] with = new double[n];
    double variance = 0;
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        with[r] += covariance[r][c] * fixed[c];
      }
      variance += with[r] * fixed[r];
    }
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        covariance[r][c] -= with[r] * with[c] / variance;
      }
    }
  }
}
