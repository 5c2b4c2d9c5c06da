package org.rollcall.analysis.idealpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Estimates ideal points: rounds in which each item is fitted to the positions, and each State's
 * path to the items, until the objective stands still.
 *
 * <p>The same votes and model give the same numbers, whatever the number of threads: items are cut
 * into blocks once, and what the blocks found is added up in their order.
 */
public final class IdealPointEstimator {

  private static final int FEWEST_ITEMS = 2;
  private static final int BLOCKS = 16;
  private static final int MEMORY = 10;
  private static final int FIRST_STEPS = 8;
  private static final int PLAIN_ROUNDS = 3;
  private static final int STILL = 3;
  private static final double START_VARIANCE = 0.01;

  /**
   * Positions whose mean variance is so many times that between them are lost: their votes have
   * nothing in common, slopes go to 0, and further rounds only make it worse.
   */
  private static final double LOST = 100;

  /** Of a vote's curvature this much is taken as if it were the largest there can be. */
  private static final double CAUTION = 0.5;

  private final IdealPointModel model;
  private final RollCallData data;
  private final ItemPosteriors items;
  private final StatePaths paths;
  private final Block[] blocks;

  private IdealPointEstimator(IdealPointModel model, RollCallData data) {
    this.model = model;
    this.data = data;
    items = new ItemPosteriors(model, data);
    paths = new StatePaths(model, data);
    blocks = blocks();
  }

  /**
   * The ideal points behind the votes.
   *
   * @throws IllegalArgumentException if the anchor has no vote that is used, or there is one item
   *     only: its slope and the spread of positions can't be told apart
   */
  public static IdealPoints estimate(RollCallData data, IdealPointModel model) {
    if (data.items() < FEWEST_ITEMS) {
      throw new IllegalArgumentException(
          "%d divided text: positions need at least %d; take more roll calls"
              .formatted(data.items(), FEWEST_ITEMS));
    }
    int anchor = model.anchor();
    if (anchor < 0
        || anchor >= data.states()
        || data.stateStart(anchor) == data.stateStart(anchor + 1)) {
      throw new IllegalArgumentException(
          "State %d is the anchor and has no vote in a divided roll call: name another"
              .formatted(anchor));
    }
    return new IdealPointEstimator(model, data).run();
  }

  private Block[] blocks() {
    Block[] all = new Block[BLOCKS];
    int from = 0;
    for (int b = 0; b < BLOCKS; b++) {
      int to = from;
      long votes = (long) data.votes() * (b + 1) / BLOCKS;
      while (to < data.items() && data.itemStart(to) < votes) {
        to++;
      }
      all[b] = new Block(from, to);
      from = to;
    }
    return all;
  }

  private IdealPoints run() {
    start();
    ExecutorService pool = Executors.newFixedThreadPool(model.threads());
    try {
      return rounds(pool);
    } finally {
      pool.shutdown();
    }
  }

  private void start() {
    for (int item = 0; item < data.items(); item++) {
      items.start(item);
    }
    double[] positions = StartingPositions.of(data, model.anchor());
    System.arraycopy(positions, 0, paths.mean, 0, positions.length);
    paths.standardise();
    Arrays.fill(paths.variance, START_VARIANCE);
  }

  private IdealPoints rounds(ExecutorService pool) {
    AndersonMixing mixing = new AndersonMixing(MEMORY);
    double[] information = new double[data.positions()];
    double objective = Double.NEGATIVE_INFINITY;
    double lastResidual = Double.POSITIVE_INFINITY;
    int still = 0;
    int round = 0;
    while (still < STILL && round < model.mostRounds() && !lost()) {
      double[] point = state();
      double pathDivergence = round == 0 ? 0 : paths.divergence(information);
      double before = objective;
      objective = items(pool, round == 0 ? FIRST_STEPS : 1) - pathDivergence;
      information = positions();
      StatePaths.Scale scale = paths.standardise();
      rescale(information, scale.unit());
      double[] image = state();
      double residual = distance(point, image);
      if (residual > 2 * lastResidual) {
        mixing.forget();
      }
      lastResidual = residual;
      boolean same = Math.abs(objective - before) < model.tolerance() * data.votes();
      still = same ? still + 1 : 0;
      round++;
      if (round > PLAIN_ROUNDS && still < STILL && round < model.mostRounds()) {
        set(mixing.next(point, image), image);
      }
    }
    double[] errors = paths.errorVariance(information);
    double[] shared =
        new SessionScales(data, model, items, paths.mean).variances(information, paths);
    for (int p = 0; p < errors.length; p++) {
      errors[p] += shared[p];
    }
    return new Results(data, items, paths, model, errors).of(round, still >= STILL, objective);
  }

