package org.rollcall.analysis.idealpoint;

import java.util.Arrays;

/** Puts what was believed last into words: intervals, cut points, how well roll calls fit. */
final class Results {

  /** The 95th percentile of the standard normal distribution: 90 % lie within it on both sides. */
  private static final double NINETY_PERCENT = StandardNormal.quantile(0.95);

  private final RollCallData data;
  private final ItemPosteriors items;
  private final StatePaths paths;
  private final IdealPointModel model;
  private final double[] errorVariance;

  Results(
      RollCallData data,
      ItemPosteriors items,
      StatePaths paths,
      IdealPointModel model,
      double[] errorVariance) {
    this.data = data;
    this.items = items;
    this.paths = paths;
    this.model = model;
    this.errorVariance = errorVariance;
  }

  IdealPoints of(int rounds, boolean converged, double objective) {
    double sign = orientation();
    int n = data.positions();
    double[] point = new double[n];
    double[] error = new double[n];
    double[] lower = new double[n];
    double[] upper = new double[n];
    int[] state = new int[n];
    int[] session = new int[n];
    int[] votes = new int[n];
    for (int p = 0; p < n; p++) {
      state[p] = data.state(p);
      session[p] = data.session(p);
      votes[p] = data.votesUsed(p);
      point[p] = sign * paths.mean[p];
      error[p] = Math.sqrt(errorVariance[p]);
      lower[p] = point[p] - NINETY_PERCENT * error[p];
      upper[p] = point[p] + NINETY_PERCENT * error[p];
    }
    int r = data.rollCalls();
    double[][] parameters = new double[3][r];
    for (int rollCall = 0; rollCall < r; rollCall++) {
      int item = data.itemOfRollCall(rollCall);
      boolean used = item >= 0;
      parameters[0][rollCall] = used ? sign * items.slope(item) : Double.NaN;
      parameters[1][rollCall] = used ? items.lower(item) : Double.NaN;
      parameters[2][rollCall] = used ? items.upper(item) : Double.NaN;
    }
    double[][] fit = fit();
    return new IdealPoints(
        state,
        session,
        point,
        error,
        lower,
        upper,
        votes,
        parameters[0],
        parameters[1],
        parameters[2],
        fit[0],
        fit[1],
        rounds,
        converged,
        objective);
  }

  /** 1 if the anchor's positions are positive on average, else -1. */
  private double orientation() {
    double sum = 0;
    for (int p = data.stateStart(model.anchor()); p < data.stateStart(model.anchor() + 1); p++) {
      sum += paths.mean[p];
    }
    return sum < 0 ? -1 : 1;
  }

  /** The share of votes classified, and the proportional reduction in error, of each roll call. */
  private double[][] fit() {
    int r = data.rollCalls();
    int[][] count = new int[r][4];
    int[] right = new int[r];
    for (int item = 0; item < data.items(); item++) {
      for (int k = data.itemStart(item); k < data.itemStart(item + 1); k++) {
        count[data.rollCall(k)][data.vote(k)]++;
        if (likeliest(item, paths.mean[data.position(k)]) == data.side(k)) {
          right[data.rollCall(k)]++;
        }
      }
    }
    double[][] fit = new double[2][r];
    for (int rollCall = 0; rollCall < r; rollCall++) {
      int all = Arrays.stream(count[rollCall]).sum();
      int commonest = Arrays.stream(count[rollCall]).max().orElse(0);
      fit[0][rollCall] = all > 0 ? (double) right[rollCall] / all : Double.NaN;
      fit[1][rollCall] =
          all > commonest ? (double) (right[rollCall] - commonest) / (all - commonest) : Double.NaN;
    }
    return fit;
  }

  private byte likeliest(int item, double theta) {
    double eta = items.slope(item) * theta;
    double low = StandardNormal.probability(items.lower(item) - eta);
    double high = StandardNormal.probability(eta - items.upper(item));
    double middle = 1 - low - high;
    if (low >= high && low >= middle) {
      return RollCallData.LOW;
    }
    return high >= middle ? RollCallData.HIGH : RollCallData.MIDDLE;
  }
}
