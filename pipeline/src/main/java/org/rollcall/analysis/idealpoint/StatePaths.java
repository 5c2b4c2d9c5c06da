package org.rollcall.analysis.idealpoint;

/**
 * What is believed of each State's positions: their means, and the variance of each.
 *
 * <p>Votes come in as a gradient and a curvature of the expected log-likelihood at the present
 * means; the prior that links a State's sessions is added exactly.
 */
final class StatePaths {

  /**
   * A State that was away for more sessions than this leans on its next position if that is nearer:
   * the South Africa of 1994 is not that of 1974.
   */
  private static final int LONGEST_AWAY = 2;

  private final IdealPointModel model;
  private final RollCallData data;
  final double[] mean;
  final double[] variance;
  private final double[] walkVariance;

  /** The position that each one's prior is around; itself where that is around 0. */
  private final int[] leansOn;

  StatePaths(IdealPointModel model, RollCallData data) {
    this.model = model;
    this.data = data;
    mean = new double[data.positions()];
    variance = new double[data.positions()];
    walkVariance = new double[data.positions()];
    leansOn = new int[data.positions()];
    for (int state = 0; state < data.states(); state++) {
      for (int p = data.stateStart(state); p < data.stateStart(state + 1); p++) {
        leansOn[p] = leansOn(data.stateStart(state), data.stateStart(state + 1), p);
        walkVariance[p] = walkVariance(p);
      }
    }
  }

  /** The variance of each position around its prior's mean. */
  double[] walkVariance() {
    return walkVariance.clone();
  }

  private int leansOn(int from, int to, int p) {
    boolean hasNext = p + 1 < to;
    if (p == from) {
      boolean next = hasNext && model.path() == IdealPointModel.Path.LOOK_BACK;
      return next ? p + 1 : p;
    }
    int away = data.session(p) - data.session(p - 1);
    boolean anew =
        model.path() == IdealPointModel.Path.LOOK_BACK
            && away > LONGEST_AWAY
            && hasNext
            && data.session(p + 1) - data.session(p) < away;
    return anew ? p + 1 : p - 1;
  }

  private double walkVariance(int p) {
    int other = leansOn[p];
    if (other == p) {
      return 1;
    }
    double sessions = Math.abs(data.session(p) - data.session(other));
    if (model.path() == IdealPointModel.Path.RANDOM_WALK) {
      return model.walkVariance() * sessions;
    }
    double weight = (double) data.votesUsed(p) / (data.votesUsed(p) + data.votesUsed(other));
    return model.walkVariance() * weight * sessions;
  }

  /** Whether a position's prior is around the State's position before it. */
  boolean leansBack(int p) {
    return leansOn[p] < p;
  }

  /** The mean of a position's prior. */
  private double priorMean(int p) {
    return leansOn[p] == p ? 0 : mean[leansOn[p]];
  }

  /**
   * Moves all positions.
   *
   * @param gradient of the expected log-likelihood at the present means
   * @param caution a bound on its curvature, for the step
   * @param information its negative curvature, for the variances
   */
  void step(double[] gradient, double[] caution, double[] information) {
    for (int state = 0; state < data.states(); state++) {
      int from = data.stateStart(state);
      int to = data.stateStart(state + 1);
      if (from < to && model.path() == IdealPointModel.Path.LOOK_BACK) {
        lookBack(from, to, gradient, caution, information);
      } else if (from < to) {
        randomWalk(from, to, gradient, caution, information);
      }
    }
  }

  private void lookBack(
      int from, int to, double[] gradient, double[] caution, double[] information) {
    for (int p = from; p < to; p++) {
      double prior = 1 / walkVariance[p];
      mean[p] = (gradient[p] + caution[p] * mean[p] + prior * priorMean(p)) / (caution[p] + prior);
      variance[p] = 1 / (information[p] + prior);
    }
  }