  private boolean lost() {
    double sum = 0;
    for (double each : paths.variance) {
      sum += each;
    }
    return !(sum <= LOST * paths.variance.length);
  }

  private static void rescale(double[] information, double unit) {
    for (int p = 0; p < information.length; p++) {
      information[p] *= unit * unit;
    }
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum / a.length);
  }

  /** The means of both sides in a row. */
  private double[] state() {
    double[] all = Arrays.copyOf(paths.mean, paths.mean.length + items.mean.length);
    System.arraycopy(items.mean, 0, all, paths.mean.length, items.mean.length);
    return all;
  }

  private void set(double[] next, double[] image) {
    int n = paths.mean.length;
    System.arraycopy(next, 0, paths.mean, 0, n);
    items.set(Arrays.copyOfRange(next, n, next.length), Arrays.copyOfRange(image, n, image.length));
  }

  /** Fits all items; the expected log-likelihood less their divergence, before the last step. */
  private double items(ExecutorService pool, int steps) {
    List<Callable<Double>> tasks = new ArrayList<>();
    for (Block block : blocks) {
      tasks.add(() -> block.work(steps));
    }
    double sum = 0;
    try {
      for (Future<Double> each : pool.invokeAll(tasks)) {
        sum += each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The estimation of ideal points was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The estimation of ideal points failed", e.getCause());
    }
    return sum;
  }

  /** Moves all positions by what the blocks found; the information on each of them. */
  private double[] positions() {
    double[] gradient = new double[data.positions()];
    double[] caution = new double[data.positions()];
    double[] information = new double[data.positions()];
    for (Block block : blocks) {
      for (int p = 0; p < gradient.length; p++) {
        gradient[p] += block.gradient[p];
        caution[p] += block.caution[p];
        information[p] += block.information[p];
      }
    }
    paths.step(gradient, caution, information);
    return information;
  }

  /** Some items, and what their votes say of positions. */
  private final class Block {
    private final int from;
    private final int to;
    private final VoteLikelihood likelihood = new VoteLikelihood();
    private final double[] gradient = new double[data.positions()];
    private final double[] caution = new double[data.positions()];
    private final double[] information = new double[data.positions()];

    Block(int from, int to) {
      this.from = from;
      this.to = to;
    }

    double work(int steps) {
      Arrays.fill(gradient, 0);
      Arrays.fill(caution, 0);
      Arrays.fill(information, 0);
      double sum = 0;
      for (int item = from; item < to; item++) {
        for (int step = 0; step < steps; step++) {
          double divergence = step == steps - 1 ? items.divergence(item) : 0;
          double logarithm = items.step(item, paths.mean, paths.variance, likelihood);
          sum += step == steps - 1 ? logarithm - divergence : 0;
        }
        tell(item);
      }
      return sum;
    }

    /** Adds the gradient and curvature of an item's votes by the positions. */
    private void tell(int item) {
      double beta = items.slope(item);
      double lower = items.lower(item);
      double upper = items.upper(item);
      double square = items.squaredSlope(item);
      for (int k = data.itemStart(item); k < data.itemStart(item + 1); k++) {
        int p = data.position(k);
        byte side = data.side(k);
        double t = paths.mean[p];
        double eta = beta * t;
        double deviation = items.deviation(item, t, paths.variance[p], side);
        likelihood.of(side, lower - eta, upper - eta, deviation);
        double h = -likelihood.curvature();
        gradient[p] += likelihood.slope() * beta + items.slopeCorrection(item, t, likelihood);
        information[p] += h * square;
        caution[p] += (CAUTION + (1 - CAUTION) * h) * square;
      }
      likelihood.takeLogarithm();
    }
  }
}