  /** The tridiagonal system of the walk, solved by elimination from both ends. */
  private void randomWalk(
      int from, int to, double[] gradient, double[] caution, double[] information) {
    int n = to - from;
    double[] right = new double[n];
    for (int k = 0; k < n; k++) {
      right[k] = gradient[from + k] + caution[from + k] * mean[from + k];
    }
    double[] forward = new double[n];
    for (int k = 0; k < n; k++) {
      forward[k] = diagonal(to, from + k) + caution[from + k];
      if (k > 0) {
        double factor = 1 / (walkVariance[from + k] * forward[k - 1]);
        forward[k] -= factor / walkVariance[from + k];
        right[k] += factor * right[k - 1];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      double next = k + 1 < n ? mean[from + k + 1] / walkVariance[from + k + 1] : 0;
      mean[from + k] = (right[k] + next) / forward[k];
    }
    variances(from, to, information);
  }

  /** The diagonal of the inverse: what both eliminations leave, less what both counted. */
  private void variances(int from, int to, double[] information) {
    int n = to - from;
    double[] forward = forward(from, to, information);
    double backward = 0;
    for (int k = n - 1; k >= 0; k--) {
      double own = diagonal(to, from + k) + information[from + k];
      double fromNext = 0;
      if (k + 1 < n) {
        double link = 1 / walkVariance[from + k + 1];
        fromNext = link * link / backward;
      }
      backward = own - fromNext;
      variance[from + k] = 1 / (forward[k] - fromNext);
    }
  }

  private double[] forward(int from, int to, double[] information) {
    double[] forward = new double[to - from];
    for (int k = 0; k < forward.length; k++) {
      forward[k] = diagonal(to, from + k) + information[from + k];
      if (k > 0) {
        double link = 1 / walkVariance[from + k];
        forward[k] -= link * link / forward[k - 1];
      }
    }
    return forward;
  }

  private double diagonal(int to, int p) {
    return 1 / walkVariance[p] + (p + 1 < to ? 1 / walkVariance[p + 1] : 0);
  }

  /**
   * How far off each mean is expected to be, as a variance.
   *
   * <p>Of a random walk that is the posterior's. Looking back, the published variance 1 / (I +
   * 1/w), with I the votes' information and w the prior's variance, takes the position before for
   * known, and a step for smaller where there are fewer votes. With k = I / (I + 1/w), the weight
   * of the votes, a mean is off by k times their error and (1 - k) times that of the position
   * before and the step: k² / I + (1 - k)² (v + q), where v is the variance of the position before
   * and q that of a step between sessions of equally many votes. In most sessions the two agree
   * within a few per cent.
   *
   * @param information of the last step
   */
  double[] errorVariance(double[] information) {
    if (model.path() == IdealPointModel.Path.RANDOM_WALK) {
      return variance.clone();
    }
    double[] errors = variance.clone();
    for (int p = 0; p < errors.length; p++) {
      int other = leansOn[p];
      if (other != p) {
        double sessions = Math.abs(data.session(p) - data.session(other));
        double step = Math.max(walkVariance[p], model.walkVariance() / 2 * sessions);
        double prior = variance[p] / walkVariance[p];
        double votes = variance[p] * variance[p] * information[p];
        errors[p] = votes + prior * prior * (errors[other] + step);
      }
    }
    return errors;
  }

  /**
   * How far the positions are from their priors (Kullback-Leibler divergence).
   *
   * @param information of the last step
   */
  double divergence(double[] information) {
    double sum = 0;
    for (int state = 0; state < data.states(); state++) {
      int from = data.stateStart(state);
      int to = data.stateStart(state + 1);
      for (int p = from; p < to; p++) {
        double apart = mean[p] - priorMean(p);
        sum += apart * apart / walkVariance[p] + Math.log(walkVariance[p]);
        sum +=
            model.path() == IdealPointModel.Path.LOOK_BACK
                ? variance[p] / walkVariance[p] - 1 - Math.log(variance[p])
                : -information[p] * variance[p];
      }
      if (model.path() == IdealPointModel.Path.RANDOM_WALK) {
        for (double pivot : forward(from, to, information)) {
          sum += Math.log(pivot);
        }
      }
    }
    return sum / 2;
  }

  /** Puts all positions on the scale on which their mean is 0 and their variance 1. */
  Scale standardise() {
    Scale scale = Scale.of(mean);
    for (int p = 0; p < mean.length; p++) {
      mean[p] = scale.standard(mean[p]);
      variance[p] /= scale.unit() * scale.unit();
    }
    return scale;
  }

  /**
   * Where the mean of numbers is, and their standard deviation.
   *
   * @param centre the mean
   * @param unit the deviation
   */
  record Scale(double centre, double unit) {

    static Scale of(double[] numbers) {
      double sum = 0;
      for (double each : numbers) {
        sum += each;
      }
      double centre = sum / numbers.length;
      double squares = 0;
      for (double each : numbers) {
        squares += (each - centre) * (each - centre);
      }
      return new Scale(centre, Math.sqrt(squares / numbers.length));
    }

    double standard(double number) {
      return (number - centre) / unit;
    }
  }
}
